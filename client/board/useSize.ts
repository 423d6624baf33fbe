import { useEffect, useRef, useState } from 'preact/hooks'
import type { RefObject } from 'preact'
import type { Size } from './layout.ts'

/** An element's inner size in CSS pixels, kept up to date; 0 × 0 before it is laid out. */
export function useSize(): readonly [RefObject<HTMLDivElement | null>, Size] {
  const ref = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size>({ w: 0, h: 0 })
  useEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const measure = () =>
      setSize((old) => {
        const now = { w: element.clientWidth, h: element.clientHeight }
        return old.w === now.w && old.h === now.h ? old : now
      })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
