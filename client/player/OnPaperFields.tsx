import { onPaper as copy } from '../copy/onPaper.ts'
import { shownPlayTime } from './playTime.ts'
import type { OnPaperProps } from './OnPaper.tsx'
import { namesOf, useDesk } from './seat.ts'

/** What was decided while screens were off joins the log at its true time, marked. */
export function OnPaperFields({ decision, entry, wrong, onChange }: OnPaperProps) {
  const { session } = useDesk()
  const time = `paper-${decision.id}`
  const own = session.desk.get('me')?.seat
  const others = session.table.list('seat').filter(({ id }) => id !== own)
  return (
    <div class="on-paper">
      <label class="option">
        <input
          type="checkbox"
          checked={entry !== undefined}
          onChange={() => onChange(entry ? undefined : { time: '', signedBy: '' })}
        />
        <span class="option-text">{copy.wasOnPaper}</span>
      </label>
      {entry && (
        <>
          <label class="field-label" for={time}>
            {copy.time}
          </label>
          <input
            id={time}
            class="input paper-time"
            inputMode="numeric"
            value={entry.time}
            aria-invalid={wrong !== ''}
            aria-describedby={`${time}-help`}
            onInput={({ currentTarget }) => onChange({ ...entry, time: currentTarget.value })}
          />
          {wrong !== '' && (
            <p class="error" role="alert">
              {wrong}
            </p>
          )}
          <p class="field-help" id={`${time}-help`}>
            {copy.timeHelp(shownPlayTime(session.playNow.value))} {copy.marked}
          </p>
          {decision.sign.length > 0 && (
            <label class="field">
              <span class="field-label">{copy.signedBy}</span>
              <select
                class="select"
                value={entry.signedBy}
                onChange={({ currentTarget }) =>
                  onChange({ ...entry, signedBy: currentTarget.value })
                }
              >
                <option value="">{copy.nobody}</option>
                {others.map(({ id }) => (
                  <option key={id} value={id}>
                    {namesOf(session).seat(id)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </>
      )}
    </div>
  )
}
