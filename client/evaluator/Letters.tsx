import type { EvaluatorLetter } from '../../shared/kernel/letters.ts'
import { evaluatorCopy as copy } from '../copy/evaluator.ts'

/** The scale as large keys in a row; each says what it means. */
export function Letters<Letter extends EvaluatorLetter>(props: {
  readonly name: string
  readonly label: string
  readonly letters: readonly Letter[]
  readonly chosen: Letter | undefined
  readonly onChoose: (letter: Letter) => void
}) {
  const { name, label, letters, chosen, onChoose } = props
  return (
    <fieldset class="letters" role="radiogroup" aria-label={label}>
      <legend>{label}</legend>
      <div class="letter-row">
        {letters.map((letter) => (
          <label key={letter} class={`letter letter-${letter.replace('/', '')}`}>
            <input
              type="radio"
              name={name}
              value={letter}
              checked={chosen === letter}
              onChange={() => onChoose(letter)}
              aria-label={`${letter}: ${copy.letters[letter]}`}
            />
            <b aria-hidden="true">{letter}</b>
            <span aria-hidden="true">{copy.letterShort[letter]}</span>
          </label>
        ))}
      </div>
      {chosen !== undefined && <p class="field-help">{copy.letters[chosen]}</p>}
    </fieldset>
  )
}
