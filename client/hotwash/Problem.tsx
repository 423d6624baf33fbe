import { hotwash as copy } from '../copy/hotwash.ts'
import type { Reached } from './reach.ts'

/** Why a part cannot be shown, and the way on. */
export function Problem(props: {
  readonly of: Extract<Reached<never>, { ok: false }>
  readonly onAgain: () => void
}) {
  return (
    <div class="hw-problem" role="alert">
      <p>{props.of.said ?? copy.problem[props.of.problem]}</p>
      <button type="button" class="button" onClick={props.onAgain}>
        {copy.again}
      </button>
    </div>
  )
}
