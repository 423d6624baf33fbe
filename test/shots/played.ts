import type { DebriefAnswer, DebriefInput } from '../../shared/wire/debrief.ts'
import type { Reached } from '../support/server.ts'
import { answerAsked, fillSeats } from './players.ts'
import type { Played } from './set.ts'

export const names = [
  'Aroha Ngata',
  'Ben Ioane',
  'Mei Chen',
  'Te Rangimārie',
  'Sam Patel',
  'Jo Wiremu',
]

/** IntraCare for six, with people who have come in. */
export async function filled(reached: Reached, all = names): Promise<Played> {
  const made = await reached.create({ scenario: 'intracare', minutes: 60, roles: 6 })
  const [lead, second, ...rest] = await fillSeats(reached, made, all)
  if (!lead || !second) throw new Error('IntraCare has too few seats')
  const line = await reached.open(made.id, made.keys.facilitator)
  return { made, people: [lead, second, ...rest], line }
}

/** The same, played up to a phase: everything the phases before it asked is answered, the last one's is open. */
export async function playedTo(reached: Reached, phases: number): Promise<Played> {
  const played = await filled(reached)
  const { line, people } = played
  await line.command({ type: 'start' })
  await line.command({ type: 'note', text: 'They asked early who leads, and wrote it down.' })
  const asking = await people[0].open()
  await asking.request('ask', { request: 'question-one', text: 'Do the backups still run?' })
  for (let phase = 0; phase < phases; phase += 1) {
    await line.command({ type: 'next-phase' })
    await new Promise((done) => setTimeout(done, 300))
    if (phase < phases - 1) await answerAsked(people, 3)
  }
  // The first two have pages of their own in the pictures; the others stay on their lines.
  for (const { open } of people.slice(2)) await open()
  return played
}

const said: readonly DebriefInput[] = [
  { kind: 'opened', part: 'cards' },
  { kind: 'card', side: 'helped', text: 'One person spoke to the theatres, all day.' },
  { kind: 'card', side: 'helped', text: 'The paper list was in the second drawer.', name: 'Mei' },
  { kind: 'card', side: 'hindered', text: 'Nobody had the insurer’s number without the network.' },
  { kind: 'card', side: 'hindered', text: 'Two of us phoned the same patients.' },
  { kind: 'pulse-asked', text: 'I knew what was expected of me' },
  {
    kind: 'action',
    what: 'Print the contact list every month and keep it in theatre 1',
    owner: 'Operations manager',
    due: '2026-12-01',
    element: 'planning',
    evidence: [12],
  },
]

/** Cards, a question and an action, as teams write them down. */
async function talkOver(reached: Reached, { made }: Played): Promise<void> {
  const write = async (body: DebriefInput): Promise<DebriefAnswer['debrief']> => {
    const path = `/api/exercises/${made.id}/debrief`
    const answer = await reached.ask('POST', path, { key: made.keys.facilitator, body })
    if (answer.status >= 400) throw new Error(JSON.stringify(answer.body))
    return (answer.body as DebriefAnswer).debrief
  }
  for (const body of said) await write(body)
  const { cards, pulses } = await write({ kind: 'opened', part: 'time-travel' })
  for (const { n } of cards.filter(({ side }) => side === 'hindered'))
    await write({ kind: 'grouped', card: n, group: 'Contacts' })
  for (const { n } of pulses) await write({ kind: 'pulse', pulse: n, value: 4 })
}

/** The same to its end, with a hot wash begun. */
export async function playedOut(reached: Reached): Promise<Played> {
  const played = await playedTo(reached, 7)
  await played.line.command({ type: 'end' })
  await talkOver(reached, played)
  return played
}
