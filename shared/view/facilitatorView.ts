import { truthOf } from '../engine/condition.ts'
import type { Plan } from '../engine/plan.ts'
import { seatHolding } from '../engine/seats.ts'
import { answerOf, type Ask, type ExerciseState, type InjectStatus } from '../engine/state.ts'
import type { DecisionId, RoleId, SeatId } from '../kernel/ids.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Clock, Fact, Inject } from '../scenario/scenario.ts'
import type {
  CostDoc,
  FacilitatorAskDoc,
  FacilitatorDecisionDoc,
  FactDoc,
  InjectStatusDoc,
  MselDoc,
  ObligationDoc,
  PhasesDoc,
} from '../wire/facilitator.ts'
import { askDoc } from './askDoc.ts'
import { conditionWords } from './conditionWords.ts'
import { decisionDoc } from './decisionDoc.ts'
import { filled } from '../engine/filled.ts'
import { provenanceOf, textOf } from './injectText.ts'
import { allMessageDocs } from './teamView.ts'
import { docsOf, partsOfEach, type Docs, type View } from './part.ts'

/** The facilitator's desk: the MSEL as it stands, every decision, obligation, fact and cost. */
export const facilitatorDocs = (plan: Plan, state: ExerciseState): Docs =>
  docsOf(facilitatorParts(plan, state), undefined)

export function facilitatorParts(plan: Plan, state: ExerciseState): View {
  const { scenario } = plan
  const { injects, added, edits, held, firing, status, phase, clocks, facts, branches } = state
  const { costs, asks, messages, decisions, advice, backs, cases, moved } = state
  return [
    { name: 'fixed', reads: [], docs: () => fixedDocs(plan) },
    { name: 'cost', reads: [costs], docs: () => ({ cost: costDoc(state) }) },
    { name: 'asks', reads: [asks], docs: () => askDocs(plan, state) },
    { name: 'messages', reads: [messages], docs: () => allMessageDocs(plan, state) },
    partsOfEach({
      name: 'msel',
      items: added.length === 0 ? plan.injects : [...plan.injects, ...added],
      by: [injects, edits, held, firing],
      reads: [status, phase], // until an inject is fired, when it is due depends on the phase
      docs: (inject) => () => ({ [`msel/${inject.id}`]: mselDoc(plan, state, inject) }),
    }),
    partsOfEach({
      name: 'decision',
      items: scenario.decisions,
      by: [decisions, advice, backs],
      reads: [moved],
      // The truth of an estimate may hang on anything.
      also: (decision) => (decision.estimate ? state : decision.cases.length > 0 && cases),
      docs: (decision) => () => facilitatorDecisionDocs(plan, state, decision),
    }),
    partsOfEach({
      name: 'obligation',
      items: scenario.clocks,
      by: [clocks],
      reads: [],
      docs: (clock) => () => ({ [`obligation/${clock.id}`]: obligationDoc(state, clock) }),
    }),
    partsOfEach({
      name: 'fact',
      items: scenario.facts,
      by: [facts],
      reads: [branches],
      docs: (fact) => () => ({ [`fact/${fact.id}`]: factDoc(state, fact) }),
    }),
  ]
}

const fixedDocs = (plan: Plan): Docs => ({
  phases: phasesDoc(plan),
  objectives: plan.scenario.objectives.map(({ id, short, title }) => ({ id, short, title })),
})

const askDocs = (plan: Plan, { asks }: ExerciseState): Docs =>
  Object.fromEntries(asks.map((ask) => [`ask/${ask.n}`, facilitatorAskDoc(plan, ask)]))

function facilitatorDecisionDocs(plan: Plan, state: ExerciseState, decision: Decision): Docs {
  const doc = facilitatorDecisionDoc(plan, state, decision)
  return doc ? { [`decision/${decision.id}`]: doc } : {}
}

const seatFor = (plan: Plan, state: ExerciseState, role: RoleId): SeatId[] => {
  const seat = seatHolding(plan, state, role)
  return seat ? [seat] : []
}

function facilitatorDecisionDoc(
  plan: Plan,
  state: ExerciseState,
  decision: Decision,
): FacilitatorDecisionDoc | undefined {
  const doc = decisionDoc(plan, state, decision, [])
  return (
    doc && {
      ...doc,
      ownerSeats: [...new Set(decision.owners.flatMap((role) => seatFor(plan, state, role)))],
      faults: answerOf(state.decisions[decision.id])?.faults ?? [],
      truth: truthOf(plan, state, decision),
    }
  )
}

const facilitatorAskDoc = (plan: Plan, ask: Ask): FacilitatorAskDoc => ({
  ...askDoc(plan, ask),
  due: ask.due,
  by: ask.reply?.by,
})

const phasesDoc = (plan: Plan): PhasesDoc =>
  plan.phases.map(({ phase, planned }) => ({
    id: phase.id,
    title: phase.title,
    brief: filled(plan, phase.brief),
    planned,
    from: phase.from,
    to: phase.to,
  }))

function costDoc({ costs }: ExerciseState): CostDoc {
  const total = Object.values(costs).reduce((sum, amount) => sum + amount, 0)
  return { total, heads: costs as Readonly<Record<string, number>> }
}

function factDoc(state: ExerciseState, { id, title, values, draw, basis, byHand }: Fact): FactDoc {
  const settled = state.branches.includes(id)
  const value = String(state.facts[id] ?? '')
  const [only, ...others] = draw
  const odds = only && !only.when && others.length === 0 ? shares(only.odds) : []
  return { id, title, value, values, drawn: draw.length > 0, settled, byHand, odds, basis }
}

const shares = (odds: Fact['draw'][number]['odds']): FactDoc['odds'] => {
  const all = odds.reduce((sum, [, weight]) => sum + weight, 0)
  return odds.map(([value, weight]) => [String(value), Math.round((weight / all) * 100)] as const)
}

function obligationDoc(state: ExerciseState, { id, title, source, promise }: Clock): ObligationDoc {
  return { id, title, source, promise, status: state.clocks[id] ?? { kind: 'waiting' } }
}

function mselDoc(plan: Plan, state: ExerciseState, inject: Inject): MselDoc {
  const { title, body } = textOf(plan, state, inject)
  const objective = plan.scenario.objectives.find(({ id }) => id === inject.objective)
  return {
    id: inject.id,
    number: inject.number,
    title,
    body,
    from: filled(plan, inject.from),
    channel: inject.channel,
    to: toOf(state, inject),
    objective: objective?.id ?? '',
    phase: inject.trigger.kind === 'at' ? inject.trigger.phase : undefined,
    expects: inject.expects.map((line) => filled(plan, line)),
    opens: inject.opens,
    asks: inject.opens.map((id) => asked(plan, id)),
    ifPassed: inject.ifPassed,
    provenance: provenanceOf(plan, state, inject),
    reserve: inject.trigger.kind === 'reserve',
    adHoc: !plan.inject.has(inject.id),
    edited: state.edits[inject.id] !== undefined,
    edition: state.editions[inject.id] ?? 0,
    status: statusDoc(plan, state, inject),
  }
}

/** To whom it went or is about to go; else to whom it is written. */
function toOf({ injects, firing }: ExerciseState, { id, to }: Inject): MselDoc['to'] {
  const status = injects[id]
  return status?.kind === 'delivered' ? status.to : (firing[id]?.to ?? to)
}

function asked(plan: Plan, id: DecisionId): string {
  const decision = plan.decision.get(id)
  return decision ? `${decision.number}. ${filled(plan, decision.title)}` : id
}

function statusDoc(plan: Plan, state: ExerciseState, inject: Inject): InjectStatusDoc {
  const status = state.injects[inject.id] ?? { kind: 'waiting' }
  const firing = state.firing[inject.id]
  if (firing) return { kind: 'going', goesAt: firing.goesAt }
  if (status.kind === 'delivered') {
    const { at, by, withdrawn } = status
    return withdrawn
      ? { kind: 'withdrawn', at: withdrawn.at, why: withdrawn.why }
      : { kind: 'fired', at, by }
  }
  if (state.held[inject.id]) return { kind: 'held', due: dueOf(plan, state, inject, status) }
  if (status.kind === 'armed' || status.kind !== 'waiting') return status
  if (inject.trigger.kind === 'when')
    return { kind: 'waiting', waitsFor: conditionWords(plan, inject.trigger.condition) }
  return { kind: 'planned', due: dueOf(plan, state, inject, status) }
}

/** When it is due, or, for a phase still to come, when it would be if every phase took its planned time. */
function dueOf(
  plan: Plan,
  state: ExerciseState,
  { trigger }: Inject,
  status: InjectStatus,
): ExerciseTime | undefined {
  if (status.kind === 'armed') return status.due
  if (trigger.kind !== 'at') return undefined
  const index = plan.phases.findIndex(({ phase }) => phase.id === trigger.phase)
  const entry = plan.phases[index]
  if (!entry || (index <= state.phase.index && state.status !== 'briefing')) return undefined
  const start =
    state.status === 'briefing'
      ? plan.phases.slice(0, index).reduce((sum, { planned }) => sum + planned, 0)
      : plan.phases
          .slice(state.phase.index + 1, index)
          .reduce((sum, { planned }) => sum + planned, state.phase.endsAt as number)
  const { phase, planned } = entry
  const share = (trigger.time - phase.from) / (phase.to - phase.from)
  return Math.round(start + planned * share) as ExerciseTime
}
