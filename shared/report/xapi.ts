import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import { hashOf } from '../kernel/canonical.ts'
import type { SeatId } from '../kernel/ids.ts'
import { isoMillisOf } from '../kernel/instant.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import type { Aar } from './shape/aarShape.ts'
import type { Terms } from './terms.ts'
import { bannerWords } from './words.ts'

/** Verbs of ADL, Tin Can, Activity Streams and the DoD and TLA profiles, as Crucible's Blueprint uses them. */
const verbs = {
  launched: 'http://adlnet.gov/expapi/verbs/launched',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
  viewed: 'http://id.tincanapi.com/verb/viewed',
  join: 'http://activitystrea.ms/schema/1.0/join',
  selected: 'https://w3id.org/xapi/dod-isd/verbs/selected',
  observed: 'https://w3id.org/xapi/dod-isd/verbs/observed',
  submitted: 'https://w3id.org/xapi/dod-isd/verbs/submitted',
  asserted: 'https://w3id.org/xapi/tla/verbs/asserted',
} as const
type Verb = keyof typeof verbs

const simulation = 'http://adlnet.gov/expapi/activities/simulation'
/** Names of ours; the top-level domain is one that can never lead anywhere (RFC 2606). */
const own = 'https://hotwash.invalid'

type Activity = {
  readonly objectType: 'Activity'
  readonly id: string
  readonly definition: {
    readonly type?: string
    readonly name: Readonly<Record<string, string>>
    readonly description?: Readonly<Record<string, string>>
  }
}
/** An xAPI 1.0.3 statement, as far as an exercise needs one. */
export type Statement = {
  readonly id: string
  readonly actor: {
    readonly objectType: 'Agent'
    readonly name?: string
    readonly account: { readonly homePage: string; readonly name: string }
  }
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> }
  readonly object: Activity
  readonly result?: {
    readonly response?: string
    readonly duration?: string
    readonly score?: { readonly scaled: number }
    readonly success?: boolean
  }
  readonly context: {
    readonly registration: string
    readonly platform: string
    readonly language: string
    readonly contextActivities: { readonly grouping: readonly Activity[] }
    readonly extensions: Readonly<Record<string, string | number | boolean>>
  }
  readonly timestamp?: string
  readonly version: '1.0.3'
}

/** A name-based UUID (version 8: by our own hash) that is the same for the same name. */
function uuidOf(name: string): string {
  const hex = hashOf(name).slice(0, 32)
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-')
}

/** A length as ISO 8601, to hundredths of a second. */
const isoLength = (ms: number): string => `PT${Math.round(ms / 10) / 100}S`

/**
 * What people did and what it was rated, as xAPI 1.0.3 statements in order. Seats are accounts without a person's
 * name unless the report shows names. `timestamp` is the start's wall time and the play time since, pauses left out.
 */
export function xapiStatements(
  plan: Plan,
  events: readonly ExerciseEvent[],
  { aar, terms }: { readonly aar: Aar; readonly terms: Terms },
): readonly Statement[] {
  const make = maker(aar, terms)
  return [
    ...events.flatMap((event) => {
      const said = sayingOf(event, { plan, terms, aar })
      return said === undefined ? [] : [make(event, said)]
    }),
    ...ratings(aar, make, events.at(-1)),
  ]
}

type Saying = {
  readonly seat: SeatId | undefined
  readonly verb: Verb
  readonly about: readonly [path: string, name: string, description?: string]
  readonly result?: Statement['result']
}
type World = { readonly plan: Plan; readonly terms: Terms; readonly aar: Aar }

function sayingOf(event: ExerciseEvent, { plan, terms, aar }: World): Saying | undefined {
  const whole = ['', aar.overview.title] as const
  switch (event.type) {
    case 'started':
      return { seat: undefined, verb: 'launched', about: whole }
    case 'ended':
      return {
        seat: undefined,
        verb: 'terminated',
        about: whole,
        result: { duration: isoLength(event.at) },
      }
    case 'seat-taken':
      return { seat: event.seat, verb: 'join', about: whole }
    case 'inject-opened':
      return {
        seat: event.seat,
        verb: 'viewed',
        about: [`/inject/${event.inject}`, terms.inject(event.inject)],
      }
    case 'advised':
      return {
        seat: event.seat,
        verb: 'asserted',
        about: [`/decision/${event.decision}`, terms.decision(event.decision)],
        result: { response: event.why === '' ? event.stance : `${event.stance}: ${event.why}` },
      }
    case 'noted':
      return {
        seat: undefined,
        verb: 'observed',
        about: whole,
        // What a note says stays with those who wrote it.
        result: { response: `Note by the ${event.by}` },
      }
    case 'decision-made': {
      const decision = plan.decision.get(event.decision)
      const chosen = event.answer.kind === 'choice'
      const labels = terms.labels(event.decision, event.answer).join('; ')
      return {
        seat: event.seat,
        verb: chosen ? 'selected' : 'submitted',
        about: [
          `/decision/${event.decision}`,
          terms.decision(event.decision),
          terms.fill(decision?.question ?? ''),
        ],
        result: { response: [labels, event.reason].filter((part) => part !== '').join(' | ') },
      }
    }
    default:
      return undefined
  }
}

type Make = (
  stamp: { readonly seq: number; readonly at: ExerciseTime; readonly when: number },
  said: Saying,
) => Statement

function maker(aar: Aar, terms: Terms): Make {
  const { overview, language } = aar
  const root = `${own}/exercise/${encodeURIComponent(overview.id)}`
  const start = overview.startedAt === undefined ? Number.NaN : Date.parse(overview.startedAt)
  const scenario: Activity = {
    objectType: 'Activity',
    id: `${own}/scenario/${overview.scenario.id}/${overview.scenario.version}`,
    definition: { type: simulation, name: { [language]: overview.scenario.title } },
  }
  return ({ seq, at, when }, { seat, verb, about: [path, name, description], result }) => {
    const person = seat && aar.names ? terms.name(seat) : undefined
    return {
      id: uuidOf(`${root}/${path}/${seq}/${verb}`),
      actor: {
        objectType: 'Agent',
        ...(person !== undefined && { name: person }),
        account: { homePage: root, name: seat ?? 'exercise-control' },
      },
      verb: { id: verbs[verb], display: { en: verb } },
      object: {
        objectType: 'Activity',
        id: `${root}${path}`,
        definition: {
          ...(path === '' && { type: simulation }),
          name: { [language]: name },
          ...(description !== undefined && { description: { [language]: description } }),
        },
      },
      ...(result && { result }),
      context: {
        registration: uuidOf(root),
        platform: 'Hotwash',
        language,
        contextActivities: { grouping: [scenario] },
        extensions: {
          [`${own}/extension/marking`]: bannerWords,
          [`${own}/extension/log-entry`]: seq,
          [`${own}/extension/play-time`]: isoLength(at),
          [`${own}/extension/story-time`]: new Intl.DateTimeFormat('sv-SE', {
            dateStyle: 'short',
            timeStyle: 'medium',
            timeZone: aar.timeZone,
          }).format(when),
        },
      },
      ...(Number.isNaN(start) ? {} : { timestamp: isoMillisOf(start + at) }),
      version: '1.0.3',
    }
  }
}

const points = { P: 1, S: 0.75, M: 0.4, U: 0 } as const

/** The rating of each task that came up, as a score from 0 to 1. */
const ratings = (
  { objectives }: Aar,
  make: Make,
  last: ExerciseEvent | undefined,
): readonly Statement[] =>
  last === undefined
    ? []
    : objectives.flatMap(({ tasks }) =>
        tasks.flatMap(({ id, title, rating, why }) =>
          rating === undefined
            ? []
            : [
                make(last, {
                  seat: undefined,
                  verb: 'asserted',
                  about: [`/task/${id}`, title],
                  result: {
                    response: `${rating}: ${why}`,
                    score: { scaled: points[rating] },
                    success: rating === 'P' || rating === 'S',
                  },
                }),
              ],
        ),
      )
