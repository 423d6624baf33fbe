import type { ScenarioTime } from '../kernel/time.ts'
import { duration } from '../kernel/time.ts'
import type { ConditionFile, EffectFile } from './fileParts.ts'
import type { ScenarioFile } from './file.ts'
import type { Condition } from './condition.ts'
import type { Effect } from './effect.ts'
import type { Decision } from './decision.ts'
import type { Task } from './rating.ts'
import type { Fact, FactValue, Inject, Scenario, Trigger } from './scenario.ts'

const instant = (text: string): ScenarioTime => Date.parse(text) as ScenarioTime
const listOf = <Item>(one: Item | Item[]): Item[] => (Array.isArray(one) ? one : [one])
const span = (text: string): number => duration(text) ?? 0

/** A fact's value as the author wrote it: odds have text keys, so `true` comes back as a text. */
const valueIn = (fact: { readonly values: readonly FactValue[] }, text: string): FactValue =>
  fact.values.find((value) => String(value) === text) ?? text

/**
 * A checked file as the domain's own types. The casts here are the only place where a checked text
 * becomes a branded id; `problemsOf` has proved that each one resolves.
 */
export function build(file: ScenarioFile): Scenario {
  return {
    ...file,
    sources: file.sources.map((source) => ({ ...source, note: source.note })),
    roles: file.roles.map((role) => ({ ...role, place: role.place })),
    phases: file.phases.map((phase) => ({
      ...phase,
      from: instant(phase.from),
      to: instant(phase.to),
      minutes: Object.fromEntries(
        Object.entries(phase.minutes).map(([minutes, planned]) => [Number(minutes), planned]),
      ),
    })),
    facts: file.facts.map(fact),
    cases: file.cases.map((each) => ({
      ...each,
      planned: instant(each.planned),
      notes: each.notes,
    })),
    catchUp: file.catchUp.map(({ when, perWeek }) => ({
      when: when && condition(when),
      perWeek,
    })),
    meters: file.meters.map((meter) => ({
      ...meter,
      rates: meter.rates.map((rate) => ({ ...rate, while: condition(rate.while) })),
    })),
    injects: file.injects.map((each) => inject(file, each)),
    decisions: file.decisions.map((each) => decision(file, each)),
    clocks: file.clocks.map((clock) => ({
      ...clock,
      starts: condition(clock.starts),
      met: condition(clock.met),
      target: span(clock.target),
      limit: span(clock.limit),
      onMissed: clock.onMissed.map((one) => effects(file, one)),
    })),
    questions: file.questions.map((question) => ({
      ...question,
      after: Math.round(question.after * 60_000),
      replies: question.replies.map(({ when, text }) => ({ when: when && condition(when), text })),
      effects: question.effects.map((one) => effects(file, one)),
    })),
    attention: file.attention,
    tasks: file.tasks.map(task),
    caps: file.caps.map((cap) => ({ ...cap, when: condition(cap.when) })),
  } as unknown as Scenario
}

type Part<Key extends keyof ScenarioFile> = ScenarioFile[Key] extends (infer Item)[] ? Item : never

function fact(file: Part<'facts'>): Omit<Fact, 'id'> & { id: string } {
  return {
    ...file,
    initial: file.initial ?? file.values[0] ?? false,
    basis: file.basis,
    draw: file.draw.map(({ when, odds }) => ({
      when: when && condition(when),
      odds: Object.entries(odds).map(([value, weight]) => [valueIn(file, value), weight] as const),
    })),
  }
}

function trigger(file: ScenarioFile, inject: Part<'injects'>): Trigger {
  if (inject.at !== undefined) {
    const time = instant(inject.at)
    const phase = file.phases.find(({ from, to }) => instant(from) <= time && time < instant(to))
    return { kind: 'at', time, phase: phase?.id as never }
  }
  if (inject.when !== undefined)
    return {
      kind: 'when',
      condition: condition(inject.when),
      after: Math.round((inject.after ?? 0) * 60_000),
    }
  return { kind: 'reserve' }
}

function inject(file: ScenarioFile, each: Part<'injects'>): Inject {
  const { at: _at, when: _when, after: _after, reserve: _reserve, ...rest } = each
  return {
    ...rest,
    trigger: trigger(file, each),
    cancelledWhen: each.cancelledWhen && condition(each.cancelledWhen),
    lengths: each.lengths ?? file.lengths.map(({ minutes }) => minutes),
    effects: each.effects.map((one) => effects(file, one)),
    variants: each.variants.map((variant) => ({
      title: variant.title ?? each.title,
      body: variant.body,
      attachments: variant.attachments ?? each.attachments,
      when: condition(variant.when),
    })),
  } as unknown as Inject
}

/** How many options an answer has when the author does not say: one, any, all, or at least one block. */
function defaultPick({ kind, options }: Part<'decisions'>): readonly [number, number] {
  if (kind === 'choice') return [1, 1]
  return kind === 'ranking' ? [options.length, options.length] : [1, options.length]
}

function decision(file: ScenarioFile, each: Part<'decisions'>): Decision {
  return {
    ...each,
    help: each.help,
    minutes: each.minutes,
    pick: each.pick ?? defaultPick(each),
    options: each.options.map((option) => ({
      ...option,
      effects: option.effects.map((one) => effects(file, one)),
      needs: option.needs && condition(option.needs),
    })),
    estimate: each.estimate && {
      ...each.estimate,
      truth: each.estimate.truth.map(({ when, value }) => ({
        when: when && condition(when),
        value,
      })),
      told: each.estimate.told.map(({ when, ...range }) => ({
        ...range,
        when: when && condition(when),
      })),
    },
    onLapse: each.onLapse.map((one) => effects(file, one)),
  } as unknown as Decision
}

function task(each: Part<'tasks'>): Task {
  const rules = Array.isArray(each.ratings)
    ? each.ratings.map((rule) => ({ rating: rule.rating, when: condition(rule.when) }))
    : Object.entries(each.ratings).map(([option, rating]) => ({
        rating,
        when: { kind: 'chosen', decision: each.decision, options: [option] },
      }))
  const { ratings: _ratings, ...rest } = each
  return {
    ...rest,
    dimension: each.id.slice(0, 2),
    exposed: each.exposed && condition(each.exposed),
    rules,
    clock: each.clock,
  } as unknown as Task
}

function effects(file: ScenarioFile, effect: EffectFile): Effect {
  const made = (): object => {
    if ('set' in effect) return { kind: 'set', fact: effect.set, to: effect.to }
    if ('system' in effect) return { kind: 'system', system: effect.system, to: effect.to }
    if ('meter' in effect) return { kind: 'meter', meter: effect.meter, by: effect.by }
    if ('cost' in effect)
      return { kind: 'cost', head: effect.head, amount: effect.cost, what: effect.what }
    const cases = effect.cases === 'all' ? file.cases.map(({ id }) => id) : effect.cases
    return { kind: 'cases', cases, to: effect.to }
  }
  return made() as Effect
}

/** One condition as written in YAML, in the engine's form. */
export function condition(file: ConditionFile): Condition {
  return made(file) as Condition
}

function made(file: ConditionFile): object {
  if ('all' in file) return { kind: 'all', of: file.all.map(condition) }
  if ('any' in file) return { kind: 'any', of: file.any.map(condition) }
  if ('not' in file) return { kind: 'not', of: condition(file.not) }
  if ('fact' in file) return { kind: 'fact', fact: file.fact, is: listOf(file.is ?? true) }
  if ('chosen' in file)
    return { kind: 'chosen', decision: file.chosen, options: listOf(file.option) }
  return madeOfRest(file)
}

const counts = ({
  atLeast,
  atMost,
}: {
  atLeast?: number | undefined
  atMost?: number | undefined
}) => ({
  atLeast: atLeast ?? (atMost === undefined ? 1 : 0),
  atMost: atMost ?? Number.MAX_SAFE_INTEGER,
})
const everyClass = ['U1', 'U2', 'U3', 'U4']

/** The conditions that read how a decision was answered. */
function madeOfAnswer(file: ConditionFile): object | undefined {
  if ('answered' in file) return { kind: 'decision', decision: file.answered, is: 'answered' }
  if ('open' in file) return { kind: 'decision', decision: file.open, is: 'open' }
  if ('lapsed' in file) return { kind: 'decision', decision: file.lapsed, is: 'lapsed' }
  if ('ranked' in file)
    return { kind: 'ranked', decision: file.ranked, option: file.option, within: file.within }
  if ('triaged' in file)
    return {
      kind: 'triaged',
      decision: file.triaged,
      action: listOf(file.action),
      urgency: listOf(file.urgency ?? everyClass),
      needsPriors: file.needsPriors,
      call: file.call,
      ...counts(file),
    }
  if ('estimated' in file) {
    const { estimated: decision, covers, widest, confidence } = file
    return { kind: 'estimated', decision, covers, widest, confidence }
  }
  if ('statement' in file) return { kind: 'statement', decision: file.statement, fault: file.fault }
  if ('advised' in file)
    return { kind: 'advised', decision: file.advised, stance: file.stance ?? 'any' }
  return undefined
}

function madeOfRest(file: ConditionFile): object {
  const ofAnswer = madeOfAnswer(file)
  if (ofAnswer) return ofAnswer
  if ('asked' in file) return { kind: 'asked', question: file.asked }
  if ('delivered' in file) return { kind: 'delivered', inject: file.delivered }
  if ('system' in file) return { kind: 'system', system: file.system, is: listOf(file.is) }
  if ('meter' in file)
    return { kind: 'meter', meter: file.meter, below: file.below, above: file.above }
  if ('clock' in file) return { kind: 'clock', clock: file.clock, is: file.is }
  if ('reached' in file) return { kind: 'reached', phase: file.reached }
  if ('after' in file) return { kind: 'after', time: instant(file.after) }
  if (!('cases' in file)) throw new Error(`Not a condition: ${JSON.stringify(file)}`)
  return {
    kind: 'cases',
    status: listOf(file.cases),
    urgency: listOf(file.urgency ?? everyClass),
    atLeast: file.atLeast,
  }
}
