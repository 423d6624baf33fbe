import { useEffect, useRef } from 'preact/hooks'
import { locale } from '../language/locale.ts'
import { theme } from '../ui/look.ts'
import type { Board, Scenery } from './game.ts'

/** An engine that draws nothing for this long is taken to have failed; it may still come. */
const PATIENCE = 8000

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
    let patience: ReturnType<typeof setTimeout> | undefined
    import('./game.ts')
      .then(({ createBoard }) => {
        if (gone || host.current === null) return
        patience = setTimeout(() => props.onDrawing('failed'), PATIENCE)
        board.current = createBoard(host.current, () => {
          clearTimeout(patience)
          props.onDrawing('drawn')
        })
        board.current.show(latest.current)
      })
      .catch(() => {
        if (!gone) props.onDrawing('failed')
      })
    return () => {
      gone = true
      clearTimeout(patience)
      board.current?.destroy()
      board.current = undefined
    }
  }, [])
  useEffect(() => board.current?.show(props.scenery), [props.scenery])
  const [shade, language] = [theme.value, locale.value]
  useEffect(() => board.current?.redraw(), [shade, language])
  return <div class="board-canvas" ref={host} aria-hidden="true" />
}
