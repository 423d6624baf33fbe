/** `GET /api/exercises/:id/people`, for the facilitator: of whom something is kept in an exercise. */
export type PersonRow = {
  readonly id: string
  /** Erased, or forgotten since they left: `–`. Of the facilitators together: empty. */
  readonly name: string
  readonly kind: 'seat' | 'evaluator' | 'observer' | 'facilitator'
  /** Where they sit or sat; empty for those who have no seat. */
  readonly seat: string
  /** Nothing is left to erase. */
  readonly erased: boolean
}
