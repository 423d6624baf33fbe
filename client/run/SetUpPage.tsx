import './run.css'
import { useEffect, useState } from 'preact/hooks'
import type { ScenarioSummary } from '../../shared/wire/api.ts'
import { common } from '../copy/common.ts'
import { join, setUp } from '../copy/join.ts'
import { call, type Fault } from '../net/api.ts'
import { TopBar } from '../ui/Header.tsx'
import { PageFoot } from '../ui/PageFoot.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { ScenarioCards } from './ScenarioCards.tsx'
import { SettingsForm } from './SettingsForm.tsx'

/** Makes an exercise: a scenario, then its length, team and name. */
export function SetUpPage(_props: { id: string }) {
  const [scenarios, setScenarios] = useState<readonly ScenarioSummary[]>()
  const [fault, setFault] = useState<Fault>()
  const [chosen, setChosen] = useState<ScenarioSummary>()
  const load = async () => {
    setFault(undefined)
    const answer = await call<readonly ScenarioSummary[]>('/api/scenarios')
    if (answer.ok) setScenarios(answer.value)
    else setFault(answer.fault)
  }
  usePageTitle(setUp.page)
  useEffect(() => {
    void load()
  }, [])
  return (
    <div class="page">
      <TopBar name={common.brand} />
      <main class="run-page">
        <h1>{setUp.heading}</h1>
        {chosen ? (
          <SettingsForm scenario={chosen} onBack={() => setChosen(undefined)} />
        ) : (
          <>
            <p class="run-lead">{setUp.lead}</p>
            {fault && (
              <div class="card" role="alert">
                <p class="error">{join.fault(fault)}</p>
                <button type="button" class="button" onClick={() => void load()}>
                  {setUp.retry}
                </button>
              </div>
            )}
            {!fault && !scenarios && <p role="status">{setUp.loading}</p>}
            {scenarios?.length === 0 && <p class="card">{setUp.none}</p>}
            {scenarios && <ScenarioCards scenarios={scenarios} onUse={setChosen} />}
          </>
        )}
      </main>
      <PageFoot />
    </div>
  )
}
