import type { AskedDoc } from '../../shared/wire/whatIf.ts'
import { hotwash } from '../copy/hotwash.ts'
import { isOwn, type InsteadForm } from './instead.ts'

type Props = {
  readonly decision: AskedDoc
  readonly form: InsteadForm
  readonly change: (next: Partial<InsteadForm>) => void
}

/** What is done otherwise: another answer, none, or the same at another time. */
export function InsteadFields({ decision, form, change }: Props) {
  const copy = hotwash.otherwise
  const radio = (kind: InsteadForm['kind'], label: string) => (
    <label class="option" key={kind}>
      <input
        type="radio"
        name="instead"
        checked={form.kind === kind}
        onChange={() => change({ kind })}
      />
      <span class="option-text">{label}</span>
    </label>
  )
  return (
    <fieldset class="hw-instead">
      <legend>{copy.instead}</legend>
      {decision.kind === 'choice' && <Choices {...{ decision, form, change }} />}
      {(decision.kind === 'checklist' || decision.kind === 'statement') && (
        <Ticks {...{ decision, form, change }} />
      )}
      {decision.kind === 'estimate' && <Range {...{ decision, form, change }} />}
      {!isOwn(decision) && decision.best && radio('best', copy.best)}
      {!isOwn(decision) && decision.worst && radio('worst', copy.worst)}
      {decision.was && radio('none', copy.notAnswered)}
      {decision.was && radio('same', copy.same)}
      <Minute {...{ decision, form, change }} />
    </fieldset>
  )
}

function Minute({ decision, form, change }: Props) {
  const copy = hotwash.otherwise
  return (
    <label class="field hw-minute">
      <span class="field-label">{copy.minute}</span>
      <span class="field-help">{decision.was ? copy.asThen : copy.halfWay}</span>
      <input
        class="input"
        type="number"
        min={0}
        max={1440}
        step={0.5}
        value={form.minute ?? ''}
        onInput={({ currentTarget }) =>
          change({
            minute: currentTarget.value === '' ? undefined : Number(currentTarget.value),
          })
        }
      />
    </label>
  )
}

const Choices = ({ decision, form, change }: Props) => (
  <>
    {decision.options.map(({ id, label }) => (
      <label class="option" key={id}>
        <input
          type="radio"
          name="instead"
          checked={form.kind === 'own' && form.options[0] === id}
          onChange={() => change({ kind: 'own', options: [id] })}
        />
        <span class="option-text">{label}</span>
      </label>
    ))}
  </>
)

const Ticks = ({ decision, form, change }: Props) => (
  <>
    {decision.options.map(({ id, label }) => {
      const ticked = form.kind === 'own' && form.options.includes(id)
      const others = form.options.filter((each) => each !== id)
      return (
        <label class="option" key={id}>
          <input
            type="checkbox"
            checked={ticked}
            onChange={() => change({ kind: 'own', options: ticked ? others : [...others, id] })}
          />
          <span class="option-text">{label}</span>
        </label>
      )
    })}
  </>
)

function Range({ decision, form, change }: Props) {
  const copy = hotwash.otherwise
  const field = (name: 'low' | 'high' | 'confidence', label: string) => (
    <label class="field">
      <span class="field-label">{label}</span>
      <input
        class="input"
        type="number"
        min={name === 'confidence' ? 0 : decision.estimate?.min}
        max={name === 'confidence' ? 100 : decision.estimate?.max}
        value={form[name]}
        onInput={({ currentTarget }) =>
          change({ kind: 'own', [name]: Number(currentTarget.value) })
        }
      />
    </label>
  )
  return (
    <div class="hw-range">
      {field('low', `${copy.low}, ${decision.estimate?.unit ?? ''}`)}
      {field('high', `${copy.high}, ${decision.estimate?.unit ?? ''}`)}
      {field('confidence', copy.sure)}
    </div>
  )
}
