import { holds } from '../engine/condition.ts'
import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import { condition } from '../scenario/build.ts'
import type { ConditionFile } from '../scenario/fileParts.ts'

/** What a drill keeps of its scenario, by id, and the moment from which it plays on. */
export type Kept = {
  readonly plan: Plan
  readonly stood: ExerciseState
  readonly decisions: ReadonlySet<string>
  readonly injects: ReadonlySet<string>
  readonly clocks: ReadonlySet<string>
}

const ofDecision = [
  'chosen',
  'answered',
  'open',
  'lapsed',
  'ranked',
  'triaged',
  'estimated',
  'statement',
  'advised',
] as const

/** The decision that a condition without parts reads; undefined when it reads something else. */
function decisionIn(leaf: ConditionFile): string | undefined {
  const values = leaf as Readonly<Record<string, unknown>>
  const key = ofDecision.find((each) => each in values)
  const id = key === undefined ? undefined : values[key]
  return typeof id === 'string' ? id : undefined
}

/** Every decision a condition reads. */
export const decisionsIn = (file: ConditionFile): readonly string[] =>
  'all' in file
    ? file.all.flatMap(decisionsIn)
    : 'any' in file
      ? file.any.flatMap(decisionsIn)
      : 'not' in file
        ? decisionsIn(file.not)
        : [decisionIn(file)].filter((id) => id !== undefined)

/** Every inject whose delivery a condition reads. */
export const deliveriesIn = (file: ConditionFile): readonly string[] =>
  'all' in file
    ? file.all.flatMap(deliveriesIn)
    : 'any' in file
      ? file.any.flatMap(deliveriesIn)
      : 'delivered' in file
        ? [file.delivered]
        : []

/**
 * A condition as it reads in the drill: what it says of parts left out is settled as it was then. True or false
 * when nothing of it can change any more.
 */
export function fold(kept: Kept, file: ConditionFile): ConditionFile | boolean {
  if ('all' in file) return joined(kept, file.all, 'all')
  if ('any' in file) return joined(kept, file.any, 'any')
  if ('not' in file) {
    const part = fold(kept, file.not)
    return typeof part === 'boolean' ? !part : { not: part }
  }
  return stays(kept, file) ? file : holds(kept.plan, kept.stood, condition(file))
}

function joined(
  kept: Kept,
  files: readonly ConditionFile[],
  key: 'all' | 'any',
): ConditionFile | boolean {
  const decides = key === 'any'
  const parts = files.map((each) => fold(kept, each))
  if (parts.includes(decides)) return decides
  const open = parts.filter((part) => typeof part !== 'boolean')
  const [only, ...more] = open
  if (only === undefined) return !decides
  if (more.length === 0) return only
  return key === 'all' ? { all: open } : { any: open }
}

function stays({ plan, stood, decisions, injects, clocks }: Kept, leaf: ConditionFile): boolean {
  const decision = decisionIn(leaf)
  if (decision !== undefined) return decisions.has(decision)
  if ('delivered' in leaf) return injects.has(leaf.delivered)
  if ('clock' in leaf) return clocks.has(leaf.clock)
  if ('asked' in leaf) return !holds(plan, stood, condition(leaf))
  return !('reached' in leaf)
}

/** The one phase of a drill. */
export const drillPhase = 'drill'

/** The same where a condition must be written: one that always holds, or never. */
export function written(folded: ConditionFile | boolean): ConditionFile {
  if (typeof folded !== 'boolean') return folded
  return folded ? { reached: drillPhase } : { not: { reached: drillPhase } }
}

/** The parts of a list whose condition can still hold; a condition that always holds is left out. */
export const foldList = <Item extends { when?: ConditionFile | undefined }>(
  kept: Kept,
  items: readonly Item[],
): Item[] =>
  items.flatMap((item) => {
    if (item.when === undefined) return [item]
    const when = fold(kept, item.when)
    if (when === false) return []
    return [{ ...item, when: when === true ? undefined : when }]
  })

/** The same where every part needs its condition. */
export const foldRules = <Item extends { when: ConditionFile }>(
  kept: Kept,
  items: readonly Item[],
): Item[] =>
  items.flatMap((item) => {
    const when = fold(kept, item.when)
    return when === false ? [] : [{ ...item, when: written(when) }]
  })
