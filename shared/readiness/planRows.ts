import type { Alternative } from '../loss/alternatives.ts'
import type { LossReport } from '../loss/lossReport.ts'
import type { Aar } from '../report/shape/aarShape.ts'
import type { Task } from '../scenario/rating.ts'
import { lettersOfOptions, mayAdvise, type Letters } from './letters.ts'
import type { PlanRow } from './shape.ts'

/**
 * What to work on, the heaviest first: every area of the report, then every decision in which another option would
 * have kept clearly more. The modelled change is the best other option's, when it is more than two standard errors.
 * An option that the rules rate M or U is never put forward, however little it costs.
 */
export function planRows(
  aar: Aar,
  tasks: readonly Task[],
  report: LossReport | undefined,
  label: (decision: string, option: string) => string,
): readonly PlanRow[] {
  const best = bestOf(report?.alternatives ?? [], lettersOfOptions(tasks))
  const decisionOf = new Map(tasks.map(({ id, decision }) => [String(id), String(decision)]))
  const rows = aar.objectives.flatMap((objective) => objective.tasks)
  const areas = aar.summary.areas.map((area): PlanRow => {
    const decision = decisionOf.get(rows.find(({ title }) => title === area.title)?.id ?? '')
    const other = decision === undefined ? undefined : best.get(decision)
    if (decision !== undefined) best.delete(decision)
    const settled = aar.improvement.find(({ issue }) => issue === area.title)
    return {
      title: area.title,
      rating: area.rating,
      why: area.text,
      modelled: modelled(other, label),
      owner: settled?.owner,
      due: settled?.due,
      evidence: area.evidence,
    }
  })
  const others = [...best.values()]
    .toSorted((a, b) => a.change.retained - b.change.retained)
    .slice(0, most)
    .map((other): PlanRow => ({
      title: other.title,
      rating: undefined,
      why: `Chosen: ${label(other.decision, other.chosen)}.`,
      modelled: modelled(other, label),
      owner: undefined,
      due: undefined,
      evidence: report?.choices.find(({ decision }) => decision === other.decision)?.evidence ?? [],
    }))
  return [...areas, ...others]
}

/** Decisions beyond the areas of the report. */
const most = 5

/** By decision, the option that would have kept most, where it is clear. */
function bestOf(alternatives: readonly Alternative[], letters: Letters): Map<string, Alternative> {
  const best = new Map<string, Alternative>()
  for (const other of alternatives) {
    const { retained, se } = other.change
    if (retained >= -2 * se || !mayAdvise(letters, other.decision, other.instead)) continue
    if (retained < (best.get(other.decision)?.change.retained ?? 0)) best.set(other.decision, other)
  }
  return best
}

const modelled = (
  other: Alternative | undefined,
  label: (decision: string, option: string) => string,
): PlanRow['modelled'] =>
  other && {
    instead: label(other.decision, other.instead),
    change: other.change.retained,
    se: other.change.se,
  }
