import { Projection } from '../../server/rooms/projection.ts'
import { TableState } from '../../server/rooms/state.ts'
import { planOf } from '../../server/library/ofExercise.ts'
import type { ExerciseStore, KeptEntry } from '../../server/store/exerciseStore.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import { replay } from '../../shared/log/replay.ts'
import type { Line } from '../support/server.ts'
import type { Wish } from './player.ts'

/** What every run must show, checked on the store that the last server left. */
export type Evidence = {
  readonly store: ExerciseStore
  readonly exercise: string
  readonly wishes: readonly Wish[]
  /** The fastest that play may have run, in times of real time. */
  readonly speed: number
}

const slackMs = 1_500

/** Everything that is wrong with how a run ended, a sentence each. */
export async function judged(evidence: Evidence): Promise<readonly string[]> {
  const entries = await evidence.store.entries(evidence.exercise)
  return [
    ...wrongWithAcknowledged(evidence.wishes, entries),
    ...wrongWithOrder(evidence.wishes, entries),
    ...wrongWithTime(evidence, entries),
    ...(await wrongWithReplay(evidence, entries)),
  ]
}

const nameOf = ({ desk, request }: Wish): string => `${desk}/${request}`
const accepted = (wish: Wish): boolean => wish.reply?.ok === true

/** The model: what was acknowledged is there once, what was refused is not, and nothing else is. */
function wrongWithAcknowledged(
  wishes: readonly Wish[],
  entries: readonly KeptEntry[],
): readonly string[] {
  const kept = Map.groupBy(entries, ({ request }) => request)
  const sent = new Set<string | undefined>(wishes.map(nameOf))
  const strange = [...kept.keys()].filter(
    (request) => request?.includes('-wish-') === true && !sent.has(request),
  )
  const gap = entries.findIndex(({ n }, index) => n !== index + 1)
  return [
    ...wishes.flatMap((wish) => {
      const wrong = wrongWith(wish, kept.get(nameOf(wish)) ?? [], entries)
      return wrong === undefined ? [] : [`${nameOf(wish)} ${wrong}`]
    }),
    ...strange.map((request) => `${request} is in the log and nobody sent it`),
    ...(gap < 0 ? [] : [`entry ${gap + 1} is missing or out of place`]),
  ]
}

function wrongWith(
  { reply, text }: Wish,
  own: readonly KeptEntry[],
  all: readonly KeptEntry[],
): string | undefined {
  if (!reply) return 'was never answered'
  if (!reply.ok)
    return own.length > 0 ? `was refused (${reply.refused.code}) and is in the log` : undefined
  if (own.length !== 1) return `was acknowledged and is ${own.length} times in the log`
  if (own[0]?.seq !== reply.seq)
    return `was told event ${reply.seq}, and the log says ${own[0]?.seq}`
  const said = all.filter(({ input }) => Object.values(input).includes(text)).length
  return text === '' || said === 1 ? undefined : `has its words ${said} times in the log`
}

/** What was acknowledged before something else was even sent stands before it. */
function wrongWithOrder(wishes: readonly Wish[], entries: readonly KeptEntry[]): readonly string[] {
  const place = new Map(entries.map(({ request, n }) => [request, n]))
  const told = wishes
    .filter(accepted)
    .map((wish) => ({ wish, n: place.get(nameOf(wish)) ?? 0 }))
    .toSorted((a, b) => (a.wish.answeredAt ?? 0) - (b.wish.answeredAt ?? 0))
  const wrong: string[] = []
  let latest = 0
  let next = 0
  for (const { wish, n } of told.toSorted((a, b) => a.wish.sentAt - b.wish.sentAt)) {
    for (; (told[next]?.wish.answeredAt ?? Infinity) < wish.sentAt; next += 1)
      latest = Math.max(latest, told[next]?.n ?? 0)
    if (n < latest) wrong.push(`${nameOf(wish)} is entry ${n}, before ${latest}, which was first`)
  }
  return wrong
}

/** Between two entries play did not run faster than its speed, and never back. */
function wrongWithTime(
  { wishes, speed }: Evidence,
  entries: readonly KeptEntry[],
): readonly string[] {
  const at = new Map(entries.map((entry) => [entry.request, entry.at]))
  const wrong: string[] = []
  const back = entries.find((entry, index) => entry.at < (entries[index - 1]?.at ?? 0))
  if (back) wrong.push(`the clock went back at entry ${back.n}`)
  const told = wishes.filter(accepted)
  let earliest: Wish | undefined
  for (const wish of told.toSorted((a, b) => (a.answeredAt ?? 0) - (b.answeredAt ?? 0))) {
    earliest ??= wish
    const played = (at.get(nameOf(wish)) ?? 0) - (at.get(nameOf(earliest)) ?? 0)
    const passed = (wish.answeredAt ?? 0) - earliest.sentAt
    if (played > speed * passed + slackMs)
      wrong.push(`the clock jumped: ${played} ms of play in ${passed} ms up to ${nameOf(wish)}`)
  }
  return wrong
}

async function replayed({ store, exercise }: Evidence, entries: readonly KeptEntry[]) {
  const [record, kept, clock] = await Promise.all([
    store.exercise(exercise),
    store.events(exercise),
    store.clock(exercise),
  ])
  if (!record) throw new Error('The exercise is not in the store')
  const plan = await planOf({ library: new Map(), store }, record)
  const until = Math.max(clock?.play ?? 0, kept.at(-1)?.at ?? 0) as ExerciseTime
  return { plan, kept, record, ...replay(plan, entries, until) }
}

async function wrongWithReplay(
  evidence: Evidence,
  entries: readonly KeptEntry[],
): Promise<readonly string[]> {
  try {
    const { kept, events } = await replayed(evidence, entries)
    if (canonical(kept) === canonical(events)) return []
    const at = events.findIndex((event, index) => canonical(event) !== canonical(kept[index] ?? 0))
    return [`the log replays to ${events.length} events, ${kept.length} were kept; ${at} differs`]
  } catch (error) {
    return [`the log does not replay: ${String(error)}`]
  }
}

/** The documents that a replay of the log puts on the table and on a desk. */
export async function expectedDocs(
  evidence: Evidence,
): Promise<(desk: string) => ReadonlyMap<string, string>> {
  const entries = await evidence.store.entries(evidence.exercise)
  const { plan, state, events, record } = await replayed(evidence, entries)
  const table = new TableState({ playAt: 0, anchoredAt: 0, rate: 0 })
  const about = { id: evidence.exercise, code: record.code }
  new Projection(plan, table, about, () => undefined).show(state, events, {
    playAt: state.now,
    anchoredAt: 0,
    rate: 0,
  })
  return (desk) => docsOf(table, desk)
}

/** What a line has on the table and on its desk, but for who is there, and what is kept outside the log. */
export const lineDocs = ({ room }: Line, desk: string): ReadonlyMap<string, string> =>
  docsOf(room.state as unknown as TableState, desk)

const beside =
  /^(seat|draft|seen|note|rating)\/|^(personas|crew|lines|hotwash|clock|save|readiness)$/

function docsOf({ table, desks }: Partial<TableState>, desk: string): ReadonlyMap<string, string> {
  const docs = new Map<string, string>()
  const take = (text: string, key: string): void => {
    if (!beside.test(key)) docs.set(key, canonical(JSON.parse(text)))
  }
  // A line that has just come back may not have been sent anything yet.
  table?.forEach(take)
  desks?.get(desk)?.docs.forEach(take)
  return docs
}

/** Keys under which two sets of documents differ. */
export const differing = (
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key))
