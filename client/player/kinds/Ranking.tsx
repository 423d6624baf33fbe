import { kinds } from '../../copy/kinds.ts'
import { player } from '../../copy/player.ts'
import type { FieldsProps } from './fields.ts'
import { OrderedPick } from './OrderedPick.tsx'
import { QuestionGroup } from './QuestionGroup.tsx'

const words = () => ({ chosen: kinds.ranked, empty: kinds.rankedEmpty, rest: kinds.toRank })

/** Options put in order, what comes first on top. */
export function Ranking({ decision, parts, problem, disabled, onChange }: FieldsProps) {
  const [min, max] = decision.pick
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
    </QuestionGroup>
  )
}
