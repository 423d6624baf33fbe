import type { ConditionFile, EffectFile } from './fileParts.ts'
import type { ScenarioFile } from './file.ts'
import type { Path } from './issue.ts'
import { decisionProblems } from './decisionProblems.ts'
import { peopleProblems } from './peopleProblems.ts'
import { textProblems } from './textProblems.ts'
import { timeProblems } from './timeProblems.ts'
import { translationProblems } from './translationProblems.ts'
import { worldProblems } from './worldProblems.ts'

/** A mistake that only shows when the whole package is read. */
export type Problem = { readonly path: Path; readonly message: string }

/** Every mistake of a well-shaped package: names that lead nowhere, times that do not fit, wrong quotes. */
export function problemsOf(file: ScenarioFile): readonly Problem[] {
  return [
    ...doubles(file),
    ...references(file),
    ...timeProblems(file),
    ...peopleProblems(file),
    ...decisionProblems(file),
    ...textProblems(file),
    ...worldProblems(file),
    ...translationProblems(file),
  ]
}

const lists = [
  'sources',
  'roles',
  'phases',
  'objectives',
  'facts',
  'systems',
  'places',
  'cases',
  'meters',
  'injects',
  'decisions',
  'clocks',
  'questions',
  'personas',
  'tasks',
  'caps',
  'calibration',
  'dimensions',
] as const

function doubles(file: ScenarioFile): Problem[] {
  return lists.flatMap((list) => {
    const seen = new Set<string>()
    return file[list].flatMap(({ id }, index): Problem[] => {
      if (!seen.has(id)) {
        seen.add(id)
        return []
      }
      return [{ path: [list, index, 'id'], message: `"${id}" is used twice in ${list}` }]
    })
  })
}

/** Checks names against what exists; remembers what is wrong and where. */
class References {
  readonly problems: Problem[] = []
  private readonly known: Readonly<Record<string, ReadonlySet<string>>>
  private readonly options: ReadonlyMap<string, ReadonlySet<string>>
  private readonly values: ReadonlyMap<string, readonly (string | boolean)[]>

  constructor(file: ScenarioFile) {
    this.known = Object.fromEntries(
      lists.map((list) => [list, new Set(file[list].map(({ id }) => id))]),
    )
    this.options = new Map(
      file.decisions.map(({ id, options }) => [id, new Set(options.map((option) => option.id))]),
    )
    this.values = new Map(file.facts.map(({ id, values }) => [id, values]))
  }

  check(list: (typeof lists)[number], id: string | undefined, path: Path): void {
    const known = this.known[list]
    if (id === undefined || known?.has(id)) return
    const near = [...(known ?? [])].slice(0, 12).join(', ')
    const one = list.replace(/s$/, '')
    this.problems.push({ path, message: `no ${one} "${id}"; there is ${near || 'none'}` })
  }

  all(list: (typeof lists)[number], ids: readonly string[], path: Path): void {
    ids.forEach((id, index) => this.check(list, id, [...path, index]))
  }

  value(fact: string, value: string | boolean, path: Path): void {
    const values = this.values.get(fact)
    if (values && !values.includes(value))
      this.problems.push({
        path,
        message: `fact "${fact}" is never ${String(value)}; its values are ${values.join(', ')}`,
      })
  }

  option(decision: string, option: string, path: Path): void {
    const options = this.options.get(decision)
    if (options && !options.has(option))
      this.problems.push({
        path,
        message: `decision "${decision}" has no option "${option}"; it has ${[...options].join(', ')}`,
      })
  }

  condition(condition: ConditionFile | undefined, path: Path): void {
    if (!condition) return
    if ('all' in condition || 'any' in condition) {
      const [key, parts] =
        'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const)
      parts.forEach((part, index) => this.condition(part, [...path, key, index]))
    } else if ('not' in condition) this.condition(condition.not, [...path, 'not'])
    else if ('fact' in condition) {
      this.check('facts', condition.fact, [...path, 'fact'])
      for (const value of [condition.is ?? true].flat())
        this.value(condition.fact, value, [...path, 'is'])
    } else if ('chosen' in condition) {
      this.check('decisions', condition.chosen, [...path, 'chosen'])
      for (const option of [condition.option].flat())
        this.option(condition.chosen, option, [...path, 'option'])
    } else this.plainCondition(condition, path)
  }

  private plainCondition(condition: ConditionFile, path: Path): void {
    const named = [
      ['answered', 'decisions'],
      ['open', 'decisions'],
      ['lapsed', 'decisions'],
      ['ranked', 'decisions'],
      ['triaged', 'decisions'],
      ['estimated', 'decisions'],
      ['statement', 'decisions'],
      ['advised', 'decisions'],
      ['asked', 'questions'],
      ['delivered', 'injects'],
      ['system', 'systems'],
      ['meter', 'meters'],
      ['clock', 'clocks'],
      ['reached', 'phases'],
    ] as const
    const values = condition as Readonly<Record<string, unknown>>
    for (const [key, list] of named)
      if (typeof values[key] === 'string') this.check(list, values[key], [...path, key])
    if ('ranked' in condition) this.option(condition.ranked, condition.option, [...path, 'option'])
  }

  effects(effects: readonly EffectFile[], path: Path): void {
    effects.forEach((effect, index) => {
      const at = [...path, index]
      if ('set' in effect) {
        this.check('facts', effect.set, [...at, 'set'])
        this.value(effect.set, effect.to, [...at, 'to'])
      } else if ('system' in effect) this.check('systems', effect.system, [...at, 'system'])
      else if ('meter' in effect) this.check('meters', effect.meter, [...at, 'meter'])
      else if ('cases' in effect && effect.cases !== 'all')
        this.all('cases', effect.cases, [...at, 'cases'])
    })
  }
}

function references(file: ScenarioFile): Problem[] {
  const refs = new References(file)
  worldReferences(file, refs)
  file.injects.forEach((inject, index) => {
    const path: Path = ['injects', index]
    refs.all('roles', inject.to, [...path, 'to'])
    refs.check('places', inject.place, [...path, 'place'])
    refs.check('objectives', inject.objective, [...path, 'objective'])
    refs.all('decisions', inject.opens, [...path, 'opens'])
    refs.condition(inject.when, [...path, 'when'])
    refs.condition(inject.cancelledWhen, [...path, 'cancelledWhen'])
    refs.effects(inject.effects, [...path, 'effects'])
    inject.variants.forEach((variant, at) =>
      refs.condition(variant.when, [...path, 'variants', at, 'when']),
    )
    if ('source' in inject.provenance)
      refs.check('sources', inject.provenance.source, [...path, 'provenance', 'source'])
  })
  file.decisions.forEach((decision, index) => {
    const path: Path = ['decisions', index]
    refs.all('roles', decision.owners, [...path, 'owners'])
    refs.all('roles', decision.consult, [...path, 'consult'])
    refs.all('roles', decision.sign, [...path, 'sign'])
    refs.all('cases', decision.cases, [...path, 'cases'])
    decision.estimate?.truth.forEach((truth, at) =>
      refs.condition(truth.when, [...path, 'estimate', 'truth', at, 'when']),
    )
    decision.estimate?.told.forEach((told, at) =>
      refs.condition(told.when, [...path, 'estimate', 'told', at, 'when']),
    )
    refs.check('objectives', decision.objective, [...path, 'objective'])
    decision.options.forEach((option, at) => {
      refs.effects(option.effects, [...path, 'options', at, 'effects'])
      refs.condition(option.needs, [...path, 'options', at, 'needs'])
    })
    refs.effects(decision.onLapse, [...path, 'onLapse'])
  })
  scoringReferences(file, refs)
  return refs.problems
}

function worldReferences(file: ScenarioFile, refs: References): void {
  file.facts.forEach((fact, index) =>
    fact.draw.forEach((draw, at) => {
      const path: Path = ['facts', index, 'draw', at]
      refs.condition(draw.when, [...path, 'when'])
      for (const value of Object.keys(draw.odds))
        if (!fact.values.some((known) => String(known) === value))
          refs.value(fact.id, value, [...path, 'odds', value])
    }),
  )
  file.systems.forEach((system, index) =>
    system.needs.forEach((need, at) =>
      refs.check('systems', need.system, ['systems', index, 'needs', at, 'system']),
    ),
  )
  file.places.forEach((place, index) => refs.all('systems', place.uses, ['places', index, 'uses']))
  file.catchUp.forEach((plan, index) => refs.condition(plan.when, ['catchUp', index, 'when']))
  file.meters.forEach((meter, index) =>
    meter.rates.forEach((rate, at) =>
      refs.condition(rate.while, ['meters', index, 'rates', at, 'while']),
    ),
  )
}

function scoringReferences(file: ScenarioFile, refs: References): void {
  file.clocks.forEach((clock, index) => {
    refs.condition(clock.starts, ['clocks', index, 'starts'])
    refs.condition(clock.met, ['clocks', index, 'met'])
    refs.effects(clock.onMissed, ['clocks', index, 'onMissed'])
  })
  file.questions.forEach((question, index) => {
    refs.all('roles', question.roles, ['questions', index, 'roles'])
    refs.effects(question.effects, ['questions', index, 'effects'])
    question.replies.forEach((reply, at) =>
      refs.condition(reply.when, ['questions', index, 'replies', at, 'when']),
    )
  })
  refs.check('meters', file.attention?.meter, ['attention', 'meter'])
  file.tasks.forEach((task, index) => {
    const path: Path = ['tasks', index]
    refs.check('objectives', task.objective, [...path, 'objective'])
    refs.check('decisions', task.decision, [...path, 'decision'])
    refs.check('clocks', task.clock, [...path, 'clock'])
    refs.check('dimensions', task.id.slice(0, 2), [...path, 'id'])
    refs.condition(task.exposed, [...path, 'exposed'])
    if (Array.isArray(task.ratings))
      task.ratings.forEach((rule, at) =>
        refs.condition(rule.when, [...path, 'ratings', at, 'when']),
      )
    else
      for (const option of Object.keys(task.ratings))
        refs.option(task.decision, option, [...path, 'ratings', option])
  })
  file.caps.forEach((cap, index) => refs.condition(cap.when, ['caps', index, 'when']))
}
