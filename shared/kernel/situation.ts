/** The columns of the board that the team shares. */
export const situationColumns = ['known', 'unknown', 'assumed'] as const
export type SituationColumn = (typeof situationColumns)[number]
