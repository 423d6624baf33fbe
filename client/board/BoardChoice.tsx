import { boardCopy } from '../copy/board.ts'
import { StateChip } from '../ui/StateChip.tsx'
import { explain } from './explain.ts'
import type { Picture, Selection } from './picture.ts'

/** What was chosen, how it is, why, and what hangs together with it; says itself when it changes. */
export function BoardChoice(props: {
  readonly picture: Picture
  readonly selection: Selection | undefined
  readonly onSelect: (selection: Selection | undefined) => void
}) {
  const { picture, selection, onSelect } = props
  const said = selection && explain(picture, selection)
  return (
    <div class="board-choice" aria-live="polite">
      {said && (
        <div class="board-chosen">
          <h3>{said.name}</h3>
          <StateChip state={said.state} />
          <button
            type="button"
            class="quiet-button"
            aria-label={boardCopy.clearChoice(said.name)}
            onClick={() => onSelect(undefined)}
          >
            {boardCopy.clear}
          </button>
          <p>
            {said.why !== '' && <b>{said.why} </b>}
            {said.links}
          </p>
        </div>
      )}
    </div>
  )
}
