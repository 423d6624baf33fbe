import { kinds } from '../../copy/kinds.ts'
import { player } from '../../copy/player.ts'
import type { FieldsProps } from './fields.ts'
import { OrderedPick } from './OrderedPick.tsx'
import { QuestionGroup } from './QuestionGroup.tsx'
import { StatementText } from './StatementText.tsx'

const words = () => ({ chosen: kinds.blocks, empty: kinds.blocksEmpty, rest: kinds.toSay })

/** A public statement: blocks in order, own words, and the whole of it as it will read. */
export function Statement({ decision, parts, problem, disabled, onChange }: FieldsProps) {
  const [min, max] = decision.pick
  const own = `words-${decision.id}`
  const empty = parts.options.length === 0 && parts.words.trim() === ''
  const lead = `${player.pick(min, max, parts.options.length)} ${kinds.orderHelp}`
  return (
    <QuestionGroup decision={decision} problem={problem} disabled={disabled} lead={lead}>
      <OrderedPick
        options={decision.options}
        chosen={parts.options}
        max={max}
        words={words()}
        onChange={(options) => onChange({ options })}
      />
      <label class="field-label own-words" for={own}>
        {kinds.words}
      </label>
      <textarea
        id={own}
        class="textarea"
        rows={3}
        maxLength={2000}
        value={parts.words}
        aria-describedby={`${own}-help`}
        onInput={(event) => onChange({ words: event.currentTarget.value })}
      />
      <span class="field-help" id={`${own}-help`}>
        {kinds.wordsHelp}
      </span>
      <section class="preview" aria-label={kinds.preview}>
        <p class="order-head">{kinds.preview}</p>
        {empty ? (
          <p class="order-empty">{kinds.previewEmpty}</p>
        ) : (
          <StatementText decision={decision} options={parts.options} words={parts.words} />
        )}
      </section>
    </QuestionGroup>
  )
}
