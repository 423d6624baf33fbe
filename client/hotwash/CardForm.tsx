import { useSignal } from '@preact/signals'
import { hotwash } from '../copy/hotwash.ts'
import type { Say } from './Talk.tsx'

/** One card: what helped, or what got in the way. A card that could not be sent stays in its field. */
export function CardForm({ say }: { say: Say }) {
  const copy = hotwash.talk
  const side = useSignal<'helped' | 'hindered'>('helped')
  const text = useSignal('')
  const name = useSignal('')
  const word = useSignal<string | undefined>(undefined)
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (text.value.trim() === '') return
    const signed = name.value.trim()
    const sent = await say({
      kind: 'card',
      side: side.value,
      text: text.value.trim(),
      ...(signed !== '' && { name: signed }),
    })
    if (sent.ok) text.value = ''
    word.value = sent.ok ? copy.sent : (sent.said ?? hotwash.problem[sent.problem])
  }
  return (
    <form class="hw-card" onSubmit={(event) => void send(event)} aria-labelledby="your-card">
      <h2 id="your-card">{copy.yourCard}</h2>
      <div class="hw-sides">
        {(['helped', 'hindered'] as const).map((each) => (
          <label class="option" key={each}>
            <input
              type="radio"
              name="side"
              checked={side.value === each}
              onChange={() => (side.value = each)}
            />
            <span class="option-text">{copy[each]}</span>
          </label>
        ))}
      </div>
      <label class="field">
        <span class="field-label">{copy.cardText}</span>
        <span class="field-help">{copy.cardHelp}</span>
        <textarea
          class="textarea"
          maxLength={280}
          value={text.value}
          onInput={({ currentTarget }) => (text.value = currentTarget.value)}
        />
      </label>
      <label class="field">
        <span class="field-label">{copy.cardName}</span>
        <input
          class="input"
          maxLength={40}
          value={name.value}
          onInput={({ currentTarget }) => (name.value = currentTarget.value)}
        />
      </label>
      <button type="submit" class="button primary" aria-disabled={text.value.trim() === ''}>
        {copy.send}
      </button>
      <p role="status">{word.value}</p>
    </form>
  )
}
