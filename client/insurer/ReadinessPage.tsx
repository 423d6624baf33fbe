import { useSignal, type Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { common } from '../copy/common.ts'
import { insurerCopy as copy } from '../copy/insurer.ts'
import { keyFor } from '../net/keys.ts'
import { Document } from '../report/Document.tsx'
import { TopBar } from '../ui/Header.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { askPage, type Told } from './ask.ts'
import { ClaimsPart } from './ClaimsPart.tsx'
import './insurer.css'
import { PdfButton } from './PdfButton.tsx'
import { RecordPart } from './RecordPart.tsx'
import { SharePart } from './SharePart.tsx'
import { Waiting } from './Waiting.tsx'

const parts = ['report', 'claims', 'share', 'record'] as const
type Part = (typeof parts)[number]

function PartNav({ part }: { part: Signal<Part> }) {
  return (
    <nav class="page-tabs insurer-parts" aria-label={copy.partsLabel}>
      {parts.map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === part.value ? 'page' : undefined}
          onClick={() => (part.value = each)}
        >
          {copy.parts[each]}
        </button>
      ))}
    </nav>
  )
}

function Shown({
  told,
  hasKey,
  onAgain,
}: {
  told: Told<string> | undefined
  hasKey: boolean
  onAgain: () => void
}) {
  if (told?.ok === true) return <Document html={told.value} />
  const problem = hasKey ? told?.sentence : copy.problem['no-key']
  return <Waiting heading={copy.readiness} problem={problem} onAgain={onAgain} />
}

/** `/readiness/<id>`: for the facilitator, who speaks for the insured here. */
export function ReadinessPage({ id }: { id: string }) {
  usePageTitle(copy.readiness)
  const key = keyFor(id, 'facilitator') ?? ''
  const part = useSignal<Part>('report')
  const told = useSignal<Told<string> | undefined>(undefined)
  const tries = useSignal(0)
  useEffect(() => {
    if (location.hash !== '') history.replaceState(null, '', location.pathname)
  }, [])
  useEffect(() => {
    if (part.value !== 'report') return
    told.value = undefined
    let gone = false
    void askPage(`/api/exercises/${encodeURIComponent(id)}/readiness`, key).then((answer) => {
      if (!gone) told.value = answer
    })
    return () => {
      gone = true
    }
  }, [id, key, part.value, tries.value, told])
  const now = told.value
  return (
    <div class="page flow">
      <TopBar
        name={common.brand}
        sub={copy.readiness}
        tools={
          now?.ok === true &&
          part.value === 'report' && (
            <PdfButton
              path={`/api/exercises/${encodeURIComponent(id)}/readiness`}
              accessKey={key}
            />
          )
        }
      />
      <PartNav part={part} />
      {part.value === 'report' && (
        <Shown told={now} hasKey={key !== ''} onAgain={() => (tries.value += 1)} />
      )}
      {part.value === 'claims' && <ClaimsPart id={id} accessKey={key} />}
      {part.value === 'share' && <SharePart id={id} accessKey={key} />}
      {part.value === 'record' && <RecordPart id={id} accessKey={key} />}
    </div>
  )
}
