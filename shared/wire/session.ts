import { z } from 'zod'

/** `POST /api/session`: signs in with a link that was printed where the server was started. */
export const signInByLink = z.strictObject({ link: z.string().min(1).max(100) })

/** `GET /api/session` */
export type SessionAnswer = {
  readonly how: 'open' | 'link' | 'oidc'
  readonly signedIn: boolean
  readonly name: string
}

/** `GET /api/exercises`, for facilitators who are signed in: the newest first. */
export type ExerciseRow = {
  readonly id: string
  readonly scenario: string
  /** The name the organisation has in it; empty when it is the scenario's own. */
  readonly organisation: string
  readonly status: 'briefing' | 'running' | 'ended'
  readonly minutes: number
  /** ISO 8601. */
  readonly createdAt: string
}

/**
 * `POST /api/exercises/:id/keys`: a new key of one kind, with the facilitator's key or as a facilitator who is signed
 * in. Those that were given out before stop at once, unless `add` leaves them.
 */
export const newKeyFor = z
  .strictObject({
    kind: z.enum(['facilitator', 'evaluator', 'observer', 'screen', 'seat']),
    seat: z.string().min(1).max(80).optional(),
    add: z.boolean().default(false),
  })
  .refine(({ kind, seat }) => (kind === 'seat') === (seat !== undefined), {
    path: ['seat'],
    message: 'name the seat when the key is for a seat, and only then',
  })
export type GivenKey = { readonly kind: string; readonly key: string }
