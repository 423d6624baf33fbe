/** The style of a report page that stands alone; the client styles the same class names in its own sheet. */
export const reportStyle = `
:root { color-scheme: light dark; --bg: #ffffff; --panel: #f5f8fa; --text: #15222e; --muted: #4a5b6b; --line: #c7d2dc;
  --accent: #0b6675; --good: #17694a; --warn: #8a5200; --bad: #b3231b; --fiction: #5a3fc0; }
@media (prefers-color-scheme: dark) {
  :root { --bg: #0f1720; --panel: #16212d; --text: #e8eef4; --muted: #a3b4c5; --line: #2c3c4d;
    --accent: #63c2d0; --good: #6fcf9f; --warn: #f0b75a; --bad: #ff8a80; --fiction: #b9a6ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); font: 1rem/1.55 system-ui, sans-serif; }
.report { max-width: 64rem; margin: 0 auto; padding: 0 1rem 4rem; overflow-wrap: anywhere; }
.banner { margin: 0 -1rem; padding: .4rem 1rem; background: var(--text); color: var(--bg); font-weight: 700;
  text-align: center; letter-spacing: .06em; text-transform: uppercase; }
h1 { font-size: 2rem; line-height: 1.2; margin: 2rem 0 .5rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 3rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: 1rem; margin: 0; }
p, ul, ol, dl { margin: .5rem 0; }
li { margin: .35rem 0; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, .table:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
small, .facts, .times, .play, .source, figcaption, .question { color: var(--muted); }
small { display: block; font-size: .85em; font-weight: 400; }
.what { font-size: 1.2rem; }
.provisional, .cap-note { border-left: 4px solid var(--warn); padding: .25rem .75rem; background: var(--panel); }
.overall .figure { font-size: 2.6rem; font-weight: 700; line-height: 1; }
.pair { display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
.rating, .label, .late, .status { display: inline-block; font-size: .85em; }
.rating, .label, .late { padding: 0 .45em; border: 1px solid currentColor; border-radius: 4px; }
.rating-P, .label-reported { color: var(--good); }
.rating-S { color: var(--accent); }
.rating-M, .late { color: var(--warn); }
.rating-U { color: var(--bad); }
.rating-none { color: var(--muted); }
.label-fiction { color: var(--fiction); }
.evidence a { display: inline-block; min-height: 24px; padding: 0 .2em; white-space: nowrap; font-size: .85em; }
summary { min-height: 24px; cursor: pointer; color: var(--accent); }
.chart { margin: 1rem 0; max-width: 26rem; }
.chart.wide { max-width: 44rem; overflow-x: auto; }
.chart.wide svg { min-width: 35rem; }
.chart svg { display: block; width: 100%; height: auto; }
.chart text { fill: var(--text); font-size: 14px; }
.chart .bar-value { font-weight: 700; }
.chart .tick { fill: var(--muted); font-size: 11px; }
.bar-track { fill: var(--line); opacity: .5; }
.bar-fill { fill: var(--accent); }
.bar-cut { fill: none; stroke: var(--bad); stroke-width: 1.5; stroke-dasharray: 4 3; }
.grid { stroke: var(--line); stroke-width: 1; }
.line { stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; }
.row-name { fill: var(--text); font-size: 12px; }
.inject-mark { fill: var(--fiction); }
.span { fill: var(--accent); }
.span-late { fill: var(--warn); stroke: var(--text); stroke-width: .75; stroke-dasharray: 2 2; }
.span-open { fill: none; stroke: var(--bad); stroke-width: 1.25; stroke-dasharray: 4 3; }
.meter-charts { display: grid; gap: 0 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .92em; overflow-wrap: normal; }
caption { text-align: left; font-weight: 700; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line); min-width: 5.5rem; }
th[scope=row] { font-weight: 600; }
.why { min-width: 16rem; }
tr:target, tr:target th { background: var(--panel); outline: 2px solid var(--accent); }
.moment, .play { display: inline-block; }
.decision { margin: 1rem 0; padding: .75rem 1rem; background: var(--panel); border-radius: 8px; }
.decision p { margin: .25rem 0; }
.answer + .answer { border-top: 1px solid var(--line); margin-top: .5rem; padding-top: .25rem; }
.earlier, .unanswered { font-weight: 600; }
blockquote { margin: 0; padding-left: .75rem; border-left: 4px solid var(--good); }
dl div { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; gap: .75rem; }
dt { color: var(--muted); }
dd { margin: 0; }
code { font-size: .85em; }
@media print {
  :root { --bg: #fff; --panel: #fff; --text: #000; --muted: #333; --line: #999; --accent: #000; --good: #000; --warn: #000; --bad: #000; --fiction: #000; }
  .report { max-width: none; }
  .banner { border: 2px solid #000; background: #fff; color: #000; }
  h2, h3, h4 { break-after: avoid; }
  tr, .decision, .chart { break-inside: avoid; }
  .table { overflow: visible; }
}
`
