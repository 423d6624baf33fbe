import { minutes, story } from './sampleTable.ts'

type Doc = Readonly<Record<string, unknown>>

const openFrom = {
  kind: 'open',
  openedAt: minutes(17),
  deadline: minutes(24),
  lapsed: false,
}
const restore = [
  ['identity', 'Sign-in', 'Nearly everything else waits for it.'],
  ['imaging', 'Imaging archive', 'Suites need it before they open.'],
  ['booking', 'Booking', undefined],
  ['phones', 'Phones and the call queue', 'Sign in first, they hang on it.'],
  ['email', 'E-mail', undefined],
].map(([id, label, note]) => ({ id, label, note }))
const blocks = [
  ['known', 'On Friday morning we found that someone had got into our systems.', undefined],
  ['doing', 'We switched them off, called in experts and told the authorities.', undefined],
  ['unknown', 'We do not know yet whether information about patients was taken.', undefined],
  ['next', 'We will say more here at six this evening.', 'You then have to.'],
  ['safe', 'There is no sign that anything was taken.', undefined],
  ['sorry', 'We are sorry for the worry this causes.', undefined],
].map(([id, label, note]) => ({ id, label, note }))

const procedures = [
  ['Change of a blocked kidney drain', 'X-ray suite', 'U1', 0.5, false, 'In the building'],
  ['Drain of a collection after surgery', 'CT', 'U1', 0.5, true, 'In the building'],
  ['Port for chemotherapy', 'Ultrasound and X-ray suite', 'U2', 3, false, 'In the waiting room'],
  ['Lung biopsy, suspected cancer', 'CT', 'U2', 3, true, 'E-mail only, in the contact database'],
  ['Leg angiogram and stent, foot at risk', 'X-ray suite', 'U2', 3, true, 'Phone on the list'],
  ['Thyroid biopsy', 'Ultrasound', 'U3', 14, false, 'Through the referrer'],
  ['Embolisation of fibroids', 'X-ray suite', 'U4', 60, true, 'Phone on the list'],
  ['Vein treatment', 'Ultrasound', 'U4', 60, false, 'E-mail only'],
] as const
const cases = procedures.map(
  ([procedure, modality, urgency, safeDelayDays, needsPriors, contact], index) => ({
    id: `case-${index + 1}`,
    label: `Case ${index + 1}`,
    procedure,
    modality,
    urgency,
    planned: story(`2${3 + Math.floor(index / 4)}T0${8 + (index % 2)}:30:00`),
    safeDelayDays,
    needsPriors,
    contact,
    notes:
      index % 3 === 0
        ? 'Temperature 38.4 since last night. The public hospital takes such patients if a doctor rings first.'
        : undefined,
    status: 'planned',
  }),
)
const advice = [
  {
    seat: 's2',
    stance: 'object',
    why: 'Imaging before booking: nobody can be treated without the pictures.',
    at: minutes(18),
  },
  { seat: 's3', stance: 'concur', why: '', at: minutes(18) },
]
const statementAnswer = {
  kind: 'statement',
  options: ['known', 'unknown', 'next'],
  words: 'Please keep your appointment unless we call you.',
}
const sentStatement = {
  kind: 'sent',
  at: minutes(18),
  when: story('20T10:29:00'),
  by: 's5',
  answer: statementAnswer,
  reason: 'The radio goes on air at eleven.',
  late: false,
  until: minutes(18),
  awaits: ['r1'],
}
const statement = {
  kind: 'statement',
  title: 'First statement',
  question: 'What do you tell the public now?',
  help: 'It will be read out as it stands.',
  pick: [1, 6],
  options: blocks,
}

const kinds: Readonly<Record<string, Doc>> = {
  ranking: {
    kind: 'ranking',
    title: 'Order of restoring',
    question: 'In which order do you bring systems back?',
    help: undefined,
    pick: [5, 5],
    options: restore,
    advice,
  },
  triage: {
    kind: 'triage',
    title: 'Monday’s list',
    question: 'What becomes of each procedure?',
    help: 'The partner hospital has two places.',
    pick: [0, 0],
    options: [],
    cases,
    slots: 2,
  },
  statement,
  estimate: {
    kind: 'estimate',
    title: 'How many people',
    question: 'How many people’s records may have been taken?',
    help: 'Give a range you would defend in front of the board.',
    pick: [0, 0],
    options: [],
    estimate: { unit: 'people', min: 0, max: 250_000 },
  },
  pending: { ...statement, status: { ...sentStatement, by: 's1', until: minutes(19) }, advice },
  sign: {
    ...statement,
    owners: ['r5'],
    sign: ['r1'],
    may: { answer: false, advise: false, sign: true },
    status: sentStatement,
  },
  advise: {
    ...statement,
    owners: ['r5'],
    may: { answer: false, advise: true, sign: false },
    advice,
  },
}
const asking = {
  'question/broker': {
    id: 'broker',
    label: 'Does our policy pay for forensics?',
    to: 'The broker',
  },
  'question/partner': {
    id: 'partner',
    label: 'How many places have you on Monday?',
    to: 'The partner hospital',
  },
  'ask/1': {
    n: 1,
    seat: 's1',
    to: 'The IT provider',
    text: 'When was the last restore tested?',
    at: minutes(9),
    when: story('20T10:05:00'),
    reply: {
      at: minutes(12),
      when: story('20T10:14:00'),
      text: 'Not since last July. Backups run every night; nobody has read one back since then.',
    },
  },
}

/** Documents of a desk with one kind of decision in front of it, made from a plain one. */
export function sampleKind(kind: string, plain: Doc): Doc {
  const own = kinds[kind]
  const decision = { ...plain, id: 'kind', number: 9, status: openFrom, ...own }
  return { ...asking, ...(own && { 'decision/kind': decision }) }
}
