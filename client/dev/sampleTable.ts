import type { TableDocs } from '../../shared/wire/views.ts'

/** Documents for pictures of the pages while they are built; never part of a built client. */
export type Texts = Readonly<Record<string, unknown>>
export const story = (text: string): number => Date.parse(`2026-03-${text}+13:00`)
export const minutes = (count: number): number => count * 60_000
export type SampleStatus = 'briefing' | 'running' | 'paused' | 'ended'

const roles = [
  ['r1', 'Incident Controller', 'IC'],
  ['r2', 'Clinical & Procedures Lead', 'CL'],
  ['r3', 'IT & Security Lead', 'IT'],
  ['r4', 'Privacy Officer & Counsel', 'PO'],
  ['r5', 'Communications', 'CO'],
  ['r6', 'Finance, Insurance & Logistics', 'FI'],
  ['r7', 'Patient & Whānau Welfare', 'PW'],
  ['r8', 'Board chair', 'BC'],
].map(([id, title, short]) => ({ id, title, short }))

const systems = [
  ['records', 'Patient records', 'Notes, orders, results', 'down', []],
  ['imaging', 'Imaging archive', 'CT, MRI and X-ray images', 'slow', ['identity']],
  ['booking', 'Booking', 'The list and its times', 'paper', []],
  ['phones', 'Phones', 'Desk phones, call queue', 'down', ['identity']],
  ['email', 'E-mail', 'Staff and referrers', 'isolated', []],
  ['contacts', 'Contact database', 'How to reach patients', 'down', ['records']],
  ['identity', 'Sign-in', 'Staff accounts', 'isolated', []],
  ['backups', 'Backups', 'Last copy 02:00', 'checking', []],
] as const

const places = [
  [
    'suite-1',
    'Suite 1',
    'Suite 1',
    'suite',
    0,
    [0, 0, 5, 6],
    ['imaging', 'records'],
    'slow',
    'Angiogram · images slow',
  ],
  [
    'suite-2',
    'Suite 2',
    'Suite 2',
    'suite',
    0,
    [5, 0, 5, 6],
    ['imaging', 'booking'],
    'down',
    'List stopped',
  ],
  ['ct', 'CT', 'CT', 'ct', 0, [10, 0, 4.5, 6], ['imaging'], 'slow', 'Local images only'],
  ['mri', 'MRI', 'MRI', 'mri', 0, [14.5, 0, 5, 6], ['imaging'], 'normal', '2 waiting'],
  [
    'xray',
    'X-ray and ultrasound',
    'X-ray',
    'xray',
    0,
    [19.5, 0, 4.5, 6],
    ['imaging'],
    'normal',
    'Clear',
  ],
  [
    'admissions',
    'Admissions',
    'Admit',
    'beds',
    2,
    [0, 7.5, 5, 4.5],
    ['booking', 'records'],
    'paper',
    '6 arriving',
  ],
  [
    'recovery',
    'Recovery',
    'Recovery',
    'beds',
    5,
    [5, 7.5, 9, 4.5],
    ['records'],
    'normal',
    '3 of 5 beds',
  ],
  [
    'clinic',
    'Clinic rooms',
    'Clinics',
    'rooms',
    0,
    [14, 7.5, 5.5, 4.5],
    ['records', 'contacts'],
    'down',
    'No records',
  ],
  ['stores', 'Stores', 'Stores', 'shelves', 0, [19.5, 7.5, 4.5, 4.5], [], 'normal', 'Open'],
  [
    'reception',
    'Reception',
    'Reception',
    'desk',
    0,
    [0, 13, 8, 3.5],
    ['phones', 'contacts', 'booking'],
    'paper',
    'Queue of 9',
  ],
  [
    'server-room',
    'Server room',
    'Servers',
    'rack',
    0,
    [8, 13, 6, 3.5],
    ['backups', 'identity'],
    'checking',
    'Forensics asked for',
  ],
  [
    'incident-room',
    'Incident room',
    'Incident room',
    'table',
    0,
    [14, 13, 10, 3.5],
    ['email'],
    'normal',
    'Team in session',
  ],
] as const

const meters = [
  ['safety', 'Patient safety', 78, [96, 95, 92, 90, 84, 78]],
  ['capacity', 'Clinical capacity', 46, [100, 96, 90, 82, 60, 46]],
  ['data', 'Data protection', 70, [88, 80, 72, 64, 66, 70]],
  ['trust', 'Public trust', 86, [92, 91, 90, 88, 87, 86]],
  ['staff', 'Staff', 72, [90, 86, 82, 78, 74, 72]],
] as const

const seats = [
  ['s1', 'Command', 'CC', ['r1', 'r8'], 'incident-room', 'Aroha', 'answering'],
  ['s2', 'Clinical', 'CL', ['r2'], 'suite-1', 'Mei', 'reading'],
  ['s3', 'Systems', 'IT', ['r3'], 'server-room', 'Ben', 'here'],
  ['s4', 'Privacy and legal', 'PO', ['r4'], 'incident-room', 'Leilani', 'away'],
  ['s5', 'Public and patients', 'CO', ['r5', 'r7'], 'reception', undefined, 'free'],
  ['s6', 'Finance', 'FI', ['r6'], 'incident-room', 'Hōne', 'here'],
] as const

const log = [
  [3, 1, '20T09:41:00', { kind: 'started' }],
  [4, 1, '20T09:41:00', { kind: 'phase', title: 'Detection' }],
  [6, 2, '20T09:44:00', { kind: 'inject', number: 1, to: ['r3'] }],
  [
    9,
    6,
    '20T09:58:00',
    {
      kind: 'decision',
      number: 1,
      title: 'Declare',
      by: 's1',
      labels: ['Declare a major incident now'],
      late: false,
      again: false,
    },
  ],
  [12, 9, '20T10:05:00', { kind: 'inject', number: 2, to: ['r2', 'r3'] }],
  [15, 14, '20T10:21:00', { kind: 'lapsed', number: 2, title: 'Patient on the table' }],
  [
    16,
    15,
    '20T10:24:00',
    {
      kind: 'decision',
      number: 2,
      title: 'Patient on the table',
      by: 's2',
      labels: ['Finish under local images, then stop the list'],
      late: true,
      again: false,
    },
  ],
  [18, 16, '20T10:30:00', { kind: 'phase', title: 'Shutdown' }],
  [
    19,
    16,
    '20T10:30:00',
    { kind: 'inject', number: 3, to: ['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8'] },
  ],
  [21, 18, '20T10:36:00', { kind: 'system', system: 'records', state: 'down' }],
] as const

/** The table's documents at one of four moments. */
export function sampleTable(status: SampleStatus): Texts {
  const begun = status !== 'briefing'
  const docs: Record<string, unknown> = {
    exercise: {
      id: 'sample',
      scenario: 'intracare',
      title: 'The IntraCare breach, March 2026',
      organisation: 'IntraCare',
      disclaimer:
        'IntraCare is a real organisation. What reports said is quoted and labelled; everything else is fiction. Training material; not legal, clinical or insurance advice.',
      timeZone: 'Pacific/Auckland',
      minutes: 150,
      play: minutes(120),
      mode: 'clock',
      purpose: 'practice',
      roles,
    },
    clock: {
      status: status === 'paused' ? 'running' : status,
      paused: status === 'paused',
      speed: 1,
      phase: 'shutdown',
      phaseTitle: 'Shutdown',
      phaseNumber: 2,
      phaseCount: 8,
      phaseStartedAt: minutes(14),
      phasePlanned: minutes(20),
      from: story('20T10:30:00'),
      to: story('20T12:30:00'),
      endsAt: minutes(120),
    },
    plan: {
      floor: 'Ground floor',
      corridors: [
        { name: 'Imaging corridor', at: [0, 6, 24, 1.5] },
        { name: 'Main corridor', at: [0, 12, 24, 1] },
      ],
      places: places.map(([id, name, short, art, beds, at, uses]) => ({
        id,
        name,
        short,
        art,
        beds,
        at,
        uses,
      })),
      systems: systems.map(([id, name, plain]) => ({ id, name, plain })),
      meters: meters.map(([id, title]) => ({ id, title })),
    },
    cases: { planned: 19, proceeding: 2, relocated: 3, deferred: 4, done: 0 },
  }
  for (const [id, , , state, because] of systems)
    docs[`system/${id}`] = { id, state: begun ? state : 'normal', because: begun ? because : [] }
  for (const [id, , , , , , , state, line] of places)
    docs[`place/${id}`] = { id, state: begun ? state : 'normal', line }
  for (const [id, , value, history] of meters)
    docs[`meter/${id}`] = { id, value, at: minutes(16), history }
  for (const [id, title, short, its, place, name, presence] of seats)
    docs[`seat/${id}`] = { id, title, short, roles: its, place, name, presence }
  if (!begun) return docs
  docs['pin'] = {
    inject: 'i03',
    number: 3,
    place: 'suite-1',
    title: 'IT ask to cut everything',
  } satisfies Record<keyof TableDocs['pin'], unknown>
  for (const [seq, at, when, line] of log)
    docs[`log/${seq}`] = { seq, at: minutes(at), when: story(when), line }
  return docs
}
