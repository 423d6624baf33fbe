declare const exercise: unique symbol
declare const instant: unique symbol

/** Whole milliseconds of play since the exercise started; pauses do not count. */
export type ExerciseTime = number & { readonly [exercise]: true }

/** An instant of the story, as whole milliseconds since 1970-01-01T00:00Z. */
export type ScenarioTime = number & { readonly [instant]: true }

export const playMinutes = (count: number): ExerciseTime =>
  Math.round(count * 60_000) as ExerciseTime

export const later = (time: ExerciseTime, by: number): ExerciseTime => (time + by) as ExerciseTime

/**
 * A length of story time such as `30m`, `4h`, `10d` or `1d12h`, in milliseconds;
 * undefined when the text is not one.
 */
export function duration(text: string): number | undefined {
  const match = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?$/.exec(text)
  if (!match || text === '') return undefined
  const [days, hours, minutes] = [1, 2, 3].map((part) => Number(match[part] ?? 0))
  return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60_000
}
