/** Minutes of a drill: its play, and the whole booking. */
export const drillMinutes = { play: 10, briefing: 2, hotwash: 3, whole: 15 } as const
