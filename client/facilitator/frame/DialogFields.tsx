import { channels, type Channel } from '../../../shared/kernel/channel.ts'
import { common } from '../../copy/common.ts'

/** A line of text in a dialog, or several where `rows` says so. */
export function TextField(props: {
  readonly label: string
  readonly value: string
  readonly max: number
  readonly rows?: number
  readonly hint?: string
  readonly onInput: (text: string) => void
}) {
  const { label, value, max, rows, hint, onInput } = props
  const shared = {
    value,
    maxLength: max,
    placeholder: hint,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      onInput(event.currentTarget.value),
  }
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      {rows === undefined ? (
        <input class="input" {...shared} />
      ) : (
        <textarea class="textarea" rows={rows} {...shared} />
      )}
    </label>
  )
}

/** How a message comes: by phone, by e-mail, in person. */
export function ChannelField(props: {
  readonly label: string
  readonly value: Channel
  readonly onChoose: (channel: Channel) => void
}) {
  return (
    <label class="field">
      <span class="field-label">{props.label}</span>
      <select
        class="select"
        value={props.value}
        onChange={(event) => props.onChoose(event.currentTarget.value as Channel)}
      >
        {channels.map((each) => (
          <option key={each} value={each}>
            {common.channel[each]}
          </option>
        ))}
      </select>
    </label>
  )
}
