import { useComputed } from '@preact/signals'
import { useMemo, useState } from 'preact/hooks'
import type { SeatId } from '../../shared/kernel/ids.ts'
import type { TableDocs } from '../../shared/wire/views.ts'
import { boardCopy } from '../copy/board.ts'
import type { DocStore } from '../net/docs.ts'
import { Icon } from '../ui/Icon.tsx'
import './board.css'
import { BoardCanvas, type Drawing } from './BoardCanvas.tsx'
import { BoardChoice } from './BoardChoice.tsx'
import { BoardTables } from './BoardTables.tsx'
import { BoardTiles } from './BoardTiles.tsx'
import { HotSpots } from './HotSpots.tsx'
import { fitsPlan, layout, type Size } from './layout.ts'
import { boardPicture, type Picture, type Selection } from './picture.ts'
import { useSize } from './useSize.ts'

type Props = {
  readonly session: { readonly table: DocStore<TableDocs> }
  /** Size of lettering; 1 on a desk, more on a wall. */
  readonly scale?: number
  /** The seat of the person looking, whose badge is ringed. */
  readonly you?: SeatId
}

/** The operations board as a person at a desk or phone uses it: plan, tiles or tables, whatever fits. */
export function BoardPane({ session, scale = 1, you }: Props) {
  // Computed, so that a page that ticks around the board does not have it painted again.
  const picture = useComputed(() => boardPicture(session.table, you)).value
  if (picture === undefined) return <p class="board-wait">{boardCopy.noBoardYet}</p>
  return <BoardOf picture={picture} scale={scale} />
}

function BoardOf({ picture, scale }: { picture: Picture; scale: number }) {
  const [selection, setSelection] = useState<Selection>()
  const [listed, setListed] = useState(false)
  const [area, size] = useSize()
  const choice = { picture, selection, onSelect: setSelection }
  const fits = fitsPlan({ w: size.w / scale, h: size.h / scale }, picture.plan)
  return (
    <section class="board" aria-label={boardCopy.board}>
      <div class="board-head">
        <div class="board-saying">
          <h2>{picture.plan.floor}</h2>
          <span class="board-sum">
            {boardCopy.affected(picture.affected, picture.systems.length)}
          </span>
        </div>
        {fits && <BoardChoice {...choice} />}
        <button
          type="button"
          class="quiet-button"
          aria-pressed={listed}
          onClick={() => setListed(!listed)}
        >
          <Icon name={listed ? 'board' : 'list'} size={18} />
          {boardCopy.showAsList}
        </button>
      </div>
      <div class="board-area" ref={area}>
        {listed && <BoardTables picture={picture} scrolls />}
        {!listed && size.w > 0 && !fits && <BoardTiles {...choice} />}
        {!listed && size.w > 0 && fits && <BoardPlan {...choice} size={size} lettering={scale} />}
      </div>
    </section>
  )
}

type Choice = {
  readonly picture: Picture
  readonly selection: Selection | undefined
  readonly onSelect: (selection: Selection | undefined) => void
}

/** The drawn plan with its buttons. */
function BoardPlan(props: Choice & { readonly size: Size; readonly lettering: number }) {
  const { picture, selection, size, lettering } = props
  const [drawing, setDrawing] = useState<Drawing>('coming')
  const where = useMemo(
    () => layout({ w: size.w / lettering, h: size.h / lettering }, picture.plan),
    [size.w, size.h, lettering, picture.plan],
  )
  const scenery = useMemo(
    () => ({ size, lettering, where, picture, selection }),
    [size, lettering, where, picture, selection],
  )
  return (
    <>
      <BoardCanvas scenery={scenery} onDrawing={setDrawing} />
      <HotSpots {...props} where={where} drawn={drawing === 'drawn'} />
    </>
  )
}
