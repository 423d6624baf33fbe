import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { common } from '../copy/common.ts'
import { loadAnew } from './loadAnew.ts'

type Later<Props> = ComponentType<Props> & {
  /** Fetches it before it is shown; what is there is not fetched twice. Rejects while it cannot be had. */
  readonly ahead: () => Promise<void>
}

const again = 2000

/** A part of a page in a file of its own: says that it is coming, and asks for it until it is there. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Later<Props> {
  let loaded: ComponentType<Props> | undefined
  let failed = false
  const ahead = async () => {
    // Without a network it would fail, and not every browser asks again for what failed once.
    if (!loaded && !navigator.onLine) throw new Error('There is no network.')
    try {
      loaded ??= await load()
    } catch (error) {
      failed = true
      throw error
    }
  }
  const Part = (props: Props) => {
    const [Shown, show] = useState(() => loaded)
    useEffect(() => {
      if (Shown) return
      let timer: ReturnType<typeof setTimeout> | undefined
      let gone = false
      const ask = () =>
        void (failed ? loadAnew().then(ahead) : ahead()).then(
          () => !gone && show(() => loaded),
          () => !gone && (timer = setTimeout(ask, again)),
        )
      ask()
      return () => {
        gone = true
        clearTimeout(timer)
      }
    }, [Shown])
    return Shown ? <Shown {...props} /> : <p role="status">{common.loading}</p>
  }
  return Object.assign(Part, { ahead })
}
