import { describe, expect, test } from 'vitest'
import { canonical } from '../../shared/kernel/canonical.ts'
import { answerOf } from '../../shared/engine/state.ts'
import type { EventOf } from '../../shared/engine/event.ts'
import { inputsOf } from '../../shared/log/log.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { playOut, type Play } from '../../shared/simulate/play.ts'
import { policies, teams, type Team } from '../../shared/simulate/policy.ts'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'
import { small } from '../support/smallScenario.ts'

const intracare = new Playbook(planOf(loadScenario('intracare'), { minutes: 150 }))
const play = (team: Team, seed = 's1', book = intracare): Play =>
  playOut(book, seed, policies[team])
const made = ({ events }: Play): EventOf<'decision-made'>[] =>
  events.filter((event) => event.type === 'decision-made')

describe('machine teams', () => {
  test.each(teams)('%s: the same seed gives the same play, another seed another', (team) => {
    expect(canonical(play(team).events)).toBe(canonical(play(team).events))
    expect(canonical(play(team, 's2').events)).not.toBe(canonical(play(team).events))
  })

  test.each(teams)('%s: what it did gives the same events through step by step', (team) => {
    for (const book of [intracare, new Playbook(planOf(small))]) {
      const { plan, entries, events } = play(team, 's1', book)
      const stepped = new Playthrough(plan).give(...inputsOf(entries))
      expect(canonical(stepped.events)).toBe(canonical(events))
    }
  })

  test('an expert answers everything in time; a silent team answers and opens nothing', () => {
    const expert = made(play('expert'))
    expect(expert.map(({ decision }) => decision).toSorted()).toEqual(
      intracare.plan.scenario.decisions.map(({ id }) => id).toSorted(),
    )
    expect(expert.filter(({ late }) => late)).toEqual([])
    const silent = play('silent').events.map(({ type }) => type)
    expect(silent).not.toContain('decision-made')
    expect(silent).not.toContain('inject-opened')
  })

  test('an expert does not know what was drawn: luck alone changes no answer before it shows', () => {
    const answers = (seed: string) => {
      const { state } = play('expert', seed)
      return ['declare', 'contain', 'care'].map(
        (id) => answerOf(state.decisions[id as never])?.answer,
      )
    }
    const seeds = Array.from({ length: 12 }, (_, n) => `luck-${n}`)
    const known = seeds.map((seed) => play('expert', seed).state.facts['inventory-known' as never])
    expect(new Set(known).size).toBe(2)
    for (const seed of seeds) expect(answers(seed)).toEqual(answers('s1'))
  })

  test('a seat reads one thing at a time, and only what reached its roles', () => {
    const { plan, events } = play('hesitant')
    for (const { id, roles } of plan.config.seats) {
      const opened = events.filter((event) => event.type === 'inject-opened' && event.seat === id)
      expect(opened.length).toBeGreaterThan(5)
      for (const [index, event] of opened.entries())
        if (index > 0) expect(event.at - (opened[index - 1]?.at ?? 0)).toBeGreaterThan(10_000)
      for (const event of opened) {
        const delivered = events.find(
          (each) =>
            each.type === 'inject-delivered' && 'inject' in event && each.inject === event.inject,
        )
        expect(delivered?.type === 'inject-delivered' && delivered.to).toEqual(
          expect.arrayContaining([expect.toSatisfy((role) => roles.includes(role as never))]),
        )
      }
    }
  })

  test('a reckless team is quick and wrong, a hesitant one late', () => {
    const opened = ({ events }: Play, id: string): number =>
      events.find((event) => event.type === 'decision-opened' && event.decision === id)?.at ?? 0
    const [reckless, hesitant] = [play('reckless'), play('hesitant')]
    const contain = (one: Play) => made(one).find(({ decision }) => decision === 'contain')
    expect((contain(reckless)?.at ?? 0) - opened(reckless, 'contain')).toBeLessThan(60_000)
    expect(contain(reckless)?.answer).toEqual({ kind: 'choice', option: 'observe' })
    expect(made(hesitant).filter(({ late }) => late).length).toBeGreaterThan(5)
  })
})
