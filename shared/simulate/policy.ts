/** The machine's own teams. */
export const teams = ['expert', 'hesitant', 'silent', 'random', 'reckless'] as const
export type Team = (typeof teams)[number]

/** From the first to the second number, drawn evenly. */
export type Span = readonly [from: number, to: number]

/** How the members of a team read, think and choose. */
export type Policy = {
  readonly team: Team
  /** Milliseconds until somebody turns to what came in. */
  readonly reaction: Span
  /** Words a minute; undefined: nobody reads. */
  readonly pace: Span | undefined
  /**
   * How long an answer takes from the moment its question was read, as a part of the time allowed for it;
   * undefined: nobody answers.
   */
  readonly thinking: Span | undefined
  /** Those who are to be consulted say what they think. */
  readonly advises: boolean
  /** When a standing action is taken up: from its clock's start, in parts of the time the clock allows; or so. */
  readonly standing: Span | 'at once' | 'any time' | 'never'
  /**
   * Which answer is given: 1 the best that the rating rules have for what is known, 0 the worst, between them
   * so far up the ladder of all answers; or any by lot.
   */
  readonly aim: number | 'any'
}

export const policies: Readonly<Record<Team, Policy>> = {
  expert: {
    team: 'expert',
    reaction: [2_000, 15_000],
    pace: [220, 280],
    thinking: [0.2, 0.45],
    advises: true,
    standing: [0.2, 0.5],
    aim: 1,
  },
  hesitant: {
    team: 'hesitant',
    reaction: [15_000, 60_000],
    pace: [120, 180],
    thinking: [0.6, 1.15],
    advises: true,
    standing: [2, 4],
    aim: 0.6,
  },
  silent: {
    team: 'silent',
    reaction: [0, 0],
    pace: undefined,
    thinking: undefined,
    advises: false,
    standing: 'never',
    aim: 0,
  },
  random: {
    team: 'random',
    reaction: [2_000, 60_000],
    pace: [120, 280],
    thinking: [0.1, 1.3],
    advises: false,
    standing: 'any time',
    aim: 'any',
  },
  reckless: {
    team: 'reckless',
    reaction: [1_000, 4_000],
    pace: undefined,
    thinking: [0.02, 0.06],
    advises: false,
    standing: 'at once',
    aim: 0,
  },
}
