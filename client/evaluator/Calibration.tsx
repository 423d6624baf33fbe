import { useState } from 'preact/hooks'
import type { ExampleDoc } from '../../shared/wire/watching.ts'
import { evaluatorCopy as copy } from '../copy/evaluator.ts'
import { Prose } from '../ui/Prose.tsx'
import { Anchors } from './Anchors.tsx'
import { useDesk } from './desk.ts'
import { Letters } from './Letters.tsx'

const letters = ['P', 'S', 'M', 'U'] as const
type Letter = (typeof letters)[number]

/** Examples with a known letter, which is told after the evaluator has chosen. Open before the start, until all are done. */
export function Calibration() {
  const { session } = useDesk()
  const examples = session.desk.list('example')
  const done = session.desk.list('calibration')
  if (examples.length === 0) return null
  const right = done.filter(({ rating, expected }) => rating === expected).length
  const all = done.length === examples.length
  const before = session.table.get('clock')?.status === 'briefing'
  return (
    <details class="calibration" open={before && !all}>
      <summary>
        <h2>{copy.calibrate}</h2>
        <span class="num">
          {all ? copy.calibrateDone(right, examples.length) : copy.calibrateLeft(examples.length)}
        </span>
      </summary>
      <p>{all ? copy.calibrated : copy.calibrateLead}</p>
      {examples.map((example, index) => (
        <Example key={example.id} example={example} number={index + 1} />
      ))}
    </details>
  )
}

function Example({ example, number }: { readonly example: ExampleDoc; readonly number: number }) {
  const desk = useDesk()
  const [chosen, setChosen] = useState<Letter>()
  const [problem, setProblem] = useState<string>()
  const given = desk.session.desk.get(`calibration/${example.id}`)
  const answer = async (): Promise<void> => {
    if (chosen === undefined) return setProblem(copy.chooseLetter)
    const sent = await desk.send('calibrate', { example: example.id, rating: chosen })
    if (!sent.ok) setProblem(sent.text)
  }
  return (
    <article class="example">
      <h3>{copy.example(number, example.title)}</h3>
      <Prose text={example.situation} />
      <Anchors anchors={example.anchors} />
      {given ? (
        <div class="example-answer" role="status">
          <p>
            <b>{copy.youSaid(given.rating)}</b> {copy.madeToShow(given.expected)}
            {given.rating === given.expected && ` ${copy.same}`}
          </p>
          <p>{given.why}</p>
        </div>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void answer()
          }}
        >
          <Letters
            name={`example-${example.id}`}
            label={copy.yourRating}
            letters={letters}
            chosen={chosen}
            onChoose={(letter) => {
              setChosen(letter)
              setProblem(undefined)
            }}
          />
          {problem !== undefined && (
            <p class="error" role="alert">
              {problem}
            </p>
          )}
          <button class="button primary">{copy.answerExample}</button>
        </form>
      )}
    </article>
  )
}
