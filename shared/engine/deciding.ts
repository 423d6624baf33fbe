import { caseActions, optionsOf, type Answer } from '../kernel/answer.ts'
import type { CaseId, DecisionId, SeatId } from '../kernel/ids.ts'
import { later, type ExerciseTime, type ScenarioTime } from '../kernel/time.ts'
import type { Effect } from '../scenario/effect.ts'
import type { Decision } from '../scenario/decision.ts'
import { holds } from './condition.ts'
import type { Happening, StatementFault } from './event.ts'
import type { Input, TimeFor } from './input.ts'
import { lateOnPaper, paperOf, type Paper } from './paper.ts'
import { signers } from './signers.ts'
import type { Plan } from './plan.ts'
import { seatHolding } from './seats.ts'
import { answerOf, type ExerciseState } from './state.ts'

/** What deciding needs of a step. */
type Deciding = {
  readonly plan: Plan
  readonly state: ExerciseState
  record(happening: Happening): void
}
type Of<Type extends Input['type']> = Extract<Input, { readonly type: Type }>

/** A seat sends an answer: it counts at once, or when its time to undo is over and it is signed. */
export function decide(run: Deciding, input: Of<'decide'>): void {
  const { plan, state } = run
  const { decision: id, seat, answer, reason } = input
  const decision = plan.decision.get(id)
  const before = state.decisions[id]
  if (!decision || !before) return
  const late = before.kind === 'open' && before.lapsed
  const awaits = signers(run, decision, seat)
  const undo = Math.round((plan.config.undoSeconds ?? 0) * 1000 * state.speed)
  if (undo === 0 && awaits.length === 0) return count(run, decision, { seat, answer, reason, late })
  const until = later(state.now, undo)
  run.record({ type: 'decision-sent', decision: id, seat, answer, reason, late, until, awaits })
}

/** The time to undo is over: the answer counts, unless it still waits for a signature. */
export function confirm(run: Deciding, id: DecisionId): void {
  const status = run.state.decisions[id]
  const decision = run.plan.decision.get(id)
  if (!decision || status?.kind !== 'sent' || status.awaits.length > 0) return
  const { seat, answer, reason, late, seq } = status
  count(run, decision, { seat, answer, reason, late, sent: seq })
}

/** An answer given on paper counts at once, with its true time; whoever had to sign did so on the paper. */
export function enterPaper(
  run: Deciding & { givenWhen: ScenarioTime | undefined },
  input: Of<'enter-paper'>,
): void {
  const { plan, state } = run
  const { decision: id, seat, answer, reason, signedBy } = input
  const decision = plan.decision.get(id)
  if (!decision) return
  const paper = paperOf(plan, state, input)
  run.givenWhen = paper.when
  count(run, decision, {
    seat,
    answer,
    reason,
    late: lateOnPaper(state, input),
    ...(signedBy !== undefined && { signedBy }),
    paper,
  })
}

/** A second signature makes the answer count at once. */
export function sign(run: Deciding, { decision: id, seat: signedBy }: Of<'sign'>): void {
  const status = run.state.decisions[id]
  const decision = run.plan.decision.get(id)
  if (!decision || status?.kind !== 'sent') return
  run.record({ type: 'decision-signed', decision: id, seat: signedBy })
  const { seat, answer, reason, late, seq } = status
  count(run, decision, { seat, answer, reason, late, sent: seq, signedBy })
}

type Given = {
  readonly seat: SeatId
  readonly answer: Answer
  readonly reason: string
  readonly late: boolean
  readonly sent?: number
  readonly signedBy?: SeatId
  readonly paper?: Paper
}

function count(run: Deciding, decision: Decision, given: Given): void {
  const before = answerOf(run.state.decisions[decision.id])
  const faults = faultsOf(run, decision, given.answer)
  const attention = run.plan.scenario.attention
  const effects = effectsOf(decision, given.answer)
  if (before && attention)
    effects.push({ kind: 'meter', meter: attention.meter, by: -attention.amend })
  const { seat, answer, reason, late, sent, signedBy, paper } = given
  const made: Made = {
    type: 'decision-made',
    decision: decision.id,
    seat,
    answer,
    reason,
    late,
    effects,
  }
  if (sent !== undefined) made.sent = sent
  if (signedBy !== undefined) made.signedBy = signedBy
  if (paper) made.paper = paper
  if (before) made.replaces = before.seq
  if (faults.length > 0) made.faults = faults
  run.record(made)
}

type MadeOnly = Extract<Happening, { readonly type: 'decision-made' }>
type Made = { -readonly [Key in keyof MadeOnly]: MadeOnly[Key] }

/** What an answer does: the effects of what was picked; of a ranking, those of the first; of a triage, the cases'. */
function effectsOf({ options }: Decision, answer: Answer): Effect[] {
  if (answer.kind === 'triage') return casesOf(answer.rows)
  const picked = answer.kind === 'ranking' ? answer.options.slice(0, 1) : optionsOf(answer)
  const effects: Effect[] = []
  for (const option of options) if (picked.includes(option.id)) effects.push(...option.effects)
  return effects
}

const statusAfter = { proceed: 'proceeding', relocate: 'relocated', defer: 'deferred' } as const

function casesOf(rows: Extract<Answer, { kind: 'triage' }>['rows']): Effect[] {
  const effects: Effect[] = []
  for (const action of caseActions) {
    const cases: CaseId[] = []
    for (const row of rows) if (row.action === action) cases.push(row.case)
    if (cases.length > 0) effects.push({ kind: 'cases', cases, to: statusAfter[action] })
  }
  return effects
}

const noFaults: readonly StatementFault[] = []

/** Judged on what the team knew when it spoke, not on what came out later. */
function faultsOf(
  { plan, state }: Deciding,
  decision: Decision,
  answer: Answer,
): readonly StatementFault[] {
  if (answer.kind !== 'statement') return noFaults
  return decision.options.flatMap((block): StatementFault[] => {
    if (!answer.options.includes(block.id)) return []
    const beyond = block.needs !== undefined && !holds(plan, state, block.needs)
    return [
      ...(beyond ? [{ option: block.id, fault: 'beyond-known' as const }] : []),
      ...(block.namesHolder ? [{ option: block.id, fault: 'names-holder' as const }] : []),
    ]
  })
}

function isMeant(
  plan: Plan,
  state: ExerciseState,
  id: DecisionId,
  to: Exclude<TimeFor, string>,
): boolean {
  if ('decision' in to) return to.decision === id
  const owners = plan.decision.get(id)?.owners ?? []
  return owners.some((role) => seatHolding(plan, state, role) === to.seat)
}

/** Gives more time to open decisions or to the present phase. */
export function giveTime(run: Deciding, { to, ms }: Of<'give-time'>): void {
  const { plan, state } = run
  const { decisions, phase } = state
  const deadlines = Object.keys(decisions).flatMap((key) => {
    const decision = key as DecisionId
    const status = decisions[decision]
    const meant = to === 'all' || (typeof to === 'object' && isMeant(plan, state, decision, to))
    return meant && status?.kind === 'open' && !status.lapsed && status.deadline !== undefined
      ? [{ decision, deadline: later(status.deadline, ms) as ExerciseTime }]
      : []
  })
  const phaseEndsAt = later(phase.endsAt, ms)
  run.record({ type: 'time-given', ms, deadlines, ...(to === 'phase' && { phaseEndsAt }) })
}
