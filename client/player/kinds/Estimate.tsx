import { kinds } from '../../copy/kinds.ts'
import { numberOf } from '../answers.ts'
import type { FieldsProps } from './fields.ts'
import { QuestionGroup } from './QuestionGroup.tsx'

const step = 5
const unset = 50

type NumberProps = {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly value: string
  readonly onInput: (text: string) => void
}

function NumberField({ id, label, unit, value, onInput }: NumberProps) {
  return (
    <div class="estimate-field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <span class="estimate-input">
        <input
          id={id}
          class="input num"
          inputMode="decimal"
          autocomplete="off"
          value={value}
          aria-describedby={`${id}-unit`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <span id={`${id}-unit`}>{unit}</span>
      </span>
    </div>
  )
}

/** Where the range lies between the bounds; the numbers beside it say the same. */
function RangeBar(props: {
  readonly low: number | undefined
  readonly high: number | undefined
  readonly bounds: readonly [min: number, max: number]
}) {
  const { low, high } = props
  const [min, max] = props.bounds
  if (low === undefined || high === undefined || high < low || max <= min) return null
  const part = (value: number) => Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100))
  const style = { left: `${part(low)}%`, width: `${Math.max(1, part(high) - part(low))}%` }
  return (
    <div class="range-bar" aria-hidden="true">
      <i style={style} />
    </div>
  )
}

/** A range from low to high with its unit, and how sure the team is that the truth lies in it. */
export function Estimate({ decision, parts, problem, disabled, onChange }: FieldsProps) {
  const { unit, min, max } = decision.estimate ?? { unit: '', min: 0, max: 0 }
  const { low, high, confidence } = parts
  const name = `estimate-${decision.id}`
  const said = confidence === undefined ? kinds.notSet : kinds.sure(confidence)
  return (
    <QuestionGroup
      decision={decision}
      problem={problem}
      disabled={disabled}
      lead={kinds.bounds(min, max, unit)}
    >
      <div class="estimate">
        <NumberField
          id={`${name}-low`}
          label={kinds.low}
          unit={unit}
          value={low}
          onInput={(text) => onChange({ low: text })}
        />
        <NumberField
          id={`${name}-high`}
          label={kinds.high}
          unit={unit}
          value={high}
          onInput={(text) => onChange({ high: text })}
        />
      </div>
      <RangeBar low={numberOf(low)} high={numberOf(high)} bounds={[min, max]} />
      <label class="field-label" for={`${name}-sure`}>
        {kinds.confidence}
      </label>
      <div class="estimate-sure">
        <input
          id={`${name}-sure`}
          class={confidence === undefined ? 'slider unset' : 'slider'}
          type="range"
          min={0}
          max={100}
          step={step}
          value={confidence ?? unset}
          aria-valuetext={confidence === undefined ? said : `${kinds.perCent(confidence)}, ${said}`}
          onInput={(event) => onChange({ confidence: event.currentTarget.valueAsNumber })}
        />
        <output for={`${name}-sure`} class="num">
          {confidence !== undefined && <b>{kinds.perCent(confidence)} · </b>}
          {said}
        </output>
      </div>
    </QuestionGroup>
  )
}
