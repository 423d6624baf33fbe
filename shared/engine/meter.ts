import type { ScenarioTime } from '../kernel/time.ts'
import type { MeterLine } from './state.ts'

const hour = 3_600_000
const kept = 24

/** A meter's value at a story instant, in thousandths of a point, between 0 and 100,000. */
export const meterValue = (line: MeterLine, when: ScenarioTime): number =>
  clamp(line.value + Math.trunc((line.rate * (when - line.since)) / hour))

const clamp = (value: number): number => Math.min(100_000, Math.max(0, value))

/** The line from `when` on, after a jump of `by` thousandths and with a new rate. */
export function bent(
  line: MeterLine,
  when: ScenarioTime,
  { by = 0, rate = line.rate }: { readonly by?: number; readonly rate?: number },
): MeterLine {
  const value = clamp(meterValue(line, when) + by)
  const points = Math.round(value / 1000)
  const history =
    line.history.at(-1) === points ? line.history : [...line.history, points].slice(-kept)
  return { value, since: when, rate, history }
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
