import { useSignal } from '@preact/signals'

/** A box where Enter sends and Escape leaves. The text stays until the server has it. */
export function EnterBox(props: {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly keys?: string
  readonly button?: string
  readonly onSend: (text: string) => Promise<boolean>
}) {
  const { id, label, hint, keys, button, onSend } = props
  const text = useSignal('')
  const send = async (): Promise<void> => {
    const sent = text.value.trim()
    if (sent === '') return
    text.value = ''
    const done = await onSend(sent)
    if (!done && text.value === '') text.value = sent
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && event.currentTarget instanceof HTMLElement)
      event.currentTarget.blur()
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void send()
  }
  return (
    <div class="enter-box">
      <label>
        <span class="sr">{label}</span>
        <textarea
          id={id}
          class="textarea"
          rows={2}
          maxLength={2000}
          placeholder={hint}
          aria-keyshortcuts={keys}
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
          onKeyDown={onKey}
        />
      </label>
      {button !== undefined && (
        <button
          type="button"
          class="button small"
          aria-label={`${button}: ${label}`}
          onClick={() => void send()}
        >
          {button}
        </button>
      )}
    </div>
  )
}
