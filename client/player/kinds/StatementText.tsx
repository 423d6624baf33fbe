import type { OptionId } from '../../../shared/kernel/ids.ts'
import type { DecisionDoc } from '../../../shared/wire/seat.ts'

/** A statement as it is read out: the blocks in their order, then the own words. */
export function StatementText(props: {
  readonly decision: DecisionDoc
  readonly options: readonly OptionId[]
  readonly words: string
}) {
  const labels = props.options.map(
    (id) => props.decision.options.find((option) => option.id === id)?.label ?? id,
  )
  const own = props.words.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return (
    <blockquote class="statement-text">
      {[...labels, ...own].map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </blockquote>
  )
}
