import { fileURLToPath } from 'node:url'
import { readScenarioFiles } from '../../server/library/scenarioFiles.ts'
import type { ExerciseConfig } from '../../shared/engine/config.ts'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import { initialState } from '../../shared/engine/initial.ts'
import type { Input, LoggedInput } from '../../shared/engine/input.ts'
import { prepare, type Plan } from '../../shared/engine/plan.ts'
import type { ExerciseState } from '../../shared/engine/state.ts'
import { step } from '../../shared/engine/step.ts'
import type { DecisionId, InjectId, OptionId, RoleId, SeatId } from '../../shared/kernel/ids.ts'
import type { Refusal } from '../../shared/kernel/refusal.ts'
import { playMinutes } from '../../shared/kernel/time.ts'
import type { LogEntry } from '../../shared/log/log.ts'
import { issueLine } from '../../shared/scenario/issue.ts'
import { parseScenario } from '../../shared/scenario/parse.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'

const scenarios = new URL('../../scenarios/', import.meta.url)

/** The files of a package of this repository. */
export const packageFiles = (name: string): readonly { name: string; text: string }[] =>
  readScenarioFiles(fileURLToPath(new URL(`${name}/`, scenarios)))

export function scenarioFrom(files: readonly { name: string; text: string }[]): Scenario {
  const parsed = parseScenario(files)
  if (!parsed.ok) throw new Error(parsed.issues.map(issueLine).join('\n'))
  return parsed.scenario
}
export const loadScenario = (name: string): Scenario => scenarioFrom(packageFiles(name))

/** A plan with the scenario's biggest team and first length, unless told otherwise. */
export function planOf(scenario: Scenario, config: Partial<ExerciseConfig> = {}): Plan {
  const team = scenario.teams.toSorted((a, b) => b.size - a.size)[0]
  return prepare(scenario, {
    seed: 'test',
    minutes: scenario.lengths[0]?.minutes ?? 60,
    seats: team?.seats ?? [],
    mode: 'clock',
    parameters: {},
    ...config,
  })
}

/** Plays an exercise in a test, in the words of the domain. */
export class Playthrough {
  readonly plan: Plan
  readonly events: ExerciseEvent[] = []
  readonly inputs: Input[] = []
  readonly entries: LogEntry[] = []
  refused: Refusal | undefined
  state: ExerciseState

  constructor(plan: Plan) {
    this.plan = plan
    this.state = initialState(plan)
  }

  give(...inputs: Input[]): this {
    for (const input of inputs) {
      const at = this.state.now
      const result = step(this.plan, this.state, input)
      this.refused = result.ok ? undefined : result.refusal
      if (!result.ok) continue
      this.state = result.state
      this.inputs.push(input)
      this.events.push(...result.events)
      if (input.type !== 'tick')
        this.entries.push({ n: this.entries.length + 1, at, wall: '', input: input as LoggedInput })
    }
    return this
  }

  start(): this {
    return this.give({ type: 'start' })
  }

  /** Lets the clock run to a minute of play. */
  at(minute: number): this {
    return this.give({ type: 'tick', to: playMinutes(minute) })
  }

  /** Answers a decision from the seat that holds its first owner. */
  decide(decision: string, ...options: string[]): this {
    const known = this.plan.decision.get(decision as DecisionId)
    const seat = this.plan.seatOf.get(known?.owners[0] as RoleId) ?? ('' as SeatId)
    const answer =
      known?.kind === 'checklist'
        ? { kind: 'checklist' as const, options: options as OptionId[] }
        : { kind: 'choice' as const, option: options[0] as OptionId }
    return this.give({
      type: 'decide',
      seat,
      decision: known?.id as DecisionId,
      answer,
      reason: '',
    })
  }

  fire(inject: string): this {
    return this.give({ type: 'fire', inject: inject as InjectId })
  }

  /** The events as lines such as `12:30 decision-made contain`, without those that only set the scene. */
  story(): string[] {
    return this.events.map((event) => {
      const minutes = Math.floor(event.at / 60_000)
      const seconds = String(Math.floor(event.at / 1000) % 60).padStart(2, '0')
      const about =
        'decision' in event ? event.decision : 'inject' in event ? event.inject : about2(event)
      return `${minutes}:${seconds} ${event.type} ${about}`.trim()
    })
  }
}

const about2 = (event: ExerciseEvent): string =>
  'clock' in event
    ? event.clock
    : 'phase' in event
      ? event.phase
      : 'fact' in event
        ? `${event.fact} ${'value' in event ? String(event.value) : 'by luck'}`
        : ''
