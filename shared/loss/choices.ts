import type { Choices, LossModel } from './model.ts'

/** The last answer a team gave to a decision, in story time, with the log entries that show it. */
export type GivenAnswer = {
  readonly decision: string
  readonly option: string
  readonly when: number
  readonly evidence: readonly number[]
}
/** What the model needs of a play: answers, decisions that were opened, and the limits of its obligation clocks. */
export type Play = {
  readonly answers: readonly GivenAnswer[]
  readonly opened: readonly { readonly decision: string; readonly evidence: readonly number[] }[]
  readonly limits: readonly {
    readonly clock: string
    readonly limit: number
    readonly evidence: readonly number[]
  }[]
}
/** How the model counts one decision and why, with the numbers of the log entries that prove it. */
export type Counted = {
  readonly decision: string
  readonly title: string
  readonly option: string
  readonly how: 'answered' | 'late' | 'unanswered' | 'not-asked' | 'profile'
  readonly why?: string
  readonly evidence: readonly number[]
}

/**
 * Reads a play as choices of the model. An answer after the limit of the decision's clock counts as the option
 * the model names; a decision that was opened and never answered likewise; one that never came up, or an
 * option the model does not know, counts as in the profile `reported`.
 */
export const choicesOfPlay = (model: LossModel, play: Play): readonly Counted[] =>
  Object.entries(model.decisions).map(([decision, { title, options, late, unanswered }]) => {
    const counted = (
      how: Counted['how'],
      option: string,
      evidence: readonly number[],
    ): Counted => ({
      decision,
      title,
      option,
      how,
      evidence,
    })
    const answer = play.answers.find((given) => given.decision === decision)
    const clock = late && play.limits.find((limit) => limit.clock === late.clock)
    if (answer && Object.hasOwn(options, answer.option)) {
      const worse =
        late && clock && late.options.includes(answer.option) && answer.when > clock.limit
      return worse
        ? {
            ...counted('late', late.as, [...clock.evidence, ...answer.evidence]),
            why: `Answered "${answer.option}" after the limit of its clock.`,
          }
        : counted('answered', answer.option, answer.evidence)
    }
    const opened = play.opened.find((each) => each.decision === decision)
    if (opened && !answer)
      return { ...counted('unanswered', unanswered.as, opened.evidence), why: unanswered.why }
    const option = model.profiles.reported.choices[decision] ?? unanswered.as
    return { ...counted('not-asked', option, []), why: 'Not asked in this exercise.' }
  })

/** A profile as counted choices. */
export const choicesOfProfile = (
  model: LossModel,
  profile: keyof LossModel['profiles'],
): readonly Counted[] =>
  Object.entries(model.decisions).map(([decision, { title }]) => ({
    decision,
    title,
    option: model.profiles[profile].choices[decision] ?? '',
    how: 'profile',
    evidence: [],
  }))

export const optionsIn = (counted: readonly Counted[]): Choices =>
  Object.fromEntries(counted.map(({ decision, option }) => [decision, option]))
