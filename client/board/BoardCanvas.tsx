import { useEffect, useRef } from 'preact/hooks'
import { theme } from '../ui/look.ts'
import type { Board, Scenery } from './game.ts'

export type Drawing = 'coming' | 'drawn' | 'failed'

/** The drawn board. The engine comes by itself, later; `onDrawing` says when it is there or cannot be. */
export function BoardCanvas(props: {
  readonly scenery: Scenery
  readonly onDrawing: (drawing: Drawing) => void
}) {
  const host = useRef<HTMLDivElement>(null)
  const board = useRef<Board | undefined>(undefined)
  const latest = useRef(props.scenery)
  latest.current = props.scenery
  useEffect(() => {
    let gone = false
    import('./game.ts')
      .then(({ createBoard }) => {
        if (gone || host.current === null) return
        board.current = createBoard(host.current, () => props.onDrawing('drawn'))
        board.current.show(latest.current)
      })
      .catch(() => {
        if (!gone) props.onDrawing('failed')
      })
    return () => {
      gone = true
      board.current?.destroy()
      board.current = undefined
    }
  }, [])
  useEffect(() => board.current?.show(props.scenery), [props.scenery])
  const shade = theme.value
  useEffect(() => board.current?.recolour(), [shade])
  return <div class="board-canvas" ref={host} aria-hidden="true" />
}
