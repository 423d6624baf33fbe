import { optionsOf, type Answer } from '../kernel/answer.ts'
import type { OptionId } from '../kernel/ids.ts'
import { unreachable } from '../kernel/never.ts'
import type { Plan } from '../engine/plan.ts'
import type { Decision, Estimate } from '../scenario/decision.ts'
import { triages } from './triages.ts'

/**
 * The answers a team thinks of: every one that the rules take where they can be counted; of triages those by
 * urgency, of estimates those on a grid. Each kind of decision is one case here.
 */
export function candidates(plan: Plan, decision: Decision): readonly Answer[] {
  const { kind, options, pick, estimate } = decision
  const ids = options.map(({ id }) => id)
  switch (kind) {
    case 'choice':
      return ids.map((option) => ({ kind, option }))
    case 'checklist':
      return selections(ids, pick).map((some) => ({ kind, options: some }))
    case 'statement':
      return selections(ids, pick).map((some) => ({ kind, options: some, words: '' }))
    case 'ranking':
      return rankings(ids, pick).map((some) => ({ kind, options: some }))
    case 'triage':
      return triages(plan, decision)
    case 'estimate':
      return estimate ? estimates(estimate) : []
    default:
      return unreachable(kind)
  }
}

/** How much an answer says: the number of its items. */
export const lengthOf = (answer: Answer): number => optionsOf(answer).length

type Options = readonly OptionId[]

/** All selections with as many items as `pick` allows, the small ones first. */
function selections(items: Options, [min, max]: Decision['pick']): readonly Options[] {
  let grown: readonly Options[] = [[]]
  for (const item of items)
    grown = [...grown, ...grown.flatMap((some) => (some.length < max ? [[...some, item]] : []))]
  return grown.filter(({ length }) => length >= min).toSorted((a, b) => a.length - b.length)
}

/** Places of a ranking that are tried in every order; those behind follow in the order of the scenario. */
const ranked = 4

function rankings(items: Options, [min, max]: Decision['pick']): readonly Options[] {
  const length = Math.min(max, items.length)
  let heads: readonly Options[] = [[]]
  for (let place = 0; place < Math.min(ranked, length); place += 1)
    heads = heads.flatMap((head) =>
      items.filter((item) => !head.includes(item)).map((item) => [...head, item]),
    )
  return heads.map((head) =>
    [...head, ...items.filter((item) => !head.includes(item))].slice(0, Math.max(min, length)),
  )
}

const cells = 12
const confidences = [50, 70, 90] as const

/** Ranges between the lines of a grid over what may be given, each with little, some and much confidence. */
function estimates({ min, max }: Estimate): readonly Answer[] {
  const lines = Array.from({ length: cells + 1 }, (_, at) =>
    Math.round(min + ((max - min) * at) / cells),
  )
  return lines.flatMap((low) =>
    lines
      .filter((high) => high > low)
      .flatMap((high) =>
        confidences.map((confidence) => ({ kind: 'estimate' as const, low, high, confidence })),
      ),
  )
}
