import { z } from 'zod'
import { typed } from './text.ts'
import type { RoleId, SeatId } from '../kernel/ids.ts'

/**
 * The lucks that exercises which assess are played on, so that their results can be set side by side. On each a
 * demand is made in IntraCare, about as much happens, and machine teams do about as well
 * (test/scenario/assessSeeds.test.ts).
 */
export const assessSeeds = [
  'assess-1',
  'assess-4',
  'assess-5',
  'assess-7',
  'assess-8',
  'assess-16',
  'assess-17',
  'assess-19',
] as const

/** `POST /api/exercises` */
export const createExercise = z
  .strictObject({
    scenario: z.string().min(1).max(80),
    minutes: z.int().positive().max(1000),
    organisation: typed().trim().min(1).max(80).optional(),
    /** How many seats; the scenario says which roles sit together. */
    roles: z.int().positive().max(20).optional(),
    seed: z.string().min(1).max(80).optional(),
    mode: z.enum(['clock', 'facilitator']).default('clock'),
    purpose: z.enum(['practice', 'assess']).default('practice'),
    /** Seconds without any facilitator's console after which play pauses; 0: it goes on. */
    aloneSeconds: z.int().min(0).max(600).default(60),
  })
  .refine(
    ({ purpose, seed }) => purpose === 'practice' || seed === undefined || isAssessSeed(seed),
    { path: ['seed'], message: `to assess, use one of ${assessSeeds.join(', ')}, or leave it out` },
  )
const isAssessSeed = (seed: string): boolean => assessSeeds.some((each) => each === seed)
export type CreateExercise = z.input<typeof createExercise>
export type CreatedExercise = {
  readonly id: string
  readonly code: string
  readonly keys: Readonly<Record<'facilitator' | 'evaluator' | 'observer' | 'screen', string>>
}

/** `GET /api/scenarios` */
export type ScenarioSummary = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly version: string
  readonly hash: string
  readonly disclaimer: string
  readonly organisation: string
  readonly injects: number
  readonly decisions: number
  readonly lengths: readonly {
    readonly minutes: number
    readonly briefing: number
    readonly play: number
    readonly hotwash: number
  }[]
  readonly teams: readonly {
    readonly size: number
    readonly seats: readonly { readonly id: string; readonly title: string }[]
  }[]
}

/** `POST /api/exercises/:id/dry-run`, with the facilitator's key: the machine plays it once, apart from everybody. */
export const dryRun = z.strictObject({
  team: z.enum(['expert', 'hesitant', 'silent']).default('expert'),
})
export type DryRun = {
  readonly team: 'expert' | 'hesitant' | 'silent'
  /** When play ended, in milliseconds of play. */
  readonly ends: number
  readonly injects: number
  readonly asked: number
  readonly answered: number
  /** What happened, in order of play. */
  readonly story: readonly ({ readonly at: number } & (
    | { readonly kind: 'phase'; readonly title: string }
    | {
        readonly kind: 'inject'
        readonly number: number
        readonly title: string
        readonly to: readonly RoleId[]
      }
    | {
        readonly kind: 'answered' | 'lapsed'
        readonly number: number
        readonly title: string
        readonly by: SeatId | undefined
      }
  ))[]
  /** Messages and decisions of each seat in every ten minutes of play, and its longest wait in milliseconds. */
  readonly seats: readonly {
    readonly seat: SeatId
    readonly load: readonly number[]
    readonly idle: number
  }[]
}

/** `POST /api/join` with a code: what a person sees before choosing a seat. */
export const lookUp = z.strictObject({ code: z.string().min(1).max(20) })
export type Lobby = {
  readonly id: string
  readonly title: string
  readonly organisation: string
  readonly status: 'briefing' | 'running' | 'ended'
  /** Whether observers may come by the code; where teams are assessed they need the facilitator's link. */
  readonly watching: boolean
  readonly seats: readonly {
    readonly id: SeatId
    readonly title: string
    readonly short: string
    readonly roles: readonly { readonly id: RoleId; readonly title: string }[]
    /** Name of the person who has it. */
    readonly taken: string | undefined
  }[]
}

/** `POST /api/join/seat`: takes a seat; the key returned opens it from any device. */
export const takeSeat = z.strictObject({
  code: z.string().min(1).max(20),
  name: typed().trim().min(1, 'write the name others will see').max(40),
  seat: z.string().min(1).max(80),
})
export type TakenSeat = { readonly id: string; readonly seat: SeatId; readonly key: string }

/** `POST /api/join/watch`: lets an observer in by the code. */
export const watchByCode = z.strictObject({
  code: z.string().min(1).max(20),
  name: typed().trim().min(1, 'write your name').max(40),
})
/** `POST /api/exercises/:id/watchers`, with the evaluators' or observers' invitation. */
export const nameWatcher = z.strictObject({
  name: typed().trim().min(1, 'write your name').max(40),
})
export type TakenWatch = {
  readonly id: string
  readonly kind: 'evaluator' | 'observer'
  readonly watcher: string
  readonly key: string
}

/** `GET /api/exercises/:id`, with any key of the exercise. */
export type ExerciseSummary = {
  readonly id: string
  readonly scenario: { readonly id: string; readonly version: string; readonly hash: string }
  readonly title: string
  readonly status: 'briefing' | 'running' | 'ended'
  readonly minutes: number
  readonly mode: 'clock' | 'facilitator'
  /** Wall time, ISO 8601. */
  readonly createdAt: string
  /** Whose key was sent. */
  readonly you:
    | { readonly kind: 'facilitator' | 'evaluator' | 'observer' | 'screen' }
    | { readonly kind: 'seat'; readonly seat: SeatId }
  /** Only with the facilitator's key. */
  readonly code?: string
}

/** Every refusal of the HTTP interface. `field` is a path such as `minutes` or `keys.0`. */
export type ApiError = {
  readonly error: { readonly code: string; readonly message: string; readonly field?: string }
}
