import { useSignal } from '@preact/signals'
import type { KnewDoc } from '../../shared/wire/hindsight.ts'
import { hotwash } from '../copy/hotwash.ts'
import { playClock } from '../ui/storyTime.ts'

/** What the seat that answered knew at that moment: received, opened, told by whom; and what only others had. */
export function Knew(props: {
  readonly knew: readonly KnewDoc[]
  readonly onGo: (moment: number) => void
}) {
  const copy = hotwash.back
  const chosen = useSignal(props.knew[0]?.seq)
  const knew = props.knew.find(({ seq }) => seq === chosen.value)
  return (
    <section class="hw-card hw-knew" aria-labelledby="knew">
      <h2 id="knew">{copy.knew}</h2>
      <p>{copy.knewLead}</p>
      {props.knew.length === 0 && <p>{copy.none}</p>}
      {knew && (
        <>
          <div class="hw-knew-choice">
            <label class="field">
              <span class="field-label">{copy.choose}</span>
              <select
                class="select"
                value={knew.seq}
                onChange={({ currentTarget }) => (chosen.value = Number(currentTarget.value))}
              >
                {props.knew.map((each) => (
                  <option key={each.seq} value={each.seq}>
                    {playClock(each.at)} · {each.decision.number}. {each.decision.title} ·{' '}
                    {each.seatTitle}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" class="button" onClick={() => props.onGo(knew.at)}>
              {copy.goThere}
            </button>
          </div>
          <p>
            <b>{copy.answer}:</b> {knew.answer.join('; ')} <small>{copy.entry(knew.seq)}</small>
          </p>
          <div class="hw-columns">
            <div>
              <h3>{copy.had}</h3>
              {knew.had.length === 0 && <p>{copy.nobody}</p>}
              <ul class="hw-desk">
                {knew.had.map((had) => (
                  <li key={had.seq}>
                    <b>
                      {had.number} {had.title}
                    </b>{' '}
                    <span>
                      {playClock(had.at)},{' '}
                      {had.opened ? copy.openedAt(playClock(had.opened.at)) : copy.neverOpened}{' '}
                      <small>{copy.entry(had.seq)}</small>
                    </span>
                  </li>
                ))}
              </ul>
            </div>
            <div>
              <h3>{copy.told}</h3>
              {knew.told.length === 0 && <p>{copy.nobody}</p>}
              <ul class="hw-desk">
                {knew.told.map((told) => (
                  <li key={told.seq}>
                    <b>{told.from}</b>{' '}
                    <span>
                      {told.text} <small>{copy.entry(told.seq)}</small>
                    </span>
                  </li>
                ))}
              </ul>
            </div>
            <div>
              <h3>{copy.missed}</h3>
              {knew.missed.length === 0 && <p>{copy.nobody}</p>}
              <ul class="hw-desk">
                {knew.missed.map((missed) => (
                  <li key={missed.seq}>
                    <b>
                      {missed.number} {missed.title}
                    </b>{' '}
                    <span>
                      {missed.with.join(', ')} <small>{copy.entry(missed.seq)}</small>
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          </div>
        </>
      )}
    </section>
  )
}
