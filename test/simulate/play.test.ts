import { describe, expect, test } from 'vitest'
import { canonical } from '../../shared/kernel/canonical.ts'
import { answerOf } from '../../shared/engine/state.ts'
import type { EventOf } from '../../shared/engine/event.ts'
import type { FactId } from '../../shared/kernel/ids.ts'
import type { Decision } from '../../shared/scenario/decision.ts'
import { assess } from '../../shared/scoring/assess.ts'
import { inputsOf } from '../../shared/log/log.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { playOut, type Play } from '../../shared/simulate/play.ts'
import { policies, teams, type Team } from '../../shared/simulate/policy.ts'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'
import { small } from '../support/smallScenario.ts'

const intracare = new Playbook(planOf(loadScenario('intracare'), { minutes: 150, undoSeconds: 10 }))
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

  test('an expert does not know what was drawn until somebody has told it', () => {
    const { plan } = intracare
    const { state } = new Playthrough(plan).start().at(14)
    const contain = plan.decision.get('contain' as never) as Decision
    const fact = 'inventory-known' as FactId
    const ranked = (value: boolean, ...told: FactId[]) => {
      const world = { ...state, facts: { ...state.facts, [fact]: value } }
      const thinker = { seat: 'it' as never, told: new Set(told) }
      return canonical(intracare.ranked(world, contain, thinker))
    }
    expect(ranked(true)).toBe(ranked(false))
    expect(ranked(true, fact)).not.toBe(ranked(false, fact))
  })

  test('an expert gives the range it was told, though the truth may be another', () => {
    const { plan, events, state } = play('expert')
    const { told } = plan.decision.get('affected' as never)?.estimate ?? { told: [] }
    const given = answerOf(state.decisions['affected' as never])?.answer
    const ranges = told.map(({ low, high }) => [low, high])
    expect(ranges).toContainEqual(given?.kind === 'estimate' && [given.low, given.high])
    expect(events.length).toBeGreaterThan(0)
  })

  test('a desk does one thing at a time', () => {
    for (const team of ['expert', 'hesitant', 'random'] as const) {
      const { plan, busy } = play(team)
      for (const { id } of plan.config.seats) {
        const ends = busy.filter(({ seat }) => seat === id).map(({ to }) => to)
        expect(new Set(ends).size).toBe(ends.length)
      }
    }
  })

  test('the expert is good but not perfect, and not always the same', () => {
    const scores = Array.from({ length: 12 }, (_, n) => {
      const { plan, events } = play('expert', `spread-${n}`)
      return assess(plan, events).overall?.score ?? 0
    }).toSorted((a, b) => a - b)
    const median = ((scores[5] ?? 0) + (scores[6] ?? 0)) / 2
    expect(median).toBeGreaterThan(84)
    expect(median).toBeLessThan(94)
    expect((scores.at(-1) ?? 0) - (scores[0] ?? 0)).toBeGreaterThan(3)
  })

  test('teams do all that people do: ask, agree, object, sign, send back, take back, answer again', () => {
    const deeds = new Map<string, Set<string>>()
    for (const team of teams) {
      const seen = new Set<string>()
      for (const seed of ['a', 'b', 'c', 'd', 'e', 'f'])
        for (const event of play(team, seed).events)
          seen.add(
            event.type === 'advised'
              ? event.stance
              : event.type === 'decision-made' && event.replaces !== undefined
                ? 'again'
                : event.type,
          )
      deeds.set(team, seen)
    }
    const by = (team: Team) => [...(deeds.get(team) ?? [])]
    const wanted = ['asked', 'concur', 'object', 'decision-signed']
    expect(by('expert')).toEqual(expect.arrayContaining(wanted))
    expect(by('random')).toEqual(expect.arrayContaining(wanted))
    expect(by('hesitant')).toEqual(expect.arrayContaining(['asked', 'concur', 'decision-undone']))
    const all = new Set([...deeds.values()].flatMap((seen) => [...seen]))
    expect([...all]).toEqual(
      expect.arrayContaining(['decision-undone', 'decision-returned', 'again']),
    )
    expect(by('silent')).not.toContain('asked')
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
