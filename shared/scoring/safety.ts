import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { CaseId } from '../kernel/ids.ts'
import type { Effect, UrgencyClass } from '../scenario/effect.ts'
import type { Case } from '../scenario/scenario.ts'
import type { Evidence } from './assessment.ts'
import { backlogOf, type Backlog } from './backlog.ts'
import { distinct } from './dimension.ts'
import { harmOf, to } from './harm.ts'
import type { Played } from './played.ts'

/** Where one procedure stood in the end, and what the model makes of it. */
export type CaseFinding = {
  readonly case: CaseId
  readonly label: string
  readonly procedure: string
  readonly urgency: UrgencyClass
  readonly ended: 'went ahead' | 'moved' | 'put off' | 'undecided'
  /** Days of the story between its planned time and the end of its wait; one place. */
  readonly waited: number
  readonly safeDelay: number
  readonly late: boolean
  readonly withoutPriors: boolean
  /** The log holds a safety-net call to the patient. */
  readonly called: boolean
  /** Expected harm events, four places. */
  readonly harm: number
  readonly evidence: Evidence
}

/**
 * The patient-safety ledger (domain brief §5.2): a model for training that no clinician has reviewed, kept apart
 * from money and from scores. Procedures planned after the end of play are left out.
 */
export type SafetyLedger = {
  readonly cases: readonly CaseFinding[]
  readonly notYetDue: number
  /** Expected harm events in all, two places. */
  readonly expectedHarm: number
  /** Procedures of class U1 or U2 that waited longer than is safe. */
  readonly urgentBreaches: number
  /** Moved, put off or undecided, and no call to the patient in the log. */
  readonly uncontacted: number
  /** Went ahead needing earlier images that could not be read. */
  readonly withoutPriors: number
  /** Undefined where systems did not come back, nobody was put off, or the scenario plans no catching up. */
  readonly backlog: Backlog | undefined
}

type Placed = { readonly seq: number; readonly when: number }
type Told = Pick<Played, 'end' | 'events' | 'started' | 'last'>

/** The ledger of a play, from its events and its end; undefined before play starts or without procedures. */
export function safetyLedger(plan: Plan, play: Told): SafetyLedger | undefined {
  const { started, last } = play
  if (started === undefined || last === undefined || plan.scenario.cases.length === 0)
    return undefined
  const course = courseOf(plan, play.events)
  const due = plan.scenario.cases.filter(({ planned }) => planned <= last.when)
  const putOff = due.filter(({ id }) => play.end.cases[id] === 'deferred')
  const { backlog, places } = backlogOf(plan, play.end, { back: course.back, putOff }) ?? {}
  const cases = due.map((each) => findingOf(each, play, { course, backlog, places, started, last }))
  return {
    cases,
    notYetDue: plan.scenario.cases.length - due.length,
    expectedHarm: to(
      2,
      cases.reduce((sum, { harm }) => sum + harm, 0),
    ),
    urgentBreaches: cases.filter(({ late, urgency }) => late && urgent.has(urgency)).length,
    uncontacted: cases.filter(({ ended, called }) => ended !== 'went ahead' && !called).length,
    withoutPriors: cases.filter((each) => each.withoutPriors).length,
    backlog,
  }
}

const urgent: ReadonlySet<UrgencyClass> = new Set(['U1', 'U2'])
const day = 86_400_000

type Course = {
  /** The event that last said where a procedure goes. */
  readonly placed: ReadonlyMap<CaseId, Placed>
  /** The answer whose last row on a procedure has a call. */
  readonly called: ReadonlyMap<CaseId, number>
  /** Whether earlier images could be read at a story instant. */
  readonly readable: (when: number) => boolean
  /** Since when systems worked again to the end of play; undefined when they never failed, or still do. */
  readonly back: Placed | undefined
}
type Stretch = Placed & {
  readonly readable: boolean
  /** Systems that are down, isolated or on paper; and those that are not yet normal, nor slow. */
  readonly out: number
  readonly ailing: number
}

function courseOf({ scenario }: Plan, events: readonly ExerciseEvent[]): Course {
  const placed = new Map<CaseId, Placed>()
  const called = new Map<CaseId, number>()
  const systems = new Map(scenario.systems.map(({ id, initial }) => [id, initial]))
  const stretches: Stretch[] = []
  const note = (from: Placed): void => {
    const states = [...systems.values()]
    const ailing = states.filter((state) => state !== 'normal' && state !== 'slow')
    const out = ailing.filter((state) => state !== 'checking').length
    stretches.push({ ...from, readable: ailing.length === 0, out, ailing: ailing.length })
  }
  note({ seq: 0, when: -Infinity })
  const follow = (effect: Effect, { seq, when }: Placed): void => {
    if (effect.kind === 'cases') for (const id of effect.cases) placed.set(id, { seq, when })
    if (effect.kind !== 'system') return
    systems.set(effect.system, effect.to)
    note({ seq, when })
  }
  for (const event of events) {
    if ('effects' in event) for (const effect of event.effects) follow(effect, event)
    if (event.type !== 'decision-made' || event.answer.kind !== 'triage') continue
    for (const row of event.answer.rows)
      if (row.call) called.set(row.case, event.seq)
      else called.delete(row.case)
  }
  return {
    placed,
    called,
    readable: (when) => stretches.findLast((each) => each.when <= when)?.readable ?? true,
    back: backAgain(stretches),
  }
}

/** From when no system was out and no further one came back: some may still be under check when play ends. */
function backAgain(stretches: readonly Stretch[]): Placed | undefined {
  const left = stretches.at(-1)?.ailing ?? 0
  const broken = stretches.findLastIndex(({ out, ailing }) => out > 0 || ailing > left)
  return broken < 0 ? undefined : stretches[broken + 1]
}

const endings = {
  planned: 'undecided',
  proceeding: 'went ahead',
  done: 'went ahead',
  relocated: 'moved',
  deferred: 'put off',
} as const

type Ends = {
  readonly course: Course
  readonly backlog: Backlog | undefined
  readonly places: ReadonlyMap<CaseId, number> | undefined
  readonly started: number
  readonly last: Placed
}

/**
 * What ends a wait that began at the planned time: going ahead, being moved; for one put off its place once systems
 * worked again, else the end of play; for one that nobody decided on the end of play.
 */
function endOfWait(
  id: CaseId,
  ended: CaseFinding['ended'],
  { course, places, last }: Ends,
): Placed {
  if (ended !== 'put off') return ended === 'undecided' ? last : (course.placed.get(id) ?? last)
  const { back } = course
  return back ? { seq: back.seq, when: places?.get(id) ?? back.when } : last
}

function findingOf(
  { id, label, procedure, urgency, planned, safeDelayDays, needsPriors }: Case,
  { end }: Told,
  ends: Ends,
): CaseFinding {
  const { course, backlog, started } = ends
  const ended = endings[end.cases[id] ?? 'planned']
  const place = course.placed.get(id)
  const stop = endOfWait(id, ended, ends)
  const until = Math.max(planned, place?.when ?? planned, stop.when)
  const days = (until - planned) / day
  const over = Math.max(0, days - safeDelayDays)
  const withoutPriors = ended === 'went ahead' && needsPriors && !course.readable(until)
  const call = course.called.get(id)
  const called = call !== undefined
  return {
    case: id,
    label,
    procedure,
    urgency,
    ended,
    waited: to(1, days),
    safeDelay: safeDelayDays,
    late: over > 0,
    withoutPriors,
    called,
    harm: harmOf({ urgency, over, ended, withoutPriors, called }),
    evidence: evidenceOf(
      place?.seq ?? started,
      call,
      stop.seq,
      ...(ended === 'put off' ? (backlog?.evidence ?? []) : []),
    ),
  }
}

/** Where it was put, who rang, and for one that waited what ended the wait. */
function evidenceOf(...numbers: readonly [number, ...(number | undefined)[]]): Evidence {
  const [first = numbers[0], ...others] = distinct(numbers.filter((seq) => seq !== undefined))
  return [first, ...others]
}
