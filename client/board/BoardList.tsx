import type { TableDocs } from '../../shared/wire/views.ts'
import { boardCopy } from '../copy/board.ts'
import type { DocStore } from '../net/docs.ts'
import './board.css'
import { BoardTables } from './BoardTables.tsx'
import { boardPicture } from './picture.ts'

/** The board as tables, without the drawing engine: what a page shows when the plan's own file cannot be had. */
export function BoardList({ session }: { session: { readonly table: DocStore<TableDocs> } }) {
  const picture = boardPicture(session.table, undefined)
  return (
    <section class="board" aria-label={boardCopy.board}>
      {picture ? (
        <>
          <div class="board-head">
            <h2>{picture.plan.floor}</h2>
            <span class="board-sum">
              {boardCopy.affected(picture.affected, picture.systems.length)}
            </span>
          </div>
          <BoardTables picture={picture} scrolls />
        </>
      ) : (
        <p class="board-wait">{boardCopy.noBoardYet}</p>
      )}
    </section>
  )
}
