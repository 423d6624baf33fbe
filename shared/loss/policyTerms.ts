import { changeBetween, type Change, type Comparison } from './alternatives.ts'
import { heads, type Cover, type Head, type LossModel, type Policy } from './model.ts'
import { prepare, runTogether } from './run.ts'

/** What one other term of the policy would change, every decision and all luck being equal. */
export type TermEffect = {
  readonly id: string
  readonly title: string
  readonly change: Change
}

type OtherTerm = {
  readonly id: string
  readonly title: string
  readonly policy: Policy
}

/** The same policy with one term changed; terms that would change nothing are left out. */
function otherTerms({ policy }: LossModel): readonly OtherTerm[] {
  const { waitingDays, aiExcluded, dependent, aggregate } = policy
  const covers = Object.fromEntries(
    heads.map((head) => [head, unlimited(policy.covers[head], aggregate)]),
  ) as Record<Head, Cover>
  return [
    aiExcluded
      ? { id: 'ai', title: 'Without the exclusion of AI', policy: { ...policy, aiExcluded: false } }
      : { id: 'ai', title: 'With an exclusion of AI', policy: { ...policy, aiExcluded: true } },
    {
      id: 'dependent',
      title: dependent.applies
        ? 'If the outage began in our own systems'
        : 'If the outage began at a supplier (dependent business interruption)',
      policy: { ...policy, dependent: { ...dependent, applies: !dependent.applies } },
    },
    ...(waitingDays > 0
      ? [
          {
            id: 'no-waiting',
            title: 'Without a waiting period',
            policy: { ...policy, waitingDays: 0 },
          },
          {
            id: 'long-waiting',
            title: 'With a waiting period twice as long',
            policy: { ...policy, waitingDays: waitingDays * 2 },
          },
        ]
      : []),
    {
      id: 'sublimits',
      title: 'Without sublimits, under the same aggregate',
      policy: { ...policy, covers },
    },
    {
      id: 'aggregate',
      title: 'With twice the aggregate',
      policy: { ...policy, aggregate: aggregate * 2 },
    },
  ]
}

const unlimited = (cover: Cover, aggregate: number): Cover =>
  cover.sublimit === 0 ? cover : { ...cover, sublimit: aggregate }

/** Every other term, on the same trials. */
export function termEffects({
  model,
  choices,
  trials,
  ...setting
}: Comparison): readonly TermEffect[] {
  const others = otherTerms(model)
  const [base, ...rest] = runTogether(
    [model.policy, ...others.map(({ policy }) => policy)].map((policy) =>
      prepare({ ...model, policy }, choices, setting),
    ),
    { from: 0, to: trials },
  )
  return others.flatMap(({ id, title }, n) => {
    const run = rest[n]
    return base && run ? [{ id, title, change: changeBetween(base, run) }] : []
  })
}
