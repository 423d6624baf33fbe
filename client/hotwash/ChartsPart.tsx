import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { hotwash as copy } from '../copy/hotwash.ts'
import { Document } from '../report/Document.tsx'
import { Problem } from './Problem.tsx'
import { reachPage, type Reached } from './reach.ts'

/** Score, course of play and modelled loss, each chart with its table, as the server draws them. */
export function ChartsPart({ id }: { id: string }) {
  const page = useSignal<Reached<string> | undefined>(undefined)
  const load = async (): Promise<void> => {
    page.value = undefined
    page.value = await reachPage(id, 'charts')
  }
  useEffect(() => void load(), [id])
  const now = page.value
  if (now === undefined) return <p class="hw-wait">{copy.drawing}</p>
  if (!now.ok) return <Problem of={now} onAgain={() => void load()} />
  return <Document html={now.value} />
}
