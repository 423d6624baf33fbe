import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { common } from '../copy/common.ts'
import { reportCopy as copy } from '../copy/report.ts'
import { TopBar } from '../ui/Header.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { fetchReport, type Fetched } from './fetchReport.ts'
import { reportKeys } from './reportKeys.ts'
import './report.css'
import './reportPrint.css'

/** The part of the server's page to show. Its text is escaped there, and scripts parsed this way never run. */
function partOf(html: string): Element | undefined {
  const part = new DOMParser().parseFromString(html, 'text/html').querySelector('main.report')
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
  host.querySelector('.pointed')?.classList.remove('pointed')
  entry.classList.add('pointed')
  entry.tabIndex = -1
  entry.focus({ preventScroll: true })
  entry.scrollIntoView({ block: 'center' })
}

function Document({ html }: { html: string }) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const part = partOf(html)
    if (part) host.current?.replaceChildren(part)
  }, [html])
  return <div class="report-host" ref={host} onClick={followInside} />
}

function Waiting({ text, onAgain }: { text: string; onAgain?: () => void }) {
  return (
    <main class="notice">
      <h1>{copy.heading}</h1>
      <p role={onAgain ? 'alert' : 'status'}>{text}</p>
      {onAgain && (
        <p class="notice-actions">
          <button type="button" class="button primary" onClick={onAgain}>
            {copy.again}
          </button>
          <a class="button" href="/">
            {common.toStart}
          </a>
        </p>
      )}
    </main>
  )
}

/** `/report/<id>`: the after-action report, for every key of the exercise that may read it. */
export function ReportPage({ id }: { id: string }) {
  const fetched = useSignal<Fetched | undefined>(undefined)
  const tries = useSignal(0)
  usePageTitle(copy.heading)
  useEffect(() => {
    const stop = new AbortController()
    void fetchReport(id, reportKeys(id), stop.signal).then((result) => {
      if (!stop.signal.aborted) fetched.value = result
    })
    return () => stop.abort()
  }, [id, tries.value, fetched])
  const again = (): void => {
    fetched.value = undefined
    tries.value += 1
  }
  const now = fetched.value
  const print = (
    <button type="button" class="button print-button" onClick={() => window.print()}>
      {copy.print}
    </button>
  )
  return (
    <>
      <TopBar name={common.brand} sub={copy.heading} tools={now?.ok === true && print}>
        <div class="report-gap" />
      </TopBar>
      {now === undefined && <Waiting text={copy.loading} />}
      {now?.ok === false && <Waiting text={copy.problem[now.problem]} onAgain={again} />}
      {now?.ok === true && <Document html={now.html} />}
    </>
  )
}
