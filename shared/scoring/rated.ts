import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { TaskId } from '../kernel/ids.ts'
import type { DimensionId, Rating } from '../scenario/rating.ts'
import { agreementOn, type Agreement } from './agreement.ts'
import { assessmentOf } from './assess.ts'
import type { Assessment, ExposedFinding, Finding } from './assessment.ts'
import { findingOf } from './finding.ts'
import { played } from './played.ts'
import { adjudicationOf, lettersOn, liftedCaps, type RatingRecord } from './ratings.ts'
import { settledRating } from './settledRating.ts'

/** One task's letter by the rules, by the evaluators, and in the end, with everything that was written on it. */
export type TaskRating = {
  readonly task: TaskId
  readonly auto: Rating
  /** Undefined: not applicable. While people still must talk, the rules' own. */
  readonly final: Rating | undefined
  readonly by: 'rules' | 'evaluators' | 'adjudication' | 'rules, to be adjudicated'
  /** Every record on the task, in order, those replaced since included. */
  readonly history: readonly RatingRecord[]
}

/** The same play as the rules see it and as the evaluators leave it; both are shown. */
export type RatedAssessment = {
  readonly auto: Assessment
  readonly final: Assessment
  readonly tasks: readonly TaskRating[]
  readonly agreement: Agreement
  /** By dimension: letters that the rules gave, and letters that people gave. */
  readonly split: Readonly<Partial<Record<DimensionId, { auto: number; human: number }>>>
  /** Caps that an evaluator lifted, with the reason. */
  readonly lifted: readonly { readonly cap: string; readonly by: string; readonly note: string }[]
}

/**
 * An assessment with evaluators' ratings worked in (domain brief §6.2). Pure: the same events and records give
 * the same result; without records `final` equals `auto`. A task that the play did not put to the team takes no
 * letter.
 */
export function rated(
  plan: Plan,
  events: readonly ExerciseEvent[],
  records: readonly RatingRecord[],
): RatedAssessment {
  const play = played(plan, events)
  const findings = plan.scenario.tasks.map((task) => findingOf(plan, play, task))
  const auto = assessmentOf(plan, play, findings)
  const exposed = findings.filter((finding) => finding.exposed)
  const tasks = exposed.map((finding) => ratingOf(finding, records))
  const lifted = liftedCaps(records)
  const changed = findings.map((finding) => withRating(finding, tasks))
  const kept = new Map([...play.capsSince].filter(([cap]) => !lifted.has(cap)))
  return {
    auto,
    final: assessmentOf(plan, { ...play, capsSince: kept }, changed),
    tasks,
    agreement: agreementOn(
      records,
      exposed.map(({ task }) => task),
    ),
    split: splitOf(exposed, tasks),
    lifted: [...lifted].map(([cap, { by, note }]) => ({ cap, by, note })),
  }
}

function ratingOf(
  { task, rating: auto }: ExposedFinding,
  records: readonly RatingRecord[],
): TaskRating {
  const history = records
    .filter((record) => 'task' in record && record.task === task)
    .toSorted((a, b) => a.n - b.n)
  const letters = [...lettersOn(records, task).values()].map(({ rating }) => rating)
  if (letters.length === 0 && history.length === 0)
    return { task, auto, final: auto, by: 'rules', history }
  const decided = adjudicationOf(records, task)
  if (decided) {
    const final = decided.rating === 'N/A' ? undefined : decided.rating
    return { task, auto, final, by: 'adjudication', history }
  }
  const settled = settledRating(auto, letters)
  return settled.kind === 'settled'
    ? { task, auto, final: settled.final, by: 'evaluators', history }
    : { task, auto, final: auto, by: 'rules, to be adjudicated', history }
}

function withRating(finding: Finding, tasks: readonly TaskRating[]): Finding {
  const settled = tasks.find(({ task }) => task === finding.task)
  if (!settled || !finding.exposed || settled.final === finding.rating) return finding
  const { task, title, dimension, objective, decision, weight, timed, evidence } = finding
  const about = { task, title, dimension, objective, decision, weight, timed, evidence }
  if (settled.final === undefined)
    return { ...about, exposed: false, why: `${finding.why} Evaluators: not applicable.` }
  const why = `${finding.why} Evaluators: ${settled.final} instead of ${settled.auto}.`
  return { ...finding, rating: settled.final, why }
}

function splitOf(
  exposed: readonly ExposedFinding[],
  tasks: readonly TaskRating[],
): RatedAssessment['split'] {
  const split: Partial<Record<DimensionId, { auto: number; human: number }>> = {}
  for (const { task, dimension } of exposed) {
    const count = (split[dimension] ??= { auto: 0, human: 0 })
    const by = tasks.find((each) => each.task === task)?.by
    count[by === 'evaluators' || by === 'adjudication' ? 'human' : 'auto'] += 1
  }
  return split
}
