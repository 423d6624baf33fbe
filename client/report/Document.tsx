import { useEffect, useRef } from 'preact/hooks'
import './report.css'
import './charts.css'
import './reportPrint.css'

/** The part of the server's page to show. Its text is escaped there, and scripts parsed this way never run. */
function partOf(html: string): Element | undefined {
  const part = new DOMParser().parseFromString(html, 'text/html').querySelector('.report')
  return part ? document.importNode(part, true) : undefined
}

/**
 * Follows a link inside the report without touching the address, where the page's key may come from:
 * shows the entry, marks it and moves the focus to it.
 */
function followInside(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
  const host = event.currentTarget
  if (!link || !(host instanceof HTMLElement)) return
  const entry = host.querySelector<HTMLElement>(`[id="${link.getAttribute('href')?.slice(1)}"]`)
  if (!entry) return
  event.preventDefault()
  entry.closest('details')?.setAttribute('open', '')
  host.querySelector('.pointed')?.classList.remove('pointed')
  entry.classList.add('pointed')
  entry.tabIndex = -1
  entry.focus({ preventScroll: true })
  entry.scrollIntoView({ block: 'center' })
}

/** A document of the server's, shown inside a page of ours. */
export function Document({ html }: { html: string }) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const part = partOf(html)
    if (part) host.current?.replaceChildren(part)
  }, [html])
  return <div class="report-host" ref={host} onClick={followInside} />
}
