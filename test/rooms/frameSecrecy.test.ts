import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Package } from '../../server/library/library.ts'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { Input } from '../../shared/engine/input.ts'
import { prepare, type Plan } from '../../shared/engine/plan.ts'
import type { DecisionId, RoleId } from '../../shared/kernel/ids.ts'
import { anyInput } from '../support/arbitraries.ts'
import { asMessage } from '../support/asMessage.ts'
import { eventually } from '../support/eventually.ts'
import { loadScenario, planOf } from '../support/exercise.ts'
import { marked, secrets } from '../support/marked.ts'
import { received } from '../support/recordedSocket.ts'
import { boot, type Line, type TestServer } from '../support/server.ts'

const seed = 'PLANTED-SEED'
/** Somebody who sends more than thirty messages a second is put off the line. */
const slowlyMs = 40
const scenario = marked(loadScenario('intracare'))
const minutes = Math.min(...scenario.lengths.map((length) => length.minutes))
const plan = planOf(scenario, { minutes })

let server: TestServer
beforeAll(async () => {
  server = await boot({ undoSeconds: 1 })
  const library = server.app.site.library as Map<string, Package>
  const pack = library.get('intracare')
  if (pack) library.set('intracare', { ...pack, scenario })
}, 60_000)
afterAll(() => server.stop())

type Played = {
  readonly lines: ReadonlyMap<string, Line>
  readonly events: readonly ExerciseEvent[]
  readonly plan: Plan
  readonly keys: readonly string[]
  readonly code: string
}

/** Real people at real sockets do all that in turn; each of them writes texts that only some may read. */
async function play(inputs: readonly Input[]): Promise<Played> {
  const made = await server.create({ scenario: 'intracare', minutes, seed, aloneSeconds: 0 })
  const { id, code, keys } = made
  const lines = new Map<string, Line>()
  const given: string[] = Object.values(keys)
  const sit = async ({ id: seat }: { readonly id: string }): Promise<void> => {
    const { key } = await server.sit(code, seat)
    given.push(key)
    lines.set(seat, await server.open(id, key))
  }
  await Promise.all(plan.config.seats.map(sit))
  const ema = await server.watch(id, keys.evaluator, 'Ema')
  const olu = await server.watch(id, keys.observer, 'Olu')
  lines.set('evaluator', await server.open(id, ema.key))
  lines.set('observer', await server.open(id, olu.key))
  lines.set('screen', await server.open(id, keys.screen))
  const facilitator = await server.open(id, keys.facilitator)
  const order = (command: object) => facilitator.command(command as never)
  await order({ type: 'start' })
  await order({ type: 'note', text: 'PLANTED-NOTE' })
  const sent = new Map<string, number>()
  for (const [n, input] of inputs.entries()) {
    const sending = asMessage(worded(input, n))
    if (!sending) continue
    const [who, type, payload] = sending
    const line = who === 'facilitator' ? facilitator : lines.get(who)
    await new Promise((done) => setTimeout(done, (sent.get(who) ?? 0) + slowlyMs - Date.now()))
    sent.set(who, Date.now())
    await line?.request(type, { request: `request-${n}`, ...payload })
  }
  await order({ type: 'resume' })
  const everyone = scenario.roles.map((role) => role.id)
  const last = { title: 'x', body: 'x', from: 'x', channel: 'phone', to: everyone, goes: true }
  await order({ type: 'add-inject', ...last })
  // What everybody sees last.
  await order({ type: 'pause' })
  const paused = (line: Line) => (line.table('clock') as { paused?: boolean } | undefined)?.paused
  await eventually(() => [...lines.values()].filter((line) => paused(line) !== true)).toEqual([])
  const record = await server.app.site.store.exercise(id)
  if (!record) throw new Error('It is gone')
  const events = await server.app.site.store.events(id)
  await Promise.all([...lines.values(), facilitator].map((line) => line.room.leave()))
  return { lines, events, plan: prepare(scenario, record.header.config), keys: given, code }
}

/** What is said between some, asked of the white cell, or noted by an evaluator, with a mark of its own. */
function worded(input: Input, n: number): Input {
  if (input.type === 'say' && input.to !== 'all') return { ...input, text: `SAID<${n}>` }
  if (input.type === 'ask' && input.question === undefined) return { ...input, text: `ASKED<${n}>` }
  return input
}

/** Roles that a seat ever had. */
function rolesEver({ plan: { config }, events }: Played, seat: string): ReadonlySet<RoleId> {
  const own = config.seats.find(({ id }) => id === seat)?.roles ?? []
  const moved = events.flatMap((event) =>
    event.type === 'roles-moved' ? event.moves.filter(({ to }) => to === seat) : [],
  )
  return new Set([...own, ...moved.map(({ role }) => role)])
}

const framesOf = ({ lines }: Played, who: string): string =>
  received(lines.get(who)?.room.sessionId ?? '')

function checkSeat(played: Played, seat: string): void {
  const frames = framesOf(played, seat)
  const roles = rolesEver(played, seat)
  const mine = (others: readonly RoleId[]) => others.some((role) => roles.has(role))
  const pointed = played.events.flatMap((event) =>
    event.type === 'said' && event.about !== undefined ? [String(event.about)] : [],
  )
  const read = played.events.flatMap((event) =>
    event.type === 'inject-delivered' && mine(event.to) ? [String(event.inject)] : [],
  )
  const concerned = (id: string): readonly RoleId[] => {
    const decision = played.plan.decision.get(id as DecisionId)
    const signs = (decision?.sign.length ?? 0) > 0 ? played.plan.scenario.roles : []
    return [
      ...(decision?.owners ?? []),
      ...(decision?.consult ?? []),
      ...signs.map(({ id: r }) => r),
    ]
  }
  const heard = played.events.flatMap((event) => {
    if (event.type === 'asked' && event.seat === seat) return [event.text]
    const to = event.type === 'said' ? event.to : []
    return event.type === 'said' &&
      (event.seat === seat || to === 'all' || to.includes(seat as never))
      ? [event.text]
      : []
  })
  expect(secrets(frames, 'BODY').filter((id) => !read.includes(id))).toEqual([])
  expect(secrets(frames, 'TITLE').filter((id) => ![...read, ...pointed].includes(id))).toEqual([])
  expect(secrets(frames, 'KNOWS').filter((role) => !roles.has(role as RoleId))).toEqual([])
  expect(secrets(frames, 'ASK').filter((id) => !mine(concerned(id)))).toEqual([])
  for (const mark of ['SAID', 'ASKED'])
    expect(secrets(frames, mark).filter((n) => !heard.includes(`${mark}<${n}>`))).toEqual([])
  expect(frames).not.toMatch(/EXPECTS<|PLANTED-/)
}

/** Those who watch read what was said and asked in full; an evaluator what they wrote themselves. */
const notFor = {
  evaluator: /KNOWS<|PLANTED-(?:NOTE|SEED)/,
  observer: /KNOWS<|EXPECTS<|PLANTED-/,
  screen: /KNOWS<|EXPECTS<|BODY<|ASK<|ASKED<|SAID<|PLANTED-/,
} as const

test('over long random play no frame holds what its reader may not know', async () => {
  let delivered = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyInput(plan), { minLength: 40, maxLength: 120, size: 'max' }),
      async (inputs) => {
        const played = await play(inputs)
        for (const { id } of plan.config.seats) checkSeat(played, id)
        const out = played.events.flatMap((event) =>
          event.type === 'inject-delivered' ? [String(event.inject)] : [],
        )
        delivered += out.length
        for (const who of ['evaluator', 'observer', 'screen'] as const) {
          const frames = framesOf(played, who)
          for (const mark of ['TITLE', 'BODY'])
            expect([who, secrets(frames, mark).filter((id) => !out.includes(id))]).toEqual([
              who,
              [],
            ])
          expect([who, notFor[who].exec(frames)?.[0]]).toEqual([who, undefined])
        }
        for (const [who] of played.lines) {
          const frames = framesOf(played, who)
          const shown = who === 'screen' ? [played.code] : []
          const held = [...played.keys, played.code].filter((key) => frames.includes(key))
          expect([who, held]).toEqual([who, shown])
        }
      },
    ),
    { numRuns: Number(process.env['FRAME_RUNS'] ?? 3), endOnFailure: true },
  )
  expect(delivered).toBeGreaterThan(20)
}, 120_000)
