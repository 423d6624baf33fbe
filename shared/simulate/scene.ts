import type { Course } from '../engine/course.ts'
import type { LoggedInput } from '../engine/input.ts'
import type { Plan } from '../engine/plan.ts'
import { seatHolding } from '../engine/seats.ts'
import type { Answer } from '../kernel/answer.ts'
import type { DecisionId, FactId, RoleId, SeatId } from '../kernel/ids.ts'
import type { Desk } from './desk.ts'
import type { Playbook } from './playbook.ts'
import type { Policy } from './policy.ts'

/** Answers that are given whatever the policy would say. */
export type Forced = ReadonlyMap<DecisionId, Answer>
/** A stretch in which a seat had something to read or to do, from when it came in; milliseconds of play. */
export type Busy = { readonly seat: SeatId; readonly from: number; readonly to: number }

/** What was said about one question so far. */
export type Talk = {
  /** What the one who answers was about to say when the others were asked. */
  leaning: Answer | undefined
  /** Better answers that others named. */
  readonly proposals: Answer[]
  /** What other desks had been told, and passed on. */
  readonly told: Set<FactId>
  asked: boolean
  takenBack: boolean
  returned: boolean
}

/** A machine team at play: who sits where, what each means to do, and what was said. */
export type Scene = {
  readonly book: Playbook
  readonly plan: Plan
  readonly policy: Policy
  readonly forced: Forced
  /** A decision that the machine team leaves alone. */
  readonly without: DecisionId | undefined
  readonly course: Course
  readonly desks: ReadonlyMap<SeatId, Desk>
  readonly talks: Map<DecisionId, Talk>
  readonly busy: Busy[]
  /** Gives an input to the exercise; whether it was taken. */
  give(input: LoggedInput): boolean
}

export function talkOn({ talks }: Scene, id: DecisionId): Talk {
  const before = talks.get(id)
  if (before) return before
  const talk: Talk = {
    leaning: undefined,
    proposals: [],
    told: new Set(),
    asked: false,
    takenBack: false,
    returned: false,
  }
  talks.set(id, talk)
  return talk
}

/** The desk that answers: that of the decision's first owner. */
export const leadOf = (scene: Scene, id: DecisionId): Desk | undefined =>
  deskOf(scene, scene.plan.decision.get(id)?.owners[0])

export function deskOf({ plan, desks, course }: Scene, role: RoleId | undefined): Desk | undefined {
  const seat = role && seatHolding(plan, course.state, role)
  return seat && desks.get(seat)
}
