import { useSignal } from '@preact/signals'
import type { DebriefAnswer, PulseDoc } from '../../shared/wire/debrief.ts'
import { hotwash } from '../copy/hotwash.ts'
import type { Say } from './Talk.tsx'

/** Quick questions, answered from 1 to 5. */
export function Pulses(props: {
  readonly pulses: readonly PulseDoc[]
  readonly you: DebriefAnswer['you']
  readonly say: Say
}) {
  const copy = hotwash.talk
  const text = useSignal('')
  const leads = props.you === 'facilitator'
  if (props.pulses.length === 0 && !leads) return null
  const ask = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (text.value.trim() === '') return
    const asked = await props.say({ kind: 'pulse-asked', text: text.value.trim() })
    if (asked.ok) text.value = ''
  }
  return (
    <section class="hw-card" aria-labelledby="pulses">
      <h2 id="pulses">{copy.questions}</h2>
      <p class="hw-note">{copy.scale}</p>
      {props.pulses.map((pulse) => (
        <Pulse key={pulse.n} pulse={pulse} leads={leads} say={props.say} />
      ))}
      {leads && (
        <form class="hw-ask" onSubmit={(event) => void ask(event)}>
          <label class="field">
            <span class="field-label">{copy.askText}</span>
            <input
              class="input"
              maxLength={160}
              value={text.value}
              onInput={({ currentTarget }) => (text.value = currentTarget.value)}
            />
          </label>
          <button type="submit" class="button">
            {copy.ask}
          </button>
        </form>
      )}
    </section>
  )
}

function Pulse({ pulse, leads, say }: { pulse: PulseDoc; leads: boolean; say: Say }) {
  const copy = hotwash.talk
  const mine = useSignal<number | undefined>(undefined)
  const { n, text, open, counts } = pulse
  const answers = counts.reduce((sum, count) => sum + count, 0)
  const total = counts.reduce((sum, count, index) => sum + count * (index + 1), 0)
  const give = async (value: number): Promise<void> => {
    const given = await say({ kind: 'pulse', pulse: n, value })
    if (given.ok) mine.value = value
  }
  return (
    <div class="hw-pulse" role="group" aria-label={text}>
      <p>
        <b>{text}</b>
      </p>
      {open && !leads && (
        <div class="hw-scale">
          {[1, 2, 3, 4, 5].map((value) => (
            <button
              key={value}
              type="button"
              class="button"
              aria-pressed={mine.value === value}
              aria-label={copy.give(value)}
              onClick={() => void give(value)}
            >
              {value}
            </button>
          ))}
        </div>
      )}
      {mine.value !== undefined && <p role="status">{copy.given(mine.value)}</p>}
      {leads && answers > 0 && (
        <ol class="hw-counts">
          {counts.map((count, index) => (
            <li key={index} style={{ '--share': String(count / Math.max(...counts)) }}>
              <span class="sr">{copy.gave(count, index + 1)}</span>
              <b aria-hidden="true">{count > 0 && count}</b>
              <i aria-hidden="true" />
              <span aria-hidden="true">{index + 1}</span>
            </li>
          ))}
        </ol>
      )}
      {leads && (
        <p>
          {answers === 0 ? copy.noAnswers : copy.mean((total / answers).toFixed(1), answers)}{' '}
          {open && (
            <button
              type="button"
              class="quiet-button"
              onClick={() => void say({ kind: 'pulse-closed', pulse: n })}
            >
              {copy.close}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
