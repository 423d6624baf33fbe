import type { ScenarioTime } from '../kernel/time.ts'
import type { MeterLine } from './state.ts'

const hour = 3_600_000
const kept = 24

/** A meter's value at a story instant, in thousandths of a point, between 0 and 100,000. */
export const meterValue = (line: MeterLine, when: ScenarioTime): number =>
  clamp(line.value + Math.trunc((line.rate * (when - line.since)) / hour))

const clamp = (value: number): number => Math.min(100_000, Math.max(0, value))

/** A line that only the draft holds, which writes to it in place. */
export type MeterDraft = { -readonly [Key in keyof MeterLine]: MeterLine[Key] } & {
  history: number[]
}

/** Bends a line at `when`, after a jump of `by` thousandths; from then on it has a new rate. */
export function bend(
  line: MeterDraft,
  when: ScenarioTime,
  { by, rate }: { readonly by: number; readonly rate: number },
): void {
  const { history } = line
  line.value = clamp(meterValue(line, when) + by)
  line.since = when
  line.rate = rate
  const points = Math.round(line.value / 1000)
  if (history[history.length - 1] === points) return
  if (history.length === kept) history.shift()
  history.push(points)
}

/** The first story instant, later than `after`, at which the line stands on the other side of `value`. */
export function crossing(
  line: MeterLine,
  value: number,
  after: ScenarioTime,
): ScenarioTime | undefined {
  if (line.rate === 0) return undefined
  const now = meterValue(line, after)
  const towards = line.rate > 0 ? now <= value : now >= value
  if (!towards) return undefined
  const steps = line.rate > 0 ? value - line.value + 1 : line.value - value + 1
  const at = line.since + Math.ceil((steps * hour) / Math.abs(line.rate))
  return at > after ? (at as ScenarioTime) : undefined
}
