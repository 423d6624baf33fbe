import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { Controls } from '../desk/controls.ts'

/** A modal dialog that is open as long as it is on the page; Escape and its buttons close it. */
export function Dialog(props: {
  readonly controls: Controls
  readonly title: string
  readonly children: ComponentChildren
}) {
  const host = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const { dialog } = props.controls
  // At once, not after the next paint: what is typed right after the key belongs in here.
  useLayoutEffect(() => {
    const back = document.activeElement
    host.current?.showModal()
    return () => {
      if (back instanceof HTMLElement && back.isConnected) back.focus()
    }
  }, [])
  return (
    <dialog
      ref={host}
      class="dialog"
      aria-labelledby={heading}
      onClose={() => {
        dialog.value = undefined
      }}
    >
      <h2 id={heading}>{props.title}</h2>
      {props.children}
    </dialog>
  )
}
