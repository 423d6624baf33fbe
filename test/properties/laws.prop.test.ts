import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Input } from '../../shared/engine/input.ts'
import { evolve } from '../../shared/engine/evolve.ts'
import { initialState } from '../../shared/engine/initial.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import { replay } from '../../shared/log/replay.ts'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'
import { anyInput, cuts, seed } from '../support/arbitraries.ts'
import { kinds } from '../support/kindsScenario.ts'
import { small } from '../support/smallScenario.ts'

/** The same value; nothing in it can be written to any more. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) frozen(part)
  return value
}

const subjects = [
  ['small', small, 60, 300],
  ['small in half the time', small, 30, 200],
  ['every kind of decision', kinds, 60, 300],
  ['intracare', loadScenario('intracare'), 60, 60],
  ['intracare at full length', loadScenario('intracare'), 150, 30],
] as const

describe.each(subjects)('%s', (_name, scenario, minutes, numRuns) => {
  const planWith = (luck: string) =>
    planOf(scenario, { seed: luck, minutes, undoSeconds: 10, graceSeconds: 5 })
  const inputs = fc.array(anyInput(planWith('any')), { maxLength: 60 })
  const played = (luck: string, given: readonly Input[]) =>
    new Playthrough(planWith(luck)).start().give(...given)

  test('clock law: however the clock is cut into ticks, the events are the same', () => {
    fc.assert(
      fc.property(seed, inputs, cuts(minutes), (luck, given, moments) => {
        const whole = played(luck, given)
        const cut = new Playthrough(planWith(luck)).start()
        for (const input of given) {
          if (input.type === 'tick')
            for (const to of moments.filter((at) => at > cut.state.now && at < input.to))
              cut.give({ type: 'tick', to })
          cut.give(input)
        }
        expect(cut.events).toEqual(whole.events)
        expect(canonical(cut.state)).toBe(canonical(whole.state))
      }),
      { numRuns },
    )
  })

  test('replay law: the logged inputs, without the ticks, give the same events to the byte', () => {
    fc.assert(
      fc.property(seed, inputs, (luck, given) => {
        const play = played(luck, given)
        const until = play.state.status === 'running' ? play.state.now : undefined
        const again = replay(play.plan, play.entries, play.state.paused ? undefined : until)
        expect(canonical(again.events)).toBe(canonical(play.events))
      }),
      { numRuns },
    )
  })

  test('the events alone rebuild the state, but for the clock that runs on', () => {
    fc.assert(
      fc.property(seed, inputs, (luck, given) => {
        const play = played(luck, given)
        const read = play.events.reduce(
          (state, event) => evolve(play.plan, state, event),
          initialState(play.plan),
        )
        expect(canonical({ ...read, now: 0 })).toBe(canonical({ ...play.state, now: 0 }))
      }),
      { numRuns },
    )
  })

  test('events are numbered without gaps, and neither clock of an event ever runs back', () => {
    fc.assert(
      fc.property(seed, inputs, (luck, given) => {
        const { events } = played(luck, given)
        for (const [index, event] of events.entries()) {
          expect(event.seq).toBe(index + 1)
          const before = events[index - 1]
          expect(event.at).toBeGreaterThanOrEqual(before?.at ?? 0)
          expect(event.when).toBeGreaterThanOrEqual(before?.when ?? 0)
        }
      }),
      { numRuns },
    )
  })

  test('whoever is not asked again after an event would have said the same', () => {
    fc.assert(
      fc.property(seed, inputs, (luck, given) => {
        const { plan, events } = played(luck, given)
        const everybody = { ...plan, watch: { ...plan.watch, volatile: plan.watch.everything } }
        expect(new Playthrough(everybody).start().give(...given).events).toEqual(events)
      }),
      { numRuns },
    )
  })

  test('step writes to nothing that it was given', () => {
    fc.assert(
      fc.property(seed, inputs, (luck, given) => {
        const play = new Playthrough(planWith(luck))
        play.state = frozen(play.state)
        // A write to what is frozen throws.
        for (const input of [{ type: 'start' } as const, ...given]) {
          play.give(input)
          play.state = frozen(play.state)
        }
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    )
  })

  test('a refused input changes nothing', () => {
    fc.assert(
      fc.property(seed, inputs, (luck, given) => {
        const play = new Playthrough(planWith(luck)).start()
        const changed = given.filter((input) => {
          const before = play.state
          return play.give(input).refused !== undefined && play.state !== before
        })
        expect(changed).toEqual([])
      }),
      { numRuns },
    )
  })
})
