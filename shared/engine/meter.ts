import type { ScenarioTime } from '../kernel/time.ts'
import type { MeterLine } from './state.ts'

const hour = 3_600_000
const kept = 24

/** A meter being written: the same line, moved in place. */
export type MeterDraft = { -readonly [Key in keyof MeterLine]: MeterLine[Key] } & {
  history: number[]
}

/** A meter's value at a story instant, in thousandths of a point, between 0 and 100,000. */
export const meterValue = (
  { value, rate, since }: Omit<MeterLine, 'history'>,
  when: ScenarioTime,
): number => clamp(value + Math.trunc((rate * (when - since)) / hour))

const clamp = (value: number): number => (value < 0 ? 0 : value > 100_000 ? 100_000 : value)

/** Makes it the line from `when` on, after a jump of `by` thousandths and with a new rate. */
export function bend(
  line: MeterDraft,
  when: ScenarioTime,
  { by, rate }: { readonly by: number; readonly rate: number },
): void {
  const value = clamp(meterValue(line, when) + by)
  const points = Math.round(value / 1000)
  const { history } = line
  if (history[history.length - 1] !== points) {
    history.push(points)
    if (history.length > kept) history.shift()
  }
  line.value = value
  line.since = when
  line.rate = rate
}

/** The first story instant, later than `after`, at which the line stands on the other side of `value`. */
export function crossing(
  line: Omit<MeterLine, 'history'>,
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
