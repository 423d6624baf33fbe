import { useComputed } from '@preact/signals'
import { useMemo, useState } from 'preact/hooks'
import type { TableDocs } from '../../shared/wire/views.ts'
import { BoardCanvas, type Drawing } from '../board/BoardCanvas.tsx'
import { BoardTables } from '../board/BoardTables.tsx'
import { boardInWords } from '../board/explain.ts'
import { fitsPlan, layout } from '../board/layout.ts'
import { boardPicture, type Picture } from '../board/picture.ts'
import { useSize } from '../board/useSize.ts'
import { boardCopy } from '../copy/board.ts'
import type { DocStore } from '../net/docs.ts'
import '../board/board.css'

/** Lettering that reads as 24 pixels and more on a wall of 1080 lines. */
const WALL_LETTERING = 1.85
const lettering = (): number =>
  Math.max(1, WALL_LETTERING * Math.min(innerWidth / 1920, innerHeight / 1080))

/** The plan for everyone in the room: an image with its whole text beside it, and nothing to press. */
export function BigBoard({ table }: { table: DocStore<TableDocs> }) {
  const picture = useComputed(() => boardPicture(table, undefined)).value
  if (picture === undefined) return <p class="board-wait">{boardCopy.noBoardYet}</p>
  return <BigBoardOf picture={picture} />
}

function BigBoardOf({ picture }: { picture: Picture }) {
  const [area, size] = useSize()
  const [drawing, setDrawing] = useState<Drawing>('coming')
  const scale = lettering()
  const room = { w: size.w / scale, h: size.h / scale }
  const drawable = size.w > 0 && drawing !== 'failed' && fitsPlan(room, picture.plan)
  const scenery = useMemo(
    () => ({
      size,
      lettering: scale,
      where: layout({ w: size.w / scale, h: size.h / scale }, picture.plan),
      picture,
      selection: undefined,
    }),
    [size, scale, picture],
  )
  return (
    <section class="screen-board" aria-label={boardCopy.board}>
      <div class="screen-board-head">
        <h2>{picture.plan.floor}</h2>
        <span>{boardCopy.affected(picture.affected, picture.systems.length)}</span>
      </div>
      <div class="screen-board-area" ref={area}>
        {drawable && (
          <div class="screen-board-image" role="img" aria-label={boardInWords(picture)}>
            <BoardCanvas scenery={scenery} onDrawing={setDrawing} />
          </div>
        )}
        <div class={drawable ? 'sr' : 'screen-board-tables'}>
          <BoardTables picture={picture} scrolls={!drawable} />
        </div>
      </div>
    </section>
  )
}
