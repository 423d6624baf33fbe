/** The machine's own teams. */
export const teams = ['expert', 'hesitant', 'silent', 'random', 'reckless'] as const
export type Team = (typeof teams)[number]

/** From the first to the second number, drawn evenly. */
export type Span = readonly [from: number, to: number]

/** How the members of a team read, think, choose and talk to each other. Chances are from 0 to 1. */
export type Policy = {
  readonly team: Team
  /** Milliseconds until somebody turns to what came in. */
  readonly reaction: Span
  /** Words a minute; undefined: nobody reads. */
  readonly pace: Span | undefined
  /** How long a question is left lying once it was read, as a part of the time allowed for it. */
  readonly delay: Span
  /** How long somebody then thinks about it, in the same parts; undefined: nobody answers. */
  readonly thinking: Span | undefined
  /** Those who are short of time think faster, and worse; others take the time they always take. */
  readonly mindsTime: boolean
  /** A desk does one thing at a time, what is due first. Off: everything at once, so that one question stands alone. */
  readonly oneAtATime: boolean
  /** When a standing action is taken up: from its clock's start, in parts of the time the clock allows; or so. */
  readonly standing: Span | 'at once' | 'any time' | 'never'
  /**
   * Which answer is given: 1 the best of those that were looked at, 0 the worst there is, between them so far up
   * the ladder of all answers; or any by lot.
   */
  readonly aim: number | 'any'
  /** Answers that somebody compares in a minute of thinking. */
  readonly looks: number
  /** That somebody asks the white cell where a reply may bear on the answer, and an eighth as often at each new phase. */
  readonly asks: number
  /** Those who are to be consulted are asked what they think. */
  readonly consults: boolean
  /** That somebody who is asked to agree or to sign, and sees a better answer, says so. */
  readonly objects: number
  /** That a sent answer is taken back at once and thought over again. */
  readonly regrets: number
  /** That a standing action is answered again once its duty is overdue. */
  readonly reviews: number
  /** That a question is let go once its time has passed. */
  readonly givesUp: number
}

const alone = {
  consults: false,
  asks: 0,
  objects: 0,
  regrets: 0,
  reviews: 0,
  givesUp: 0,
} as const

export const policies: Readonly<Record<Team, Policy>> = {
  expert: {
    team: 'expert',
    reaction: [2_000, 15_000],
    pace: [220, 280],
    delay: [0, 0.05],
    thinking: [0.2, 0.45],
    mindsTime: true,
    oneAtATime: true,
    standing: [0.1, 0.4],
    aim: 1,
    looks: 5,
    asks: 0.9,
    consults: true,
    objects: 0.9,
    regrets: 0.02,
    reviews: 1,
    givesUp: 0,
  },
  hesitant: {
    team: 'hesitant',
    reaction: [15_000, 60_000],
    pace: [120, 180],
    delay: [0.4, 0.75],
    thinking: [0.2, 0.4],
    mindsTime: false,
    oneAtATime: true,
    standing: [2, 4],
    aim: 0.6,
    looks: 3,
    asks: 0.5,
    consults: true,
    objects: 0.2,
    regrets: 0.25,
    reviews: 0.4,
    givesUp: 0.1,
  },
  silent: {
    team: 'silent',
    reaction: [0, 0],
    pace: undefined,
    delay: [0, 0],
    thinking: undefined,
    mindsTime: false,
    oneAtATime: true,
    standing: 'never',
    aim: 0,
    looks: 0,
    ...alone,
  },
  random: {
    team: 'random',
    reaction: [2_000, 60_000],
    pace: [120, 280],
    delay: [0, 0.9],
    thinking: [0.1, 0.4],
    mindsTime: false,
    oneAtATime: true,
    standing: 'any time',
    aim: 'any',
    looks: 1,
    asks: 0.3,
    consults: true,
    objects: 0.5,
    regrets: 0.2,
    reviews: 0.3,
    givesUp: 0.3,
  },
  reckless: {
    team: 'reckless',
    reaction: [1_000, 4_000],
    pace: undefined,
    delay: [0, 0],
    thinking: [0.02, 0.06],
    mindsTime: false,
    oneAtATime: true,
    standing: 'at once',
    aim: 0,
    looks: 1,
    ...alone,
  },
}

/** The same team with nothing else on its mind: what it does about one question does not delay the next. */
export const unhurried = (policy: Policy): Policy => ({
  ...policy,
  ...alone,
  consults: policy.consults,
  oneAtATime: false,
  mindsTime: false,
})
