import type { Rating, Task } from '../scenario/rating.ts'

const worse: readonly Rating[] = ['P', 'S', 'M', 'U']

/** By decision and option, the worst letter that a rule gives for that option alone. */
export type Letters = Readonly<Record<string, Readonly<Record<string, Rating>>>>

/** What the scenario's rules think of each option; options that only count together with others are left out. */
export function lettersOfOptions(tasks: readonly Task[]): Letters {
  const letters: Record<string, Record<string, Rating>> = {}
  for (const { decision, rules } of tasks)
    for (const { rating, when } of rules) {
      if (when.kind !== 'chosen' || when.decision !== decision) continue
      const of = (letters[decision] ??= {})
      for (const option of when.options) {
        const before = of[option]
        if (before === undefined || worse.indexOf(rating) > worse.indexOf(before))
          of[option] = rating
      }
    }
  return letters
}

/** Whether an option may be put forward: what is cheap is not therefore safe or lawful. */
export const mayAdvise = (letters: Letters, decision: string, option: string): boolean => {
  const letter = letters[decision]?.[option]
  return letter === 'P' || letter === 'S'
}
