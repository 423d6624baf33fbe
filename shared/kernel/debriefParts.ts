/** What the facilitator may open to the players after the end. */
export const debriefParts = ['cards', 'what-if', 'time-travel'] as const
export type DebriefPart = (typeof debriefParts)[number]
