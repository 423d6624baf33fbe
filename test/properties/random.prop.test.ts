import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evolve } from '../../shared/engine/evolve.ts'
import { initialState } from '../../shared/engine/initial.ts'
import type { Input } from '../../shared/engine/input.ts'
import { prepare, type Plan } from '../../shared/engine/plan.ts'
import type { FactId } from '../../shared/kernel/ids.ts'
import { assess } from '../../shared/scoring/assess.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import { replay } from '../../shared/log/replay.ts'
import { rolesAt } from '../../shared/engine/seats.ts'
import { facilitatorDocs } from '../../shared/view/facilitatorView.ts'
import { seatDocs } from '../../shared/view/seatView.ts'
import { anyInput, cuts } from '../support/arbitraries.ts'
import { planOf, Playthrough } from '../support/exercise.ts'
import { randomScenario } from '../support/randomScenario.ts'

/** A scenario nobody wrote, a team of three or of one, any mode, and what they do. */
const story = fc
  .tuple(randomScenario, fc.boolean(), fc.constantFrom('clock', 'facilitator'), fc.string())
  .chain(([scenario, alone, mode, seed]) => {
    const team = scenario.teams.find(({ size }) => size === (alone ? 1 : 3))
    const plan = planOf(scenario, {
      seats: team?.seats ?? [],
      mode: mode as 'clock' | 'facilitator',
      seed,
      undoSeconds: 10,
    })
    return fc.tuple(fc.constant(plan), fc.array(anyInput(plan), { maxLength: 40 }), cuts(30))
  })
const played = (plan: Plan, given: readonly Input[]) => new Playthrough(plan).start().give(...given)

test('clock law, over random scenarios, teams and cuts', () => {
  fc.assert(
    fc.property(story, ([plan, given, moments]) => {
      const cut = new Playthrough(plan).start()
      for (const input of given) {
        if (input.type === 'tick')
          for (const to of moments.filter((at) => at > cut.state.now && at < input.to))
            cut.give({ type: 'tick', to })
        cut.give(input)
      }
      expect(canonical(cut.events)).toBe(canonical(played(plan, given).events))
    }),
    { numRuns: 200 },
  )
})

test('replay law, and events that rebuild the state, over random scenarios and teams', () => {
  fc.assert(
    fc.property(story, ([plan, given]) => {
      const play = played(plan, given)
      const { status, paused, now } = play.state
      const until = status === 'running' && !paused ? now : undefined
      expect(canonical(replay(plan, play.entries, until).events)).toBe(canonical(play.events))
      const read = play.events.reduce(
        (state, event) => evolve(plan, state, event),
        initialState(plan),
      )
      expect(canonical({ ...read, now: 0 })).toBe(canonical({ ...play.state, now: 0 }))
    }),
    { numRuns: 200 },
  )
})

/** Inputs that name an event by its number. */
const numbered: ReadonlySet<Input['type']> = new Set([
  'rate',
  'observe',
  'calibrate',
  'adjudicate',
  'lift-cap',
  'restore-cap',
  'edit-inject',
])

test('luck law, over random scenarios: one more drawn fact changes no other, nor any event but its own', () => {
  const extra = {
    id: 'extra' as FactId,
    title: 'Extra',
    values: ['a', 'b'],
    initial: 'a',
    draw: [{ when: undefined, odds: [['a', 1] as const, ['b', 1] as const] }],
    basis: undefined,
    byHand: true,
  }
  const others = ({ events }: Playthrough) =>
    events.flatMap(({ seq: _seq, ...event }) =>
      'fact' in event && event.fact === extra.id ? [] : [event],
    )
  fc.assert(
    fc.property(story, ([plan, given]) => {
      const inputs = given.filter(({ type }) => !numbered.has(type))
      const facts = [extra, ...plan.scenario.facts]
      const more = prepare({ ...plan.scenario, facts }, plan.config)
      const told = (play: Playthrough) =>
        canonical(others(play)).replace(/"(replaces|sent)":\d+/g, '')
      expect(told(played(more, inputs))).toBe(told(played(plan, inputs)))
    }),
    { numRuns: 60 },
  )
})

test('evidence law, over random scenarios and teams: each claim names events of this play', () => {
  fc.assert(
    fc.property(story, ([plan, given]) => {
      const { events } = played(plan, given)
      const { findings, dimensions, objectives, caps, safety } = assess(plan, events)
      const { cases = [], backlog } = safety ?? {}
      const claims = [
        ...findings.filter(({ exposed }) => exposed),
        ...dimensions.filter(({ kind }) => kind === 'scored'),
        ...objectives.filter(({ rating }) => rating !== undefined),
        ...caps,
        ...cases,
        ...(backlog ? [backlog] : []),
      ]
      expect(claims.filter(({ evidence }) => evidence.length === 0)).toEqual([])
      const named = claims.flatMap(({ evidence }) => evidence)
      expect(named.filter((seq) => events[seq - 1]?.seq !== seq)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('secrecy law, over random scenarios: no desk has a text that was not delivered to it', () => {
  fc.assert(
    fc.property(story, ([plan, given]) => {
      const play = played(plan, given)
      expect(facilitatorDocs(plan, play.state)).toBeDefined()
      for (const seat of plan.config.seats) {
        const text = JSON.stringify(seatDocs(plan, play.state, seat.id))
        const roles = rolesAt(plan, play.state, seat.id) ?? []
        const delivered = play.events.flatMap((event) =>
          event.type === 'inject-delivered' && event.to.some((role) => roles.includes(role))
            ? [event.inject as string]
            : [],
        )
        for (const [, id] of text.matchAll(/Body of (\w+)\./g)) expect(delivered).toContain(id)
      }
    }),
    { numRuns: 200 },
  )
})
