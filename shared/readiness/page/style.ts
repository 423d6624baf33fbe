/** What the readiness report adds to the style of a report; the client has the same names in its own sheet. */
export const readinessStyle = `
.tiles { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11.5rem), 1fr)); margin: 1rem 0; }
.tile { background: var(--panel); border: 1px solid var(--line); border-radius: 10px; padding: .6rem .9rem; }
.tile-label { margin: 0; color: var(--muted); font-size: .88em; }
.tile .figure { font-size: 1.7rem; font-weight: 700; }
.opens summary { color: inherit; }
.opens[open] > div { border-left: 3px solid var(--accent); padding: 0 .75rem; margin: .35rem 0; font-size: .95em; min-width: 14rem; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.shown { font-weight: 600; }
.shown-shown { color: var(--good); } .shown-not-shown { color: var(--bad); } .shown-shown-in-part, .odds { color: var(--warn); }
.chart.wide { max-width: 44rem; }
.band { fill: var(--accent); opacity: .18; } .band-kept { fill: var(--warn); }
.line-kept { stroke: var(--warn); stroke-dasharray: 6 4; }
.middle { stroke: var(--text); stroke-width: 1; stroke-dasharray: 3 3; }
@media print { #scope { break-before: page; } }
`
