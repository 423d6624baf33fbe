import { localised } from './localised.ts'

/** Every sentence of the pages for the insured and the insurer that does not come with a report. */
export const insurerCopy = localised('insurer', {
  readiness: 'Readiness report',
  comparison: 'Comparison',
  working: 'Working out the report. The loss view takes some seconds…',
  pdf: 'Take as PDF',
  again: 'Try again',
  parts: { report: 'Report', claims: 'What we say', share: 'Share', record: 'Incident record' },
  partsLabel: 'Parts of this page',
  problem: {
    'no-key': 'This page needs your link. Open it from the console, or ask for the link again.',
    offline: 'The server cannot be reached. Check the network, then try again.',
  },
  claims: {
    heading: 'What we say about our controls',
    lead: 'An insurer asks these. Answer for your own organisation; the report shows each answer beside what the exercise showed. Each answer is kept at once.',
    answer: 'Answer',
    none: 'No answer',
    answers: { yes: 'Yes', partly: 'Partly', no: 'No' },
    note: 'In your words (optional)',
    kept: 'Kept',
    groups: {
      hygiene: 'Cyber hygiene',
      planning: 'Incident response planning',
      'third-parties': 'Third-party platforms and IT providers',
    } as Readonly<Record<string, string>>,
  },
  share: {
    heading: 'Share the report',
    lead: 'A link lets somebody outside read the report. You can take it back at any time; every look at it is listed here. Ask counsel before you share: think of your duty of disclosure and of privilege.',
    label: 'Who is it for?',
    days: 'For how many days?',
    names: 'Show the names of people',
    bundle:
      'Let them take the signed bundle. It holds the whole log, with every word that people typed',
    grant: 'Make a link',
    granted: 'The link, shown only now. Copy it and send it by a safe way:',
    copy: 'Copy',
    copied: 'Copied',
    none: 'No link has been made.',
    list: 'Links',
    until: (day: string) => `until ${day}`,
    state: { open: 'Open', expired: 'Run out', revoked: 'Taken back' },
    withNames: 'names shown',
    withBundle: 'bundle included',
    revoke: 'Take back',
    revokeFor: (label: string) => `Take back the link for ${label}`,
    views: (count: number) =>
      count === 0
        ? 'Not looked at yet'
        : count === 1
          ? 'Looked at once'
          : `Looked at ${count} times`,
    looks: {
      page: 'read',
      data: 'taken as data',
      compare: 'compared',
      bundle: 'bundle taken',
    } as Readonly<Record<string, string>>,
    own: 'Take the signed bundle yourself',
    bundleWhy:
      'One file with the scenario, the log, the ratings and the reports, under this server’s signature. Anyone can play it again offline and check every figure.',
  },
  shared: {
    takeBundle: 'Take the bundle',
    compare: 'Compare',
    compareWhy: 'Links opened on this device can be set side by side.',
  },
  compare: {
    lead: 'Runs of the very same scenario, side by side. Paste links that organisations have given you, one a line; links opened on this device are there already.',
    links: 'Links',
    go: 'Compare',
    bad: 'No link to a shared report was found. It looks like https://…/shared/…#….',
    refused: 'Left out',
    runs: (count: number) => (count === 1 ? '1 run' : `${count} runs`),
    few: 'Too few to rank',
    fewToSay: 'Too few to say',
    overall: 'Overall',
    columns: {
      what: 'Score',
      count: 'Runs',
      middle: 'Middle',
      between: 'The middle might lie between',
      half: 'Half lie between',
      all: 'Lowest and highest',
    },
    runColumns: {
      who: 'Link for',
      overall: 'Overall',
      between: 'Might lie between',
      place: 'Place',
    },
    spread: 'Spread of the scores, 0 to 100',
    each: 'Each run',
    noScore: 'no score',
    none: '–',
    noPlace: 'not given',
    place: (from: number, to: number) => (from === to ? String(from) : `${from} to ${to}`),
    range: (low: number, high: number) => `${low} to ${high}`,
    chart: (low: number, median: number, high: number) =>
      `Overall scores from ${low} to ${high}, middle ${median}.`,
    caution:
      'Exercise only. A comparison of exercises, not of organisations, and not a price. One exercise does not show that a control works.',
  },
  record: {
    heading: 'Incident record',
    lead: 'Put the record of a real incident beside the scope of the report, as JSON (VERIS, or a flat record with date_detected). It is context only; no figure is made from it.',
    paste: 'Record',
    file: 'Or choose a file',
    save: 'Check and keep',
    remove: 'Remove the record',
    kept: 'The record is kept and stands in the report.',
    removed: 'The record was removed.',
    exported: 'Take the outcome of this exercise in the same shape',
  },
} as const)
