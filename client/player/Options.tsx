import type { OptionId } from '../../shared/kernel/ids.ts'
import type { DecisionDoc } from '../../shared/wire/seat.ts'
import { player } from '../copy/player.ts'

type Props = {
  readonly decision: DecisionDoc
  readonly chosen: readonly OptionId[]
  readonly onChange: (chosen: readonly OptionId[]) => void
  readonly problem: string
  readonly disabled: boolean
}

/** The options of a decision as a group named by its question: radios for one, checkboxes for several. */
export function Options({ decision, chosen, onChange, problem, disabled }: Props) {
  const [min, max] = decision.pick
  const several = decision.kind === 'checklist'
  const name = `options-${decision.id}`
  const describedBy = [
    decision.help && `${name}-help`,
    several && `${name}-pick`,
    problem && `${name}-problem`,
  ].filter(Boolean)
  const toggle = (option: OptionId) => {
    if (!several) return onChange([option])
    onChange(
      chosen.includes(option) ? chosen.filter((each) => each !== option) : [...chosen, option],
    )
  }
  return (
    <fieldset id={name} disabled={disabled} aria-describedby={describedBy.join(' ') || undefined}>
      <legend>{decision.question}</legend>
      {decision.help && (
        <p class="decision-help" id={`${name}-help`}>
          {decision.help}
        </p>
      )}
      {several && (
        <p class="decision-pick" id={`${name}-pick`}>
          {player.pick(min, max, chosen.length)}
        </p>
      )}
      {decision.options.map((option) => (
        <label class="option" key={option.id}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            value={option.id}
            checked={chosen.includes(option.id)}
            onChange={() => toggle(option.id)}
          />
          <span class="option-text">
            <b>{option.label}</b>
            {option.note && <small>{option.note}</small>}
          </span>
        </label>
      ))}
      {problem && (
        <p class="error" id={`${name}-problem`} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
