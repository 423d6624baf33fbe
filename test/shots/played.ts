import type { DebriefInput } from '../../shared/wire/debrief.ts'
import type { Reached } from '../support/server.ts'
import { answerAsked, fillSeats } from './players.ts'
import type { Played } from './set.ts'

const names = ['Aroha Ngata', 'Ben Ioane', 'Mei Chen', 'Te Rangimārie', 'Sam Patel', 'Jo Wiremu']

/** IntraCare with six people who have come in. */
export async function filled(reached: Reached): Promise<Played> {
  const made = await reached.create({ scenario: 'intracare', minutes: 60, roles: 6 })
  const [lead, second, ...rest] = await fillSeats(reached, made, names)
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
    await answerAsked(people, phase === phases - 1 ? 0 : 3)
  }
  return played
}

const talk: readonly DebriefInput[] = [
  { kind: 'opened', part: 'cards' },
  { kind: 'card', side: 'helped', text: 'One person spoke to the theatres, all day.' },
  { kind: 'card', side: 'helped', text: 'The paper list was in the second drawer.', name: 'Mei' },
  { kind: 'card', side: 'hindered', text: 'Nobody had the insurer’s number without the network.' },
  { kind: 'card', side: 'hindered', text: 'Two of us phoned the same patients.' },
  { kind: 'grouped', card: 3, group: 'Contacts' },
  { kind: 'grouped', card: 4, group: 'Contacts' },
  { kind: 'pulse-asked', text: 'I knew what was expected of me' },
  { kind: 'pulse', pulse: 1, value: 4 },
  {
    kind: 'action',
    what: 'Print the contact list every month and keep it in theatre 1',
    owner: 'Operations manager',
    due: '2026-12-01',
    element: 'planning',
    evidence: [12],
  },
]

/** The same to its end, with a hot wash begun. */
export async function playedOut(reached: Reached): Promise<Played> {
  const played = await playedTo(reached, 7)
  await played.line.command({ type: 'end' })
  const { id, keys } = played.made
  for (const body of talk) {
    const { status, body: said } = await reached.ask('POST', `/api/exercises/${id}/debrief`, {
      key: keys.facilitator,
      body,
    })
    if (status >= 400) throw new Error(JSON.stringify(said))
  }
  return played
}
