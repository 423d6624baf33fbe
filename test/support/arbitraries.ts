import fc from 'fast-check'
import type { Input } from '../../shared/engine/input.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import { evaluatorLetters } from '../../shared/kernel/letters.ts'
import { caseActions, type Answer } from '../../shared/kernel/answer.ts'
import type { OptionId, ParticipantId, RoleId, SeatId } from '../../shared/kernel/ids.ts'
import { unreachable } from '../../shared/kernel/never.ts'
import type { Decision } from '../../shared/scenario/decision.ts'
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
  const participants = fc.tuple(decisions, seats)
  const decide = fc
    .tuple(decisions, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), words)
    .map(([decision, numbers, reason]): Input => {
      let picked = 0
      const pick = () => numbers[picked++ % numbers.length] ?? 0
      const seat = plan.seatOf.get(decision.owners[pick() % decision.owners.length] as RoleId)
      const answer = anyAnswer(decision, pick)
      return { type: 'decide', seat: seat as SeatId, decision: decision.id, answer, reason }
    })
  const column = fc.constantFrom('known' as const, 'unknown' as const, 'assumed' as const)
  const aboutAnswers = fc.oneof(
    participants.map(([{ id }, seat]): Input => ({ type: 'undo', seat, decision: id })),
    participants.map(([{ id }, seat]): Input => ({ type: 'sign', seat, decision: id })),
    participants.map(([{ id }, seat]): Input => ({
      type: 'send-back',
      seat,
      decision: id,
      why: 'x',
    })),
    fc
      .tuple(participants, fc.constantFrom('concur' as const, 'object' as const), words)
      .map(([[{ id }, seat], stance, why]): Input => ({
        type: 'advise',
        seat,
        decision: id,
        stance,
        why,
      })),
    fc.tuple(seats, words).map(([seat, text]): Input => ({ type: 'ask', seat, text })),
    ...plan.scenario.questions.map((question) =>
      seats.map((seat): Input => ({ type: 'ask', seat, question: question.id, text: '' })),
    ),
    fc
      .tuple(
        seats,
        fc.oneof(
          fc.constant('all' as const),
          seats.map((to) => [to]),
        ),
        words,
        injects,
      )
      .map(([seat, to, text, about]): Input =>
        text.length > 6 ? { type: 'say', seat, to, text, about } : { type: 'say', seat, to, text },
      ),
    fc
      .tuple(seats, column, words)
      .map(([seat, column, text]): Input => ({ type: 'situation-add', seat, column, text })),
    fc
      .tuple(seats, fc.integer({ min: 1, max: 4 }), column)
      .map(([seat, entry, to]): Input => ({ type: 'situation-move', seat, entry, to })),
    fc
      .tuple(decide, moment)
      .map(([given, givenAt]): Input =>
        given.type === 'decide'
          ? { ...given, type: 'enter-paper', by: 'facilitator', givenAt }
          : given,
      ),
    fc.nat({ max: 6 }).map((ask): Input => ({ type: 'reply', ask, text: 'Yes.' })),
  )
  return fc.oneof(
    { weight: 6, arbitrary: moment.map((to): Input => ({ type: 'tick', to })) },
    { weight: 6, arbitrary: decide },
    { weight: 3, arbitrary: aboutAnswers },
    fc.constantFrom<Input>(
      { type: 'next-phase' },
      { type: 'pause' },
      { type: 'pause', why: 'line-lost' },
      { type: 'resume' },
    ),
    fc
      .tuple(fc.constantFrom(...plan.phases.map(({ phase }) => phase.id)), injects)
      .map(([to, inject]): Input => ({ type: 'next-phase', to, drop: [inject] })),
    injects.map((inject): Input => ({ type: 'fire', inject })),
    injects.map((inject): Input => ({ type: 'fire', inject, atOnce: true })),
    injects.map((inject): Input => ({ type: 'stop-fire', inject })),
    injects.map((inject): Input => ({ type: 'withdraw', inject, why: 'A mistake.' })),
    injects.map((inject): Input => ({ type: 'restore', inject })),
    fc.tuple(roles, seats).map(([moved, to]): Input => ({
      type: 'move-roles',
      moves: moved.map((role) => ({ role, to })),
    })),
    injects.map((inject): Input => ({ type: 'hold', inject })),
    injects.map((inject): Input => ({ type: 'unhold', inject })),
    injects.map((inject): Input => ({ type: 'skip', inject })),
    fc.tuple(injects, moment).map(([inject, at]): Input => ({ type: 'reschedule', inject, at })),
    fc.tuple(words, roles, fc.constantFrom(...channels)).map(([title, to, channel]): Input => ({
      type: 'add-inject',
      goes: title.length % 2 === 0,
      title,
      body: title,
      from: 'Control',
      channel,
      to,
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
    anyEvaluatorInput(plan),
  )
}

/** What evaluators could write down; their words are planted, so that a test can look for them elsewhere. */
export function anyEvaluatorInput({ scenario }: Plan): fc.Arbitrary<Input> {
  const by = fc.constantFrom('PLANTED-EV-1', 'PLANTED-EV-2').map((id) => id as ParticipantId)
  const rating = fc.constantFrom(...evaluatorLetters)
  const entries = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 })
  const tasks = scenario.tasks.map(({ id }) => id)
  return fc.oneof(
    by.map((rater): Input => ({ type: 'observe', by: rater, text: 'PLANTED-OBSERVATION' })),
    ...(tasks.length === 0
      ? []
      : [
          fc
            .tuple(by, fc.constantFrom(...tasks), rating, entries)
            .map(([rater, task, letter, evidence]): Input => ({
              type: 'rate',
              by: rater,
              task,
              rating: letter,
              reason: 'new-information',
              note: 'PLANTED-RATING',
              evidence,
            })),
        ]),
  )
}

/** An answer of the decision's own kind; mostly one that is taken. */
function anyAnswer(decision: Decision, pick: () => number): Answer {
  const { kind, cases, estimate } = decision
  const ids = decision.options.map(({ id }) => id)
  const first = ids[pick() % Math.max(ids.length, 1)] as OptionId
  const rest = ids.filter((id) => id !== first && pick() % 2 === 0)
  switch (kind) {
    case 'choice':
      return { kind, option: first }
    case 'checklist':
      return { kind, options: [first, ...rest] }
    case 'ranking':
      return { kind, options: ids.toSorted(() => (pick() % 2) - 0.5) }
    case 'statement':
      return { kind, options: [first, ...rest], words: 'Words.' }
    case 'triage':
      return {
        kind,
        rows: cases.map((id) => ({
          case: id,
          action: caseActions[pick() % 3] ?? 'defer',
          call: pick() % 2 === 0,
          reason: '',
        })),
      }
    case 'estimate': {
      const { min, max } = estimate ?? { min: 0, max: 1 }
      const low = min + (pick() % (max - min))
      return { kind, low, high: max, confidence: pick() % 101 }
    }
    default:
      return unreachable(kind)
  }
}
