import { expect, test } from 'vitest'
import { drillOf } from '../../shared/drill/drill.ts'
import { isoMillisOf, isoOf } from '../../shared/kernel/instant.ts'
import { drillMinutes } from '../../shared/drill/length.ts'
import { drillResult } from '../../shared/drill/result.ts'
import { playMinutes } from '../../shared/kernel/time.ts'
import { assess } from '../../shared/scoring/assess.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { playOut, type Play } from '../../shared/simulate/play.ts'
import { policies } from '../../shared/simulate/policy.ts'
import { loadScenario, packageFiles, planOf, scenarioFrom } from '../support/exercise.ts'

const files = packageFiles('intracare')
const book = new Playbook(planOf(loadScenario('intracare'), { minutes: 150 }))

const findings = (play: Play) => assess(play.plan, play.events).findings
const drill = (play: Play, ...tasks: string[]) =>
  drillOf({ plan: play.plan, events: play.events, files, tasks, exercise: 'AB12' })

/** The drill of these tasks as a plan of fifteen minutes, with the team of the exercise. */
function drilled(play: Play, ...tasks: string[]) {
  const made = drill(play, ...tasks)
  if (!made.ok) throw new Error(`${tasks.join(', ')}: ${made.why}`)
  const scenario = scenarioFrom(made.drill.files)
  const { seats } = play.plan.config
  return planOf(scenario, { minutes: drillMinutes.whole, seats })
}

const ten = playMinutes(drillMinutes.play)

test.each(['silent', 'random'] as const)(
  'every finding of the %s IntraCare team becomes ten minutes that ask it again',
  (team) => {
    const play = playOut(book, 'golden', policies[team])
    const exposed = findings(play).filter((finding) => finding.exposed)
    expect(exposed.length).toBeGreaterThan(30)
    const wrong = exposed.flatMap(({ task, decision }) => {
      const plan = drilled(play, task)
      const silent = playOut(new Playbook(plan), 'again', policies.silent)
      const standing = plan.decision.get(decision)?.standing === true
      const asked = silent.events.find((event) =>
        standing
          ? event.type === 'inject-delivered'
          : event.type === 'decision-opened' && event.decision === decision,
      )
      const { passed, letters } = drillResult(plan, silent.events)
      return [
        ...(asked && asked.at < ten ? [] : [`${task}: not asked within ten minutes`]),
        ...(letters.length === 1 && letters[0]?.rating !== undefined
          ? []
          : [`${task}: not rated ${JSON.stringify(letters)}`]),
        ...(passed ? [`${task}: silence passed`] : []),
      ]
    })
    expect(wrong).toEqual([])
  },
)

test('the weightiest drills of the silent IntraCare team can be passed by a team that knows what to do', () => {
  const play = playOut(book, 'golden', policies.silent)
  const stuck = findings(play).flatMap(({ exposed, task, weight }) => {
    if (!exposed || weight < 3) return []
    const own = new Playbook(drilled(play, task))
    const passed = ['again', 'more', 'third', 'fourth'].some(
      (seed) => drillResult(own.plan, playOut(own, seed, policies.expert).events).passed,
    )
    return passed ? [] : [task]
  })
  expect(stuck).toEqual([])
})

test('a drill begins in the world of that moment, with what had been decided and heard', () => {
  const play = playOut(book, 'golden', policies.expert)
  const { scenario } = drilled(play, 'PS-7')
  const status = (id: string) => scenario.systems.find((system) => system.id === id)?.initial
  expect(scenario.systems.map(({ id }) => status(id))).not.toEqual(
    play.plan.scenario.systems.map(({ initial }) => initial),
  )
  expect(scenario.cases.some(({ initial }) => initial === 'deferred')).toBe(true)
  expect(scenario.facts.every(({ draw }) => draw.length === 0)).toBe(true)
  expect(scenario.roles.flatMap(({ knows }) => knows).join('\n')).toContain(
    'The team had already decided: ',
  )
  expect(scenario.title).toContain('Drill: ')
  expect(scenario.disclaimer).toContain('Exercise only. A drill made from exercise AB12.')
  expect(scenario.tasks.map(({ id }) => id)).toEqual(['PS-7'])
  expect(scenario.injects.every(({ provenance }) => provenance.class !== undefined)).toBe(true)
})

test('a finding that did not come up, is unknown or is too much at once gives no drill, and says why', () => {
  const play = playOut(book, 'golden', policies.silent)
  const short = { ...play, events: play.events.slice(0, 20) }
  const untested = findings(short).find(({ exposed }) => !exposed)
  expect(drill(short, String(untested?.task))).toEqual({ ok: false, why: 'untested' })
  expect(drill(play, 'PS-99')).toEqual({ ok: false, why: 'no-such-task' })
  const many = findings(play).flatMap(({ exposed, task }) => (exposed ? [String(task)] : []))
  expect(drill(play, ...many)).toEqual({ ok: false, why: 'too-many' })
})

test('an instant is written as the calendar has it', () => {
  for (const text of ['2026-03-20T09:40:00Z', '2024-02-29T23:59:59Z', '1999-12-31T00:00:00Z'])
    expect(isoOf(Date.parse(text))).toBe(text)
  for (const time of [0, 1_774_000_000_007, -1, 951_868_799_999])
    expect(isoMillisOf(time)).toBe(new Date(time).toISOString())
})
