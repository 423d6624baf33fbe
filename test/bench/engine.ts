import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Course } from '../../shared/engine/course.ts'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { Input } from '../../shared/engine/input.ts'
import { reseeded, type Plan } from '../../shared/engine/plan.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import { inputsOf } from '../../shared/log/log.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { playOut } from '../../shared/simulate/play.ts'
import { policies } from '../../shared/simulate/policy.ts'
import { packageNamed, planFor } from '../../server/cli/cut.ts'
import { bareEngine } from './bareEngine.ts'

type Speed = {
  readonly inputs: number
  readonly events: number
  /** Playthroughs a second of CPU time: the median round, and the best. */
  readonly perSecond: number
  readonly best: number
  /** CPU time against the bare loop over the same events, in the same round; the median. */
  readonly ratio: number
}
export type EngineBench = {
  readonly scenario: string
  readonly minutes: number
  readonly seats: number
  /** Every answer of an expert team. */
  readonly answers: Speed
  /** And every inject opened by everyone it reached. */
  readonly everything: Speed
  readonly memory: {
    readonly playthroughs: number
    /** Megabytes in use after a collection, a tenth of the way and at the end. */
    readonly early: number
    readonly late: number
    readonly flat: boolean
  }
  /** The precomputed inputs gave the events that the team's own play had. */
  readonly same: boolean
  readonly budget: { readonly perSecond: number; readonly met: boolean }
}

const budget = 3_000
const rounds = 30
const inRound = 60
const flatMegabytes = 4

/**
 * Plays whole IntraCare exercises from inputs worked out beforehand, each on a luck of its own, so that the
 * engine alone is measured. One core; CPU time, because other work on the machine should not count.
 */
export function engine({ playthroughs }: { readonly playthroughs: number }): EngineBench {
  const cut = { minutes: 150, roles: 8, undoSeconds: 0 }
  const plan = planFor(packageNamed('intracare'), 'bench', cut)
  const expert = playOut(new Playbook(plan), 'bench', policies.expert)
  const everything = [...inputsOf(expert.entries)]
  const answers = [...inputsOf(expert.entries.filter(({ input }) => !isReading(input)))]
  const speeds = { everything: speedOf(plan, everything), answers: speedOf(plan, answers) }
  return {
    scenario: `${plan.scenario.id} ${plan.scenario.version}`,
    minutes: 150,
    seats: plan.config.seats.length,
    ...speeds,
    memory: memoryOf(plan, answers, playthroughs),
    same: canonical(played(plan, 'bench', everything)) === canonical(expert.events),
    budget: { perSecond: budget, met: speeds.answers.perSecond >= budget },
  }
}

const answering: ReadonlySet<Input['type']> = new Set([
  'start',
  'decide',
  'sign',
  'take-seat',
  'end',
])
const isReading = ({ type }: Input): boolean => !answering.has(type)

/** Inputs that do not fit another luck are refused, as they would be live. */
function played(plan: Plan, seed: string, inputs: readonly Input[]): readonly ExerciseEvent[] {
  const course = new Course(reseeded(plan, seed))
  for (const input of inputs) course.give(input)
  return course.events
}

function speedOf(plan: Plan, inputs: readonly Input[]): Speed {
  const events = played(plan, 'bench', inputs)
  const times: { ours: number; bare: number }[] = []
  let n = 0
  for (let round = 0; round < rounds; round += 1) {
    const ours = cpu(() => {
      for (let run = 0; run < inRound; run += 1) played(plan, `bench-${(n += 1)}`, inputs)
    })
    const bare = cpu(() => {
      for (let run = 0; run < inRound; run += 1) bareEngine(events)
    })
    // The first rounds warm up and are not counted.
    if (round >= rounds / 3) times.push({ ours, bare })
  }
  const each = times.map(({ ours }) => ours)
  return {
    inputs: inputs.length,
    events: events.length,
    perSecond: Math.round((inRound * 1_000_000) / median(each)),
    best: Math.round((inRound * 1_000_000) / Math.min(...each)),
    ratio: Math.round(median(times.map(({ ours, bare }) => ours / bare)) * 10) / 10,
  }
}

/** Microseconds of CPU time. */
function cpu(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

function memoryOf(plan: Plan, inputs: readonly Input[], count: number): EngineBench['memory'] {
  const early = Math.ceil(count / 10)
  let before = 0
  for (let run = 1; run <= count; run += 1) {
    played(plan, `memory-${run}`, inputs)
    if (run === early) before = megabytes()
  }
  const late = megabytes()
  return { playthroughs: count, early: before, late, flat: late - before < flatMegabytes }
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function megabytes(): number {
  collect()
  return Math.round((process.memoryUsage().heapUsed / 1_048_576) * 10) / 10
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The measurement for people. */
export function engineTable({ answers, everything, memory, ...about }: EngineBench): string {
  const line = (what: string, { inputs, events, perSecond, best, ratio }: Speed): string =>
    `${what}: ${perSecond} playthroughs a second of CPU time (best ${best}), ${inputs} inputs, ${events} events, ${ratio} × the bare loop`
  return [
    `${about.scenario}, ${about.minutes} minutes, ${about.seats} seats, one core`,
    line('every answer', answers),
    line('and every inject opened', everything),
    `memory after ${memory.playthroughs / 10} and ${memory.playthroughs} playthroughs: ${memory.early} and ${memory.late} MB`,
    `same events as the team's own play: ${about.same ? 'yes' : 'NO'}`,
    `budget ${about.budget.perSecond} a second: ${about.budget.met ? 'met' : 'not met here'}`,
  ].join('\n')
}
