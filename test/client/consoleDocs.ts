import type {
  DecisionId,
  InjectId,
  OptionId,
  PhaseId,
  RoleId,
  SeatId,
} from '../../shared/kernel/ids.ts'
import type { ExerciseTime, ScenarioTime } from '../../shared/kernel/time.ts'
import type {
  FacilitatorAskDoc,
  FacilitatorDecisionDoc,
  InjectStatusDoc,
  MselDoc,
} from '../../shared/wire/facilitator.ts'
import type { LogDoc } from '../../shared/wire/views.ts'

/** Whole minutes of play. */
export const played = (minutes: number): ExerciseTime => (minutes * 60_000) as ExerciseTime
const story = (minutes: number): ScenarioTime => (minutes * 60_000) as ScenarioTime

/** An inject of the facilitator's list; only what a test names differs. */
export const inject = (
  number: number,
  status: InjectStatusDoc,
  rest: Partial<MselDoc> = {},
): MselDoc => ({
  id: `i${number}` as InjectId,
  number,
  title: `Inject ${number}`,
  body: 'Text.',
  from: 'Somebody',
  channel: 'phone',
  to: ['lead' as RoleId],
  objective: 'notice',
  phase: 'first' as PhaseId,
  expects: [],
  opens: [],
  asks: [],
  ifPassed: 'deliver',
  provenance: { class: 'fiction' },
  reserve: false,
  adHoc: false,
  edited: false,
  edition: 0,
  status,
  ...rest,
})
export const due = (minutes: number): InjectStatusDoc => ({ kind: 'planned', due: played(minutes) })

type Status = FacilitatorDecisionDoc['status']

export const open = (deadline: number | undefined, lapsed = false): Status => ({
  kind: 'open',
  openedAt: played(0),
  deadline: deadline === undefined ? undefined : played(deadline),
  lapsed,
})
const given = (at: number) => ({
  at: played(at),
  when: story(at),
  by: 's1' as SeatId,
  answer: { kind: 'choice' as const, option: 'a' as OptionId },
  reason: '',
})
export const sent = (at: number, awaits: readonly string[] = []): Status => ({
  kind: 'sent',
  ...given(at),
  late: false,
  until: played(at),
  awaits: awaits as readonly RoleId[],
})
export const answered = (at: number, late = false): Status => ({
  kind: 'answered',
  ...given(at),
  late,
  again: false,
})

export const decision = (
  number: number,
  status: Status,
  rest: Partial<FacilitatorDecisionDoc> = {},
): FacilitatorDecisionDoc => ({
  id: `d${number}` as DecisionId,
  number,
  kind: 'choice',
  title: `Decision ${number}`,
  question: 'What now?',
  help: undefined,
  owners: [],
  consult: [],
  sign: [],
  standing: false,
  pick: [1, 1],
  options: [],
  cases: [],
  slots: 0,
  estimate: undefined,
  may: { answer: false, advise: false, sign: false },
  advice: [],
  status,
  inject: undefined,
  ownerSeats: ['s1' as SeatId],
  faults: [],
  truth: undefined,
  ...rest,
})

export const ask = (n: number, rest: Partial<FacilitatorAskDoc> = {}): FacilitatorAskDoc => ({
  n,
  seat: 's1' as SeatId,
  to: undefined,
  text: `Question ${n}`,
  at: played(n),
  when: story(n),
  reply: undefined,
  due: undefined,
  by: undefined,
  ...rest,
})
export const replied = (n: number, at: number): FacilitatorAskDoc =>
  ask(n, { reply: { at: played(at), when: story(at), text: 'So it is.' }, by: 'script' })

/** Lines of the team's log, one a minute, in order. */
export const log = (...lines: readonly LogDoc['line'][]): readonly LogDoc[] =>
  lines.map((line, nth) => ({ seq: nth + 1, at: played(nth), when: story(nth), line }))
