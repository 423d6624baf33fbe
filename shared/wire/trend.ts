import { z } from 'zod'

/**
 * `POST /api/exercises/:id/trend`: links an earlier exercise by its facilitator's key, or takes a link away.
 */
export const trendMessage = z.union([
  z.strictObject({ link: z.string().min(1).max(80), key: z.string().min(16).max(200) }),
  z.strictObject({ unlink: z.string().min(1).max(80) }),
])
export type TrendMessage = z.input<typeof trendMessage>

/** `GET /api/exercises/:id/trend`: this exercise and those linked, oldest first, and the same as tables of words. */
export type TrendAnswer = {
  readonly rows: readonly {
    readonly exercise: string
    readonly title: string
    /** ISO 8601. */
    readonly createdAt: string
    readonly own: boolean
    readonly comparable: boolean
    readonly overall: number | null
  }[]
  readonly tables: readonly {
    readonly head: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }[]
}
