import type { Answer } from '../../shared/kernel/answer.ts'
import type { DecisionDoc } from '../../shared/wire/seat.ts'
import type { CreatedExercise } from '../../shared/wire/api.ts'
import type { Line, Reached } from '../support/server.ts'

/** The first answer a decision allows, whatever its kind. */
function firstAnswer(decision: DecisionDoc): Answer {
  const [least] = decision.pick
  const options = decision.options.slice(0, Math.max(1, least)).map(({ id }) => id)
  const { kind, cases } = decision
  if (kind === 'triage')
    return {
      kind,
      rows: cases.map(({ id }) => ({ case: id, action: 'defer', call: false, reason: '' })),
    }
  if (kind === 'estimate') {
    const { min = 0, max = 0 } = decision.estimate ?? {}
    return { kind, low: min, high: Math.round((min + max) / 2), confidence: 70 }
  }
  if (kind === 'statement') return { kind, options, words: '' }
  if (kind === 'choice') {
    const [option] = options
    if (option === undefined) throw new Error(`${decision.id} has no option`)
    return { kind, option }
  }
  return {
    kind,
    options:
      kind === 'ranking'
        ? decision.options.slice(0, decision.pick[1]).map(({ id }) => id)
        : options,
  }
}

/** Somebody with a seat. A page opened with the key takes the seat over, so each play opens a line of its own. */
export type Seated = {
  readonly id: string
  readonly key: string
  readonly open: () => Promise<Line>
}

/** People at the free seats of an exercise, by name. */
export async function fillSeats(
  reached: Reached,
  { id, code }: CreatedExercise,
  names: readonly string[],
): Promise<readonly Seated[]> {
  const lobby = await reached.ask('POST', '/api/join', { body: { code } })
  const { seats } = lobby.body as { seats: readonly { id: string; taken?: string }[] }
  const free = seats.filter(({ taken }) => taken === undefined)
  return Promise.all(
    free.slice(0, names.length).map(async (seat, nth) => {
      const { key } = await reached.sit(code, seat.id, names[nth])
      return { id, key, open: () => reached.open(id, key) }
    }),
  )
}

/** The desk that a line brings, once it is there. */
async function ownDesk(line: Line): Promise<string> {
  for (let looks = 0; looks < 100; looks += 1) {
    const desk = line.desks().find((each) => line.deskKeys(each).includes('me'))
    if (desk !== undefined) return desk
    await new Promise((done) => setTimeout(done, 20))
  }
  throw new Error('A seat was not given its desk.')
}

/** Everybody sends the first allowed answer to at most so many of what was asked of them. */
export async function answerAsked(people: readonly Seated[], most: number): Promise<void> {
  const reason = 'We know too little to wait; patients come first.'
  for (const { open } of people) {
    const line = await open()
    const desk = await ownDesk(line)
    const asked = line
      .deskKeys(desk)
      .filter((key) => key.startsWith('decision/'))
      .map((key) => line.desk(desk, key) as DecisionDoc)
      .filter(({ may, status, standing }) => may.answer && status.kind === 'open' && !standing)
    for (const decision of asked.slice(0, most))
      await line.decide(decision.id, firstAnswer(decision), { reason })
    await line.room.leave()
  }
}
