import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { DebriefAnswer } from '../../shared/wire/debrief.ts'
import { common } from '../copy/common.ts'
import { hotwash as copy } from '../copy/hotwash.ts'
import { TopBar } from '../ui/Header.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { ChartsPart } from './ChartsPart.tsx'
import { DrillsPart } from './DrillsPart.tsx'
import './hotwash.css'
import { Problem } from './Problem.tsx'
import { reach, type Reached } from './reach.ts'
import { Talk, type Say } from './Talk.tsx'
import { TimeTravel } from './TimeTravel.tsx'
import { TrendPart } from './TrendPart.tsx'
import { WhatIf } from './WhatIf.tsx'

const tabs = ['talk', 'back', 'otherwise', 'charts', 'drills', 'trend'] as const
type Tab = (typeof tabs)[number]
const everyMs = 3_000
const leadersOnly: ReadonlySet<Tab> = new Set<Tab>(['drills', 'trend'])

/** Drills and trend are for those who lead; to others they would only be a locked door. */
const tabsFor = (you: DebriefAnswer['you']): readonly Tab[] =>
  you === 'facilitator' || you === 'evaluator' ? tabs : tabs.filter((tab) => !leadersOnly.has(tab))

/** `/hotwash/<id>`: the talk right after an exercise, on the projector and on every device. */
export function HotWashPage({ id }: { id: string }) {
  usePageTitle(copy.heading)
  const heard = useSignal<Reached<DebriefAnswer> | undefined>(undefined)
  const tab = useSignal<Tab>('talk')
  const listen = async (): Promise<void> => {
    const next = await reach<DebriefAnswer>(id, 'debrief')
    const now = heard.peek()
    if (!next.ok && now?.ok) return
    if (JSON.stringify(next) !== JSON.stringify(now)) heard.value = next
  }
  useEffect(() => {
    void listen()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void listen()
    }, everyMs)
    return () => clearInterval(timer)
  }, [id])
  const now = heard.value
  const say = async (body: object): Promise<Reached<DebriefAnswer>> => {
    const answer = await reach<DebriefAnswer>(id, 'debrief', body)
    if (answer.ok) heard.value = answer
    return answer
  }
  return (
    <div class="page hw">
      <TopBar
        name={now?.ok ? now.value.title : common.brand}
        sub={copy.heading}
        tools={
          <a class="button" href={`/report/${id}`}>
            {copy.report}
          </a>
        }
      />
      {now === undefined && <p class="hw-wait">{copy.loading}</p>}
      {now?.ok === false && <Problem of={now} onAgain={() => void listen()} />}
      {now?.ok && (
        <main id="main">
          <h1 class="sr">{copy.heading}</h1>
          <div class="page-tabs" role="tablist" aria-label={copy.tabList}>
            {tabsFor(now.value.you).map((each) => (
              <button
                key={each}
                type="button"
                role="tab"
                id={`tab-${each}`}
                aria-selected={tab.value === each}
                aria-controls="hw-panel"
                onClick={() => (tab.value = each)}
              >
                {copy.tabs[each]}
              </button>
            ))}
          </div>
          <div class="hw-panel" id="hw-panel" role="tabpanel" aria-labelledby={`tab-${tab.value}`}>
            <Panel id={id} tab={tab.value} answer={now.value} say={say} />
          </div>
        </main>
      )}
    </div>
  )
}

function Panel(props: {
  readonly id: string
  readonly tab: Tab
  readonly answer: DebriefAnswer
  readonly say: Say
}) {
  const makes = props.answer.you === 'facilitator'
  return (
    <>
      {props.tab === 'talk' && <Talk id={props.id} answer={props.answer} say={props.say} />}
      {props.tab === 'back' && <TimeTravel id={props.id} />}
      {props.tab === 'otherwise' && <WhatIf id={props.id} />}
      {props.tab === 'charts' && <ChartsPart id={props.id} />}
      {props.tab === 'trend' && <TrendPart id={props.id} makes={makes} />}
      {props.tab === 'drills' && <DrillsPart id={props.id} makes={makes} />}
    </>
  )
}
