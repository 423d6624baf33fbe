import type { OptionId } from '../../../shared/kernel/ids.ts'
import { storyLang } from '../../language/locale.ts'
import { player } from '../../copy/player.ts'
import type { FieldsProps } from './fields.ts'
import { QuestionGroup } from './QuestionGroup.tsx'

/** The options of a choice or a checklist: radios for one, checkboxes for several. */
export function Options({ decision, parts, onChange, problem, disabled }: FieldsProps) {
  const [min, max] = decision.pick
  const several = decision.kind === 'checklist'
  const { options: chosen } = parts
  const toggle = (option: OptionId) => {
    if (!several) return onChange({ options: [option] })
    const rest = chosen.filter((each) => each !== option)
    onChange({ options: chosen.includes(option) ? rest : [...chosen, option] })
  }
  return (
    <QuestionGroup
      decision={decision}
      problem={problem}
      disabled={disabled}
      lead={several ? player.pick(min, max, chosen.length) : undefined}
    >
      {decision.options.map((option) => (
        <label class="option" key={option.id}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={`options-${decision.id}`}
            value={option.id}
            checked={chosen.includes(option.id)}
            onChange={() => toggle(option.id)}
          />
          <span class="option-text" lang={storyLang(decision.mi)}>
            <b>{option.label}</b>
            {option.note && <small>{option.note}</small>}
          </span>
        </label>
      ))}
    </QuestionGroup>
  )
}
