import type { TaskDoc } from '../../shared/wire/watching.ts'
import { evaluatorCopy as copy } from '../copy/evaluator.ts'

/** What each letter looks like, best first, and what the author hoped for. */
export function Anchors({
  anchors,
  expects = [],
}: {
  readonly anchors: TaskDoc['anchors']
  readonly expects?: readonly string[]
}) {
  return (
    <div class="anchors">
      <h4>{copy.goodLooks}</h4>
      {anchors.length === 0 && expects.length === 0 && <p class="empty">{copy.noAnchors}</p>}
      <dl>
        {anchors.map(({ letter, looks }) => (
          <div key={letter}>
            <dt class={`letter-${letter}`} aria-label={copy.letters[letter]}>
              {letter}
            </dt>
            <dd>{looks}</dd>
          </div>
        ))}
      </dl>
      {expects.length > 0 && (
        <>
          <p class="anchors-hope">{copy.expects}</p>
          <ul class="anchors-hoped">
            {expects.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
