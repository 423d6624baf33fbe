import fc from 'fast-check'
import type { Input } from '../../shared/engine/input.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import type { ParticipantId, RoleId } from '../../shared/kernel/ids.ts'
import { playMinutes, type ExerciseTime } from '../../shared/kernel/time.ts'
import { channels } from '../../shared/kernel/channel.ts'

export const seed = fc.string({ minLength: 1, maxLength: 8 })

/** Cuts of the clock: play moments up to `minutes`, in any order, often close together. */
export const cuts = (minutes: number): fc.Arbitrary<ExerciseTime[]> =>
  fc
    .array(fc.integer({ min: 0, max: minutes * 60_000 }), { maxLength: 40 })
    .map((times) => times.toSorted((a, b) => a - b) as ExerciseTime[])

/** Any input a person or the clock could give in this plan; many will be refused. */
export function anyInput(plan: Plan): fc.Arbitrary<Input> {
  const injects = fc.constantFrom(...plan.injects.map(({ id }) => id))
  const decisions = fc.constantFrom(...plan.scenario.decisions)
  const seats = fc.constantFrom(...plan.config.seats.map(({ id }) => id))
  const roles = fc.subarray<RoleId>(
    plan.scenario.roles.map(({ id }) => id),
    { minLength: 1 },
  )
  const words = fc.string({ minLength: 1, maxLength: 12 })
  const moment = fc
    .integer({ min: 0, max: plan.length.play * 60_000 + 600_000 })
    .map((ms) => ms as ExerciseTime)
  const decide = fc
    .tuple(decisions, fc.infiniteStream(fc.nat()), words)
    .map(([decision, numbers, reason]): Input => {
      const pick = () => (numbers.next().value ?? 0) as number
      const seat = plan.seatOf.get(decision.owners[pick() % decision.owners.length] as RoleId)
      const ids = decision.options.map(({ id }) => id)
      const first = ids[pick() % ids.length]
      const rest = ids.filter((id) => id !== first && pick() % 2 === 0)
      const answer =
        decision.kind === 'choice'
          ? { kind: 'choice' as const, option: first as never }
          : { kind: 'checklist' as const, options: [first as never, ...rest] }
      return { type: 'decide', seat: seat as never, decision: decision.id, answer, reason }
    })
  return fc.oneof(
    { weight: 6, arbitrary: moment.map((to): Input => ({ type: 'tick', to })) },
    { weight: 6, arbitrary: decide },
    fc.constantFrom<Input>({ type: 'next-phase' }, { type: 'pause' }, { type: 'resume' }),
    injects.map((inject): Input => ({ type: 'fire', inject })),
    injects.map((inject): Input => ({ type: 'hold', inject })),
    injects.map((inject): Input => ({ type: 'unhold', inject })),
    injects.map((inject): Input => ({ type: 'skip', inject })),
    fc.tuple(injects, moment).map(([inject, at]): Input => ({ type: 'reschedule', inject, at })),
    fc.tuple(words, roles, fc.constantFrom(...channels)).map(([title, to, channel]): Input => ({
      ...{ type: 'add-inject', title, body: title, from: 'Control' },
      ...{ channel, to },
    })),
    fc
      .tuple(injects, words)
      .map(([inject, title]): Input => ({ type: 'edit-inject', inject, title, body: title })),
    fc
      .constantFrom<'all' | 'phase'>('all', 'phase')
      .map((to): Input => ({ type: 'give-time', to, ms: playMinutes(2) })),
    fc
      .tuple(seats, injects)
      .map(([seat, inject]): Input => ({ type: 'open-inject', seat, inject })),
    seats.map((seat): Input => ({
      type: 'take-seat',
      seat,
      participant: `p-${seat}` as ParticipantId,
    })),
    fc.integer({ min: 1, max: 16 }).map((n): Input => ({ type: 'set-speed', speed: n / 2 })),
  )
}
