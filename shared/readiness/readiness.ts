import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { LossModel } from '../loss/model.ts'
import { afterActionReport } from '../report/aar.ts'
import type { Aar, AboutReport } from '../report/shape/aarShape.ts'
import { logRows } from '../report/logText.ts'
import { termsOf } from '../report/terms.ts'
import { played } from '../scoring/played.ts'
import { controlRows } from './controls.ts'
import { gapRows } from './gaps.ts'
import { lettersOfOptions } from './letters.ts'
import { planRows } from './planRows.ts'
import type { Proposal } from './questions.ts'
import type { TrendRow } from '../report/trend.ts'
import type { Claim, Readiness, ReadinessLoss } from './shape.ts'
import { disclaimers } from './words.ts'

/** The eight clocks of domain brief §7.5, by their names in the scenario. */
const eightClocks = [
  'declare',
  'contain',
  'preserve',
  'insurer',
  'opc',
  'patients',
  'statement',
  'restore',
]

/** What the report is made from besides the play. */
export type ReadinessAbout = {
  readonly about: AboutReport
  readonly proposal: Proposal
  readonly claims: readonly Claim[]
  readonly loss: Omit<ReadinessLoss, 'assumed'> | undefined
  readonly model: LossModel
  readonly trend?: readonly TrendRow[]
}

/**
 * The readiness report of a play for an underwriter (domain brief §7.5). Pure; names of people appear only when
 * `about.names` has them, and words that people typed never do.
 */
export function readinessReport(
  plan: Plan,
  events: readonly ExerciseEvent[],
  { about, proposal, claims, loss: worked, model, trend = [] }: ReadinessAbout,
): Readiness {
  const aar = afterActionReport(plan, events, { ...about, notes: false })
  const { score, safety, evaluators, overview } = aar
  const tasks = aar.objectives.flatMap((objective) => objective.tasks)
  const controls = controlRows(proposal, plan.scenario.id, tasks, claims)
  const loss = worked && { ...worked, assumed: assumedIn(model) }
  const terms = termsOf(plan, played(plan, events).end)
  const label = (decision: string, option: string): string =>
    terms.fill(
      plan.scenario.decisions
        .find(({ id }) => id === decision)
        ?.options.find(({ id }) => id === option)?.label ?? option,
    )
  const report: Omit<Readiness, 'log'> = {
    format: 'hotwash-readiness/1',
    language: aar.language,
    timeZone: aar.timeZone,
    finished: aar.finished,
    overview,
    purpose: plan.config.purpose ?? 'practice',
    merged: overview.team.filter(({ roles }) => roles.length > 1).map(({ seat }) => seat),
    raters: { count: evaluators?.raters ?? 0, agreement: evaluators?.agreement },
    score,
    tasks,
    clocks: clocksOf(plan, aar),
    controls,
    proposal: { id: proposal.id, version: proposal.version },
    loss,
    letters: lettersOfOptions(plan.scenario.tasks),
    labels: Object.fromEntries(
      plan.scenario.decisions.map(({ id, options }) => [
        id,
        Object.fromEntries(options.map((option) => [option.id, terms.fill(option.label)])),
      ]),
    ),
    safety,
    gaps: gapRows({ controls, loss, safety, score }),
    plan: planRows(aar, plan.scenario.tasks, loss?.report, label),
    trend,
    disclaimers,
  }
  const cited = new Set(numbersIn(report))
  return {
    ...report,
    log: logRows(events.map(withoutTypedWords), terms, false).filter(({ seq }) => cited.has(seq)),
  }
}

/** The rows stand in the order of the scenario's clocks. */
const clocksOf = ({ scenario }: Plan, { obligations }: Aar): Readiness['clocks'] =>
  eightClocks.flatMap((name) => {
    const at = scenario.clocks.findIndex(({ id }) => id === name)
    const row = obligations[at]
    return row ? [{ ...row, clock: name }] : []
  })

function assumedIn({ variables, constants, decisions }: LossModel): ReadinessLoss['assumed'] {
  const rows = [
    ...Object.values(variables),
    ...Object.values(constants),
    ...Object.values(decisions),
  ]
  return { count: rows.filter((row) => row.class === 'assumption').length, of: rows.length }
}

/** Every log entry that any part of the report cites. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'evidence' && Array.isArray(part)
      ? part.filter((each) => typeof each === 'number')
      : numbersIn(part),
  )
}

const typed: ReadonlySet<string> = new Set([
  'text',
  'why',
  'reason',
  'note',
  'words',
  'body',
  'organisation',
])
const leftOut = '(words left out)'

/** An event without what people typed: those words are theirs, and may name somebody. */
const withoutTypedWords = (event: ExerciseEvent): ExerciseEvent => stripped(event) as ExerciseEvent

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripped)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) =>
      typed.has(key) && typeof part === 'string'
        ? [key, part === '' ? '' : leftOut]
        : [key, stripped(part)],
    ),
  )
}
