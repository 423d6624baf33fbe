type Props<Value> = {
  readonly legend: string
  readonly name: string
  readonly chosen: Value | undefined
  readonly onChoose: (value: Value) => void
  readonly options: readonly {
    readonly value: Value
    readonly label: string
    readonly note?: string
  }[]
  readonly compact?: boolean
}

/** One choice among a few, as a radio group named by its legend. */
export function Radios<Value extends string | number>(props: Props<Value>) {
  const { legend, name, chosen, onChoose, options, compact = false } = props
  return (
    <fieldset role="radiogroup" aria-labelledby={`${name}-legend`}>
      <legend id={`${name}-legend`}>{legend}</legend>
      <div class={compact ? 'radios compact' : 'radios'}>
        {options.map(({ value, label, note }) => (
          <label class="option" key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
            />
            <span class="option-text">
              <b>{label}</b>
              {note && <small>{note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
