import { describe, expect, test } from 'vitest'
import { luckOf } from '../../shared/engine/drawFacts.ts'
import { initialState } from '../../shared/engine/initial.ts'
import type { FactId } from '../../shared/kernel/ids.ts'
import type { FactValue } from '../../shared/scenario/scenario.ts'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'
import { seatOf } from './answering.ts'

const scenario = loadScenario('intracare')
const fact = (id: string): FactId => id as FactId

const outcomes = ['disruption', 'data-theft', 'demand-made', 'fine-follows'] as const
type World = readonly [disrupted: boolean, stolen: boolean, demanded: boolean, fined: boolean]

/** Of `seeds` worlds, how these four came out together; only they are drawn. */
function drawnTogether(seeds: number, settled: Readonly<Record<string, FactValue>> = {}): World[] {
  const facts = scenario.facts.filter(({ id }) => ['as-reported', ...outcomes].includes(id))
  const plan = planOf({ ...scenario, facts })
  const start = initialState(plan)
  const state = { ...start, facts: { ...start.facts, ...settled } }
  return Array.from({ length: seeds }, (_, n) => {
    const luck = new Map<string, FactValue>(luckOf(plan, state, `world-${n}`))
    return outcomes.map((id) => luck.get(id) === true) as unknown as World
  })
}
const share = (worlds: readonly World[], is: (world: World) => boolean): number =>
  worlds.filter(is).length / worlds.length

/** The joint table of the domain brief, §2: how likely each of the four is, given those before it. */
const jointOdds = ([disrupted, stolen, demanded, fined]: World): number => {
  const chance = (odds: number, is: boolean): number => (is ? odds : 1 - odds)
  const none = disrupted ? 1 : 0
  return (
    chance(0.61, disrupted) *
    chance([0.092, 0.22][none] ?? 0, stolen) *
    chance(stolen ? 0.6 : ([0.05, 0.17][none] ?? 0), demanded) *
    chance(stolen ? 0.4 : ([0.025, 0.07][none] ?? 0), fined)
  )
}
const either = [true, false]
const everyWorld: readonly World[] = either.flatMap((disrupted) =>
  either.flatMap((stolen) =>
    either.flatMap((demanded) =>
      either.map((fined): World => [disrupted, stolen, demanded, fined]),
    ),
  ),
)

/** The seed settles everything but what is given here. */
const begun = (settled: Readonly<Record<string, FactValue>>, minutes = 150): Playthrough => {
  const play = new Playthrough(planOf(scenario, { minutes, seed: 'branch' }))
  for (const [id, value] of Object.entries(settled))
    play.give({ type: 'set-fact', fact: fact(id), value })
  expect(play.refused).toBeUndefined()
  return play.start()
}

describe('what the seed settles', () => {
  test('every branch is named, has odds, and says where they come from', () => {
    const drawn = scenario.facts.filter(({ draw }) => draw.length > 0)
    expect(drawn.length).toBeGreaterThan(12)
    expect(drawn.filter(({ title, basis }) => title.length < 8 || !basis)).toEqual([])
  })

  test('disruption, theft, demand and fine come out together as often as in the joint table', () => {
    const worlds = drawnTogether(100_000, { 'as-reported': false })
    const counts = new Map<string, number>()
    for (const world of worlds) counts.set(`${world}`, (counts.get(`${world}`) ?? 0) + 1)
    const far = everyWorld.filter(
      (world) => Math.abs((counts.get(`${world}`) ?? 0) / worlds.length - jointOdds(world)) > 0.005,
    )
    expect(far).toEqual([])
    const alone = [0.61, 0.17, 0.2, 0.11].map((odds, place) =>
      Math.abs(share(worlds, (world) => world[place] === true) - odds),
    )
    expect(Math.max(...alone)).toBeLessThan(0.01)
  }, 60_000)

  test('in the week as reported there is disruption and theft, and the odds that follow from them', () => {
    const worlds = drawnTogether(10_000)
    expect(worlds.every(([disrupted, stolen]) => disrupted && stolen)).toBe(true)
    expect(Math.abs(share(worlds, ([, , demanded]) => demanded) - 0.6)).toBeLessThan(0.02)
    expect(Math.abs(share(worlds, ([, , , fined]) => fined) - 0.4)).toBeLessThan(0.02)
  })

  test('the way in follows the shares of the survey', () => {
    const plan = planOf({
      ...scenario,
      facts: scenario.facts.filter(({ id }) => id === fact('vector')),
    })
    const state = initialState(plan)
    const ways = Array.from({ length: 20_000 }, (_, n) => luckOf(plan, state, `way-${n}`)[0]?.[1])
    const part = (way: string) => ways.filter((each) => each === way).length / ways.length
    const survey = {
      phishing: 0.45,
      'text-phishing': 0.14,
      deepfake: 0.06,
      'web-app': 0.19,
      'ai-tool': 0.16,
    }
    const far = Object.entries(survey).filter(([way, odds]) => Math.abs(part(way) - odds) > 0.01)
    expect(far).toEqual([])
  })

  test('a play draws what the seed says, and leaves what was settled by hand', () => {
    const plan = planOf(scenario, { seed: 'world-7' })
    const told = luckOf(plan, initialState(plan))
    const play = new Playthrough(plan).start()
    expect(told.map(([id]) => play.state.facts[id])).toEqual(told.map(([, value]) => value))
    const settled = begun({ publishes: true, vector: 'deepfake' })
    expect(settled.state.facts[fact('vector')]).toBe('deepfake')
    const drawn = settled.events.filter((event) => event.type === 'fact-drawn')
    expect(drawn.map((event) => event.fact)).not.toContain('vector')
  })
})

/** The texts that were delivered, with the wording that was chosen. */
const delivered = (play: Playthrough): string[] =>
  play.events.flatMap((event) =>
    event.type === 'inject-delivered' ? [`${event.inject} ${String(event.variant ?? '')}`] : [],
  )

const reply = (
  question: string,
  role: string,
  minute: number,
  settled: Record<string, FactValue>,
) => {
  const play = begun(settled).at(minute)
  play.give({ type: 'ask', seat: seatOf(play, role), question: question as never, text: '' })
  expect(play.refused).toBeUndefined()
  return play.at(minute + 6).state.asks[0]?.reply?.text
}

describe('what luck settles can be seen', () => {
  test.each([
    ['vector', 'phishing', 'web-app'],
    ['demand-made', true, false],
    ['confirmed-early', true, false],
    ['range-narrow', true, false],
    ['revised', 'up', 'down'],
    ['second-backup-good', true, false],
    ['copy-tainted', true, false],
    ['scam-follows', true, false],
    ['fine-follows', true, false],
    ['inventory-known', true, false],
    ['publishes', true, false],
  ] as const)('%s changes what a team that does nothing is told', (id, one, other) => {
    const base = { publishes: false, 'confirmed-early': false }
    expect(delivered(begun({ ...base, [id]: one }).at(119))).not.toEqual(
      delivered(begun({ ...base, [id]: other }).at(119)),
    )
  })

  test.each([
    ['inventory-known', 'segment-map', 'it', 9],
    ['confirmed-early', 'how-sure', 'privacy', 40],
    ['copy-tainted', 'thursday-copy', 'it', 104],
    ['publishes', 'usual-ways', 'board', 75],
    ['fine-follows', 'does-it-count', 'privacy', 20],
    ['certified', 'are-we-certified', 'clinical', 20],
    ['scam-follows', 'reminder-name', 'comms', 108],
  ])('%s can be asked about beforehand: %s', (id, question, role, minute) => {
    const sector = { 'demand-made': true }
    const replies = [true, false].map((value) =>
      reply(question, role, minute, { ...sector, [id]: value }),
    )
    expect(replies[0]).toBeDefined()
    if (id !== 'publishes') expect(replies[0]).not.toEqual(replies[1])
  })

  test('the cyber centre says what it sees to those who reported, and little to those who did not', () => {
    const asked = (publishes: boolean, reported: boolean) => {
      const play = begun({ publishes }).at(20)
      const seat = seatOf(play, 'controller')
      if (reported)
        play.give({
          type: 'decide',
          seat,
          decision: 'sector' as never,
          answer: { kind: 'choice', option: 'all-three' as never },
          reason: '',
        })
      play.give({ type: 'ask', seat, question: 'usual-ways' as never, text: '' })
      return play.at(26).state.asks[0]?.reply?.text
    }
    expect(asked(true, true)).not.toBe(asked(false, true))
    expect(asked(true, false)).toBe(asked(false, false))
  })

  test('the clock for HealthCERT does not tell whether the clinic is certified', () => {
    const clocks = (certified: boolean) => begun({ certified }).at(60).state.clocks
    expect(clocks(true)).toEqual(clocks(false))
    expect(Object.keys(clocks(true))).toContain('healthcert')
  })

  test('what the story says happened cannot be settled otherwise by hand', () => {
    for (const id of ['disruption', 'data-theft']) {
      const play = new Playthrough(planOf(scenario))
      play.give({ type: 'set-fact', fact: fact(id), value: false })
      expect(play.refused).toEqual({ code: 'no-such-fact', fact: id })
    }
  })
})
