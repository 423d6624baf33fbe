import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { common } from '../copy/common.ts'
import { reportCopy as copy } from '../copy/report.ts'
import { TopBar } from '../ui/Header.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { Document } from './Document.tsx'
import { Downloads } from './Downloads.tsx'
import { fetchReport, type Fetched } from './fetchReport.ts'
import { reportKeys } from './reportKeys.ts'

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
    <>
      <a class="button" href={`/hotwash/${id}`}>
        {copy.hotWash}
      </a>
      <button type="button" class="button print-button" onClick={() => window.print()}>
        {copy.print}
      </button>
    </>
  )
  return (
    <div class="page flow">
      <TopBar name={common.brand} sub={copy.heading} tools={now?.ok === true && print} />
      {now === undefined && <Waiting text={copy.loading} />}
      {now?.ok === false && <Waiting text={copy.problem[now.problem]} onAgain={again} />}
      {now?.ok === true && <Downloads id={id} />}
      {now?.ok === true && <Document html={now.html} />}
    </div>
  )
}
