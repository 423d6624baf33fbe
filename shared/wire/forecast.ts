import type { MselDoc, PhasesDoc } from './facilitator.ts'
import type { ClockDoc } from './views.ts'

/** What a forecast is made from: the documents of a facilitator's desk, and the moment of play. */
export type Seen = {
  readonly now: number
  readonly clock: Pick<ClockDoc, 'phaseNumber' | 'phaseStartedAt' | 'phasePlanned' | 'endsAt'>
  readonly phases: PhasesDoc
  readonly injects: readonly MselDoc[]
  /** Milliseconds of play that were booked. */
  readonly booked: number
}
export type Forecast = {
  /** When play is expected to end at the present pace, in milliseconds of play. */
  readonly ends: number
  /** Milliseconds past what was booked; 0 or less: it fits. */
  readonly over: number
  /** Objectives with an inject still to come that would only come after the booked end. */
  readonly atRisk: readonly string[]
  /** Injects whose leaving out saves the most of what is too long, the first to cut first. */
  readonly cut: readonly MselDoc[]
}

/** Slower than this is a long talk, not the pace of the rest; faster, a skipped phase. */
const [fastest, slowest] = [0.75, 1.5]
const longestCutList = 4

/**
 * Where the exercise is heading. The pace is the play used so far for what was planned so far; the present phase
 * counts as planned until its time is over. The rest of the plan is stretched by it.
 */
export function forecast({ now, clock, phases, injects, booked }: Seen): Forecast {
  const before = sum(phases.slice(0, clock.phaseNumber - 1))
  const here = phases[clock.phaseNumber - 1]?.planned ?? clock.phasePlanned
  const elapsed = Math.max(0, now - clock.phaseStartedAt)
  const done = before + Math.min(elapsed, here)
  const rest = sum(phases.slice(clock.phaseNumber)) + Math.max(0, here - elapsed)
  const pace = done > 0 ? Math.min(slowest, Math.max(fastest, now / done)) : 1
  const given = Math.max(0, clock.endsAt - now - rest)
  const ends = Math.round(now + rest * pace + given)
  const over = ends - booked
  const stretched = (moment: number): number => now + Math.max(0, moment - now) * pace
  const coming = injects.filter(isComing)
  const late = coming.filter(({ status }) => {
    const due = dueOf(status)
    return due !== undefined && stretched(due) > booked
  })
  return {
    ends,
    over,
    atRisk: [...new Set(late.map(({ objective }) => objective))].filter((id) => id !== ''),
    cut: over > 0 ? toCut(coming, injects) : [],
  }
}

const sum = (phases: PhasesDoc): number => phases.reduce((total, { planned }) => total + planned, 0)

const isComing = ({ status, reserve }: MselDoc): boolean =>
  !reserve && (status.kind === 'planned' || status.kind === 'armed')

const dueOf = (status: MselDoc['status']): number | undefined =>
  status.kind === 'planned' || status.kind === 'armed' ? status.due : undefined

/**
 * What can be left out with the least loss: what asks nothing first, then what may be dropped anyway, then what
 * serves an objective that other injects have served already; nothing that is an objective's only inject.
 */
function toCut(coming: readonly MselDoc[], all: readonly MselDoc[]): readonly MselDoc[] {
  const served = (objective: string): number =>
    all.filter((inject) => inject.objective === objective && inject.status.kind === 'fired').length
  const left = (objective: string): number =>
    coming.filter((inject) => inject.objective === objective).length
  const cost = (inject: MselDoc): number =>
    inject.opens.length * 4 +
    (inject.ifPassed === 'drop' ? 0 : 2) -
    Math.min(served(inject.objective), 3)
  return coming
    .filter(({ objective }) => served(objective) + left(objective) > 1)
    .toSorted((a, b) => cost(a) - cost(b) || a.number - b.number)
    .slice(0, longestCutList)
}
