import { useState } from 'preact/hooks'
import { player } from '../copy/player.ts'
import { tryIt as copy } from '../copy/tryIt.ts'

/** A made-up question on the form that decisions have; nothing leaves the page. */
export function TryIt() {
  const [chosen, choose] = useState<number | undefined>(undefined)
  const [word, say] = useState('')
  const [done, finish] = useState(false)
  if (done)
    return (
      <div class="try-it">
        <p role="status">{copy.done}</p>
        <button
          type="button"
          class="button"
          onClick={() => {
            choose(undefined)
            finish(false)
          }}
        >
          {copy.again}
        </button>
      </div>
    )
  return (
    <form
      class="try-it"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen === undefined) return say(copy.chooseFirst)
        say('')
        finish(true)
      }}
    >
      <p class="field-help">{copy.lead}</p>
      <fieldset>
        <legend class="field-label">{copy.question}</legend>
        {copy.options.map((option, nth) => (
          <label key={option} class="option">
            <input
              type="radio"
              name="try-it"
              checked={chosen === nth}
              onChange={() => choose(nth)}
            />
            <span class="option-text">{option}</span>
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span class="field-label">{player.why}</span>
        <textarea class="textarea" rows={2} placeholder={player.whyPlaceholder} />
      </label>
      {word !== '' && (
        <p class="error" role="alert">
          {word}
        </p>
      )}
      <button class="button primary">{player.send}</button>
    </form>
  )
}
