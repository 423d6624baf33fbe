import type { ComponentChildren } from 'preact'
import { storyLang } from '../../language/locale.ts'
import type { FieldsProps } from './fields.ts'

type Props = Pick<FieldsProps, 'decision' | 'problem' | 'disabled'> & {
  /** How many to choose, what is left: said with the question. */
  readonly lead?: string | undefined
  readonly children: ComponentChildren
}

/** The controls of a decision as a group named by its question, with its help and what is wrong. */
export function QuestionGroup({ decision, problem, disabled, lead, children }: Props) {
  const name = `options-${decision.id}`
  const describedBy = [
    decision.help && `${name}-help`,
    lead && `${name}-pick`,
    problem && `${name}-problem`,
  ].filter(Boolean)
  return (
    <fieldset
      id={name}
      class={`question question-${decision.kind}`}
      tabIndex={-1}
      disabled={disabled}
      aria-describedby={describedBy.join(' ') || undefined}
    >
      <legend lang={storyLang(decision.mi)}>{decision.question}</legend>
      {decision.help && (
        <p class="decision-help" id={`${name}-help`} lang={storyLang(decision.mi)}>
          {decision.help}
        </p>
      )}
      {lead && (
        <p class="decision-pick" id={`${name}-pick`}>
          {lead}
        </p>
      )}
      {children}
      {problem && (
        <p class="error" id={`${name}-problem`} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
