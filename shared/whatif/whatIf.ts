import type { Course } from '../engine/course.ts'
import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { Answer } from '../kernel/answer.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import type { LogEntry } from '../log/log.ts'
import { replay } from '../log/replay.ts'
import { termsOf, type Terms } from '../report/terms.ts'
import { playOn } from '../simulate/play.ts'
import type { Playbook } from '../simulate/playbook.ts'
import { policies } from '../simulate/policy.ts'
import type { Change, Follow } from './change.ts'
import { givenTo, likelyMoment, type Given } from './given.ts'
import { partingOf, type Parting } from './parting.ts'
import { rerun, type Instead, type Skipped } from './rerun.ts'
import { weekOf, type Week } from './week.ts'

/** One answer in words, and when it was sent; undefined at: never answered. */
export type AnswerInWords = {
  readonly labels: readonly string[]
  readonly at: ExerciseTime | undefined
}
/** What might have been, beside what was. A simulation: one course of one story, not a forecast. */
export type WhatIf = {
  readonly format: 'hotwash-whatif/1'
  readonly simulation: true
  readonly seed: string
  readonly decision: { readonly id: string; readonly number: number; readonly title: string }
  readonly was: AnswerInWords
  readonly instead: AnswerInWords
  readonly follow: Follow
  /** Recorded inputs that did not fit any more. */
  readonly skipped: readonly {
    readonly n: number
    readonly at: ExerciseTime
    readonly what: string
    readonly why: Refusal['code']
  }[]
  /** Undefined: nothing differs. */
  readonly parting: Parting | undefined
  readonly recorded: Week
  readonly simulated: Week
}
export type WhatIfResult =
  | {
      readonly ok: true
      readonly whatIf: WhatIf
      /** For what is worked out elsewhere, such as the loss. */
      readonly events: {
        readonly recorded: readonly ExerciseEvent[]
        readonly simulated: readonly ExerciseEvent[]
      }
    }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Re-runs an exercise with one decision taken otherwise, on the same seed. Pure: the same log and change give the
 * same result (test/whatif). `book` is asked only when a machine team follows. Throws when the log does not replay.
 */
export function whatIf(
  plan: Plan,
  entries: readonly LogEntry[],
  change: Change,
  { follow, book }: { readonly follow: Follow; readonly book: () => Playbook },
): WhatIfResult {
  const decision = plan.decision.get(change.decision)
  if (!decision)
    return { ok: false, refusal: { code: 'no-such-decision', decision: change.decision } }
  const before = replay(plan, entries)
  const given = givenTo(decision.id, before.events)
  const instead = insteadOf(change, given)
  if (instead === 'cannot')
    return { ok: false, refusal: { code: 'decision-not-open', decision: decision.id } }
  const after = course(plan, entries, { change, instead, given, follow, book })
  if (!after.ok) return after
  const terms = termsOf(plan, before.state)
  const thereTerms = termsOf(plan, after.state)
  const labels = (answer: Answer | undefined): readonly string[] =>
    answer ? terms.labels(decision.id, answer) : []
  return {
    ok: true,
    whatIf: {
      format: 'hotwash-whatif/1',
      simulation: true,
      seed: plan.config.seed,
      decision: {
        id: decision.id,
        number: decision.number,
        title: terms.fill(decision.title),
      },
      was: { labels: labels(given.answer), at: given.at },
      instead: { labels: labels(instead?.answer), at: instead?.at },
      follow,
      skipped: after.skipped.map((each) => skippedLine(each, terms)),
      parting: partingOf(before.events, after.events, thereTerms),
      recorded: weekOf(plan, { ...before, terms }),
      simulated: weekOf(plan, { ...after, terms: thereTerms }),
    },
    events: { recorded: before.events, simulated: after.events },
  }
}

/** The answer to put in; undefined: none; `cannot`: the decision never came up. */
function insteadOf(change: Change, given: Given): Instead | undefined | 'cannot' {
  const { decision } = change
  if (change.answer === 'not answered') return undefined
  const answer = change.answer ?? given.answer
  if (!answer) return undefined
  const at = change.at ?? given.at ?? likelyMoment(given)
  return at === undefined ? 'cannot' : { decision, seat: given.seat, at, answer }
}

type Simulated =
  | {
      readonly ok: true
      readonly events: readonly ExerciseEvent[]
      readonly state: Course['state']
      readonly skipped: readonly Skipped[]
    }
  | { readonly ok: false; readonly refusal: Refusal }

function course(
  plan: Plan,
  entries: readonly LogEntry[],
  {
    change: { decision },
    instead,
    given,
    follow,
    book,
  }: {
    readonly change: Change
    readonly instead: Instead | undefined
    readonly given: Given
    readonly follow: Follow
    readonly book: () => Playbook
  },
): Simulated {
  if (follow === 'recorded') return rerun(plan, entries, { decision, instead })
  const until = instead?.at ?? given.at ?? likelyMoment(given) ?? (0 as ExerciseTime)
  const begun = rerun(plan, entries, { decision, instead, until })
  if (!begun.ok) return begun
  const play = playOn(book(), plan, policies[follow], { entries: begun.entries, without: decision })
  return { ok: true, events: play.events, state: play.state, skipped: begun.skipped }
}

function skippedLine({ entry, refusal }: Skipped, terms: Terms): WhatIf['skipped'][number] {
  const { input } = entry
  const who = 'seat' in input ? `${terms.seat(input.seat)}: ` : ''
  const about =
    'decision' in input
      ? terms.decision(input.decision)
      : 'inject' in input
        ? terms.inject(input.inject)
        : ''
  return {
    n: entry.n,
    at: entry.at,
    what: `${who}${inputWords[input.type] ?? input.type}${about === '' ? '' : ` ${about}`}`,
    why: refusal.code,
  }
}

const inputWords: Readonly<Partial<Record<LogEntry['input']['type'], string>>> = {
  'take-seat': 'took the seat',
  'leave-seat': 'left the seat',
  'open-inject': 'opened',
  decide: 'answered',
  undo: 'took back the answer to',
  sign: 'signed',
  'send-back': 'sent back',
  advise: 'gave a view on',
  ask: 'asked the white cell',
  start: 'start',
  pause: 'pause',
  resume: 'resume',
  'set-speed': 'set the speed',
  'next-phase': 'next phase',
  fire: 'fired',
  hold: 'held',
  unhold: 'let go',
  skip: 'skipped',
  reschedule: 'moved',
  'add-inject': 'added an inject',
  'edit-inject': 'edited',
  'give-time': 'gave time',
  note: 'note',
  reply: 'replied by hand',
  'set-fact': 'settled a branch',
  end: 'end',
}
