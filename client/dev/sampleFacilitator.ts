import { sampleSeat } from './sampleSeat.ts'
import { minutes, story, type SampleStatus, type Texts } from './sampleTable.ts'

const all = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8']
const fired = (at: number) => ({ kind: 'fired', at: minutes(at), by: 'schedule' })
const msel = [
  ['i01', 'Three alerts in four minutes', 'alert', ['r1', 'r3'], 'detect', 'detection', fired(2)],
  ['i02', 'Health NZ asks for a first report', 'email', ['r1'], 'lead', 'detection', fired(11)],
  ['i03', 'IT ask to cut everything', 'phone', all, 'contain', 'shutdown', fired(16)],
  [
    'i04',
    'Phones and contact list are gone',
    'face-to-face',
    ['r5', 'r7'],
    'care',
    'shutdown',
    { kind: 'planned', due: minutes(22) },
  ],
  [
    'i05',
    'Monday’s list, half legible',
    'letter',
    ['r2'],
    'care',
    'shutdown',
    { kind: 'planned', due: minutes(27) },
  ],
  [
    'i06',
    'The managed-service firm offers to wipe',
    'email',
    ['r3', 'r4'],
    'contain',
    'shutdown',
    { kind: 'held', due: minutes(31) },
  ],
  [
    'i07',
    'The broker leaves a message',
    'phone',
    ['r6'],
    'lead',
    'deferrals',
    { kind: 'planned', due: minutes(36) },
  ],
  [
    'i08',
    'Health NZ cyber team calls',
    'phone',
    ['r1'],
    'lead',
    'deferrals',
    { kind: 'skipped', at: minutes(15) },
  ],
  [
    'i09',
    'Photo of dark screens on social media',
    'social',
    ['r5'],
    'inform',
    'deferrals',
    { kind: 'planned', due: minutes(48) },
  ],
  [
    'i14',
    'Radio asks: can you rule it out?',
    'phone',
    ['r5'],
    'inform',
    'press',
    { kind: 'planned', due: minutes(61) },
  ],
  [
    'i15',
    'Insurer refuses the invoices',
    'letter',
    ['r6'],
    'lead',
    'press',
    { kind: 'waiting', waitsFor: 'after Evidence is answered' },
  ],
  [
    'i16',
    'Forensic firm confirms access',
    'email',
    all,
    'detect',
    'extortion',
    { kind: 'planned', due: minutes(74) },
  ],
  [
    'i19',
    'Counsel needs the affidavit by five',
    'email',
    ['r4', 'r3'],
    'inform',
    'injunction',
    { kind: 'planned', due: minutes(93) },
  ],
  [
    'i22',
    'One backup fails its check',
    'alert',
    ['r3'],
    'recover',
    'recovery',
    { kind: 'planned', due: minutes(104) },
  ],
  [
    'i23',
    'Go or no-go',
    'face-to-face',
    ['r1', 'r2', 'r3'],
    'recover',
    'recovery',
    { kind: 'planned', due: minutes(109) },
  ],
] as const

const phases = [
  ['detection', 'Detection', 14, '20T09:40:00', '20T10:30:00'],
  ['shutdown', 'Shutdown', 20, '20T10:30:00', '20T12:30:00'],
  ['deferrals', 'Surgery deferrals', 18, '20T12:30:00', '21T18:00:00'],
  ['press', 'Press', 18, '23T08:00:00', '24T12:00:00'],
  ['extortion', 'Extortion', 18, '25T08:00:00', '26T12:00:00'],
  ['injunction', 'Injunction', 14, '26T12:00:00', '27T18:00:00'],
  ['recovery', 'Recovery', 10, '28T09:00:00', '30T09:00:00'],
  ['aftermath', 'Aftermath', 8, '30T09:00:00', '31T17:00:00'],
] as const

const notes = [
  [22, 15, '20T10:24:00', 'Clinical took the lead on Suite 1 without being asked.'],
  [23, 17, '20T10:33:00', 'Nobody has asked whether phones depend on sign-in.'],
] as const

/** The facilitator's documents at one of four moments, with the join code of the big screen. */
export function sampleFacilitator(status: SampleStatus): Texts {
  const begun = status !== 'briefing'
  const docs: Record<string, unknown> = {
    join: { code: 'KWH42N' },
    cost: {
      total: begun ? 48_500 : 0,
      heads: begun ? { 'Forensic firm': 30_000, 'Relocated procedures': 18_500 } : {},
    },
    phases: phases.map(([id, title, planned, from, to]) => ({
      id,
      title,
      brief:
        'What this phase is for, in two sentences. What to look for and where teams get stuck.',
      planned: minutes(planned),
      from: story(from),
      to: story(to),
    })),
    objectives: [
      { id: 'detect', short: 'Detect', title: 'Detect' },
      { id: 'contain', short: 'Contain', title: 'Contain' },
      { id: 'care', short: 'Patient safety', title: 'Patient safety' },
      { id: 'inform', short: 'Inform', title: 'Inform' },
      { id: 'recover', short: 'Recover', title: 'Recover' },
      { id: 'lead', short: 'Lead', title: 'Lead' },
    ],
  }
  msel.forEach(([id, title, channel, to, objective, phase, state], index) => {
    docs[`msel/${id}`] = {
      id,
      number: index + 1,
      title,
      body: '“We are losing machines faster than we can look at them. **If you say so, I cut the whole site.**”\n\nOne patient is on the table in Suite 1.',
      from: 'IT & Security Lead',
      channel,
      to,
      objective,
      phase,
      expects: [
        'Patient out first',
        'Asks what else signs in to the same servers',
        'Says who decides',
      ],
      opens: [],
      asks: [],
      ifPassed: index % 3 === 0 ? 'drop' : 'deliver',
      provenance: { class: 'fiction' },
      reserve: id === 'i09',
      adHoc: false,
      edited: id === 'i05',
      status: begun || state.kind !== 'fired' ? state : { kind: 'planned', due: state.at },
    }
  })
  if (!begun) return docs
  const seat = sampleSeat(status)
  for (const [key, value] of Object.entries(seat))
    if (key.startsWith('decision/'))
      docs[key] = { ...(value as object), ownerSeats: ['s1'], faults: [] }
  docs['obligation/insurer'] = {
    id: 'insurer',
    title: 'Tell the insurer',
    source: 'Policy schedule (fiction)',
    status: {
      kind: 'running',
      started: story('20T09:58:00'),
      target: story('20T11:58:00'),
      limit: story('22T09:58:00'),
    },
  }
  docs['obligation/declare'] = {
    id: 'declare',
    title: 'Declare the incident',
    source: 'Response plan (fiction)',
    status: {
      kind: 'met',
      started: story('20T09:44:00'),
      target: story('20T10:14:00'),
      limit: story('20T10:44:00'),
      met: story('20T09:58:00'),
    },
  }
  docs['obligation/opc'] = {
    id: 'opc',
    title: 'Notify the Privacy Commissioner',
    source: 'Privacy Act 2020 s114',
    status: { kind: 'waiting' },
  }
  docs['fact/vector'] = { id: 'vector', title: 'How they got in', value: 'vpn' }
  docs['fact/exfiltration'] = { id: 'exfiltration', title: 'Data taken', value: 'suspected' }
  for (const [seq, at, when, text] of notes)
    docs[`note/${seq}`] = { seq, at: minutes(at), when: story(when), by: 'facilitator', text }
  return docs
}
