import { sampleKind } from './sampleKinds.ts'
import { minutes, story, type SampleStatus, type Texts } from './sampleTable.ts'

const fiction = { class: 'fiction' }
const plain = {
  sign: [],
  cases: [],
  slots: 0,
  estimate: undefined,
  may: { answer: true, advise: false, sign: false },
  advice: [],
}
const shutDown = {
  id: 'shutdown',
  number: 3,
  kind: 'choice',
  title: 'How far to shut down',
  question: 'How much do you switch off, and when?',
  help: 'Whatever you cut, somebody is using it now.',
  owners: ['r1'],
  consult: ['r2', 'r3'],
  ...plain,
  standing: false,
  pick: [1, 1],
  options: [
    {
      id: 'all',
      label: 'Cut everything at once',
      note: 'Stops spread; phones and the contact list go with it.',
    },
    {
      id: 'staged',
      label: 'Make patients safe, then cut in stages',
      note: 'Twenty minutes longer on a network you do not trust.',
    },
    {
      id: 'servers',
      label: 'Isolate servers, keep phones and imaging',
      note: 'Clinics go on; the segment list may be out of date.',
    },
    { id: 'wait', label: 'Wait for the forensic firm', note: undefined },
  ],
  status: { kind: 'open', openedAt: minutes(16), deadline: minutes(25), lapsed: false },
  inject: 'i03',
}
const preserve = {
  id: 'evidence',
  number: 4,
  kind: 'checklist',
  title: 'What to keep before anything is wiped',
  question: 'Which of these do you keep before machines are rebuilt?',
  help: undefined,
  owners: ['r1', 'r3'],
  consult: [],
  ...plain,
  standing: false,
  pick: [1, 3],
  options: [
    { id: 'memory', label: 'Memory of the first workstation', note: 'Needs it left on.' },
    { id: 'logs', label: 'Firewall and sign-in logs', note: 'Kept for seven days only.' },
    { id: 'images', label: 'Disk images of two servers', note: 'About three hours each.' },
    { id: 'photos', label: 'Photos of the screens', note: undefined },
    { id: 'mail', label: 'Mailboxes of the affected staff', note: undefined },
  ],
  status: { kind: 'open', openedAt: minutes(17), deadline: minutes(31), lapsed: false },
  inject: undefined,
}
const declare = {
  ...shutDown,
  id: 'declare',
  number: 1,
  title: 'Declare',
  question: 'Do you declare a major incident now?',
  help: undefined,
  options: [
    { id: 'now', label: 'Declare a major incident now', note: undefined },
    { id: 'watch', label: 'Watch for an hour', note: undefined },
  ],
  status: {
    kind: 'answered',
    at: minutes(6),
    when: story('20T09:58:00'),
    by: 's1',
    answer: { kind: 'choice', option: 'now' },
    reason: 'Two suites affected and a patient on the table. We can stand down later.',
    late: false,
    again: false,
  },
  inject: 'i01',
}
const standing = (id: string, number: number, title: string, question: string) => ({
  ...shutDown,
  id,
  number,
  title,
  question,
  help: 'You can do this at any time. Nobody will remind you.',
  standing: true,
  options: [
    { id: 'do', label: 'Do it now', note: undefined },
    { id: 'broker', label: 'Through the broker first', note: 'Slower; they know the policy.' },
  ],
  status: { kind: 'open', openedAt: 0, deadline: undefined, lapsed: false },
  inject: undefined,
})

const injects = [
  {
    id: 'i03',
    number: 3,
    title: 'IT ask to cut everything',
    body: '“We are losing machines faster than we can look at them. **If you say so, I cut the whole site in the next five minutes.** That takes records, booking and e-mail. I think the phones stay up, but I am not sure: they sign in to the same servers.”\n\nThe clinical lead is on the other line. One patient is on the table in Suite 1.\n\n- Suite 1: angiogram, catheter in place\n- Suite 2: next patient in the holding bay, not sedated\n- Reception: nine people waiting',
    attachments: [
      {
        title: 'Host list at 10:28 (extract)',
        text: 'SUITE1-WS02  files renamed 10:21\nSUITE2-WS01  no contact\nFILE-03      files renamed 10:24\nPACS-GW      slow, no alerts',
      },
    ],
    channel: 'phone',
    from: 'IT & Security Lead',
    to: ['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8'],
    place: 'suite-1',
    at: minutes(16),
    when: story('20T10:30:00'),
    opens: ['shutdown'],
    provenance: fiction,
    opened: false,
  },
  {
    id: 'i02',
    number: 2,
    title: 'Health NZ asks for a first report',
    body: 'Kia ora. We hear you have a problem with your systems. **Please send a first situation report when you can.**\n\nIs any patient at risk now? Do you need beds elsewhere?',
    attachments: [],
    channel: 'email',
    from: 'Regional duty manager',
    to: ['r1'],
    place: 'incident-room',
    at: minutes(11),
    when: story('20T10:12:00'),
    opens: [],
    provenance: {
      class: 'reported',
      source: 'Trade article, 2026',
      quotes: ['shut down its IT systems once the issue was identified'],
    },
    opened: true,
  },
  {
    id: 'i01',
    number: 1,
    title: 'Three alerts in four minutes',
    body: 'Endpoint alert, severity high: encryption-like file activity on SUITE1-WS02.',
    attachments: [],
    channel: 'alert',
    from: 'Endpoint console',
    to: ['r1', 'r3'],
    place: 'server-room',
    at: minutes(2),
    when: story('20T09:44:00'),
    opens: ['declare'],
    provenance: fiction,
    opened: true,
  },
]

/** One seat's documents: Command, at one of four moments; with one kind of decision first, if asked for. */
export function sampleSeat(status: SampleStatus, kind?: string): Texts {
  const docs: Record<string, unknown> = {
    me: {
      seat: 's1',
      title: 'Command',
      short: 'CC',
      roles: [
        {
          id: 'r1',
          title: 'Incident Controller',
          short: 'IC',
          cims: 'Control',
          brief:
            'You run the response. You decide when it is a major incident, what comes first, and when it is over.',
          knows: [
            'The deputy is on leave until Monday.',
            'Today’s list was short already: one suite nurse is off sick.',
          ],
        },
        {
          id: 'r8',
          title: 'Board chair',
          short: 'BC',
          cims: 'Governance',
          brief: 'You speak for the board and for its appetite for risk.',
          knows: ['The board agreed last year that no ransom is paid.'],
        },
      ],
    },
  }
  if (status === 'briefing') return docs
  for (const inject of injects) docs[`inject/${inject.id}`] = inject
  for (const decision of [
    shutDown,
    preserve,
    declare,
    standing('insurer', 15, 'Call the insurer', 'Do you notify the cyber insurer?'),
    standing(
      'opc',
      16,
      'Notify the Privacy Commissioner',
      'Do you notify the Office of the Privacy Commissioner?',
    ),
  ])
    docs[`decision/${decision.id}`] = decision
  return { ...docs, ...(kind && sampleKind(kind, { ...shutDown, inject: undefined })) }
}
