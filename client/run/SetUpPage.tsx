import '../ui/plainPage.css'
import './run.css'
import { useEffect, useState } from 'preact/hooks'
import type { ScenarioSummary } from '../../shared/wire/api.ts'
import { common } from '../copy/common.ts'
import { join, setUp } from '../copy/join.ts'
import { call, type Fault } from '../net/api.ts'
import { TopBar } from '../ui/Header.tsx'
import { PageFoot } from '../ui/PageFoot.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import type { SessionAnswer } from '../../shared/wire/session.ts'
import { signInCopy } from '../copy/signIn.ts'
import { askSession, signOut } from '../signin/session.ts'
import { HowToSignIn } from '../signin/SignInPage.tsx'
import { ExerciseList } from './ExerciseList.tsx'
import { ScenarioCards } from './ScenarioCards.tsx'
import { SettingsForm } from './SettingsForm.tsx'

function SignedInAs(props: { readonly session: SessionAnswer; readonly onOut: () => void }) {
  const { signedIn, how, name } = props.session
  if (!signedIn || how === 'open') return null
  return (
    <p class="signed-in">
      {signInCopy.signedInAs(name)}{' '}
      <button
        type="button"
        class="button small"
        onClick={() => void signOut().then(() => props.onOut())}
      >
        {signInCopy.signOut}
      </button>
    </p>
  )
}

/** The scenarios, and the exercises there are. */
function Choice(props: {
  readonly scenarios: readonly ScenarioSummary[] | undefined
  readonly fault: Fault | undefined
  readonly onRetry: () => void
  readonly onUse: (scenario: ScenarioSummary) => void
}) {
  const { scenarios, fault, onRetry, onUse } = props
  if (fault)
    return (
      <div class="card" role="alert">
        <p class="error">{join.fault(fault)}</p>
        <button type="button" class="button" onClick={onRetry}>
          {setUp.retry}
        </button>
      </div>
    )
  if (!scenarios) return <p role="status">{setUp.loading}</p>
  return (
    <>
      <p class="run-lead">{setUp.lead}</p>
      {scenarios.length === 0 && <p class="card">{setUp.none}</p>}
      <ScenarioCards scenarios={scenarios} onUse={onUse} />
      <ExerciseList titleOf={(id) => scenarios.find((each) => each.id === id)?.title ?? id} />
    </>
  )
}

/** Makes an exercise: a scenario, then its length, team and name. */
export function SetUpPage(_props: { id: string }) {
  const [scenarios, setScenarios] = useState<readonly ScenarioSummary[]>()
  const [fault, setFault] = useState<Fault>()
  const [chosen, setChosen] = useState<ScenarioSummary>()
  const [session, setSession] = useState<SessionAnswer>()
  const away = session !== undefined && !session.signedIn
  const load = async () => {
    setFault(undefined)
    const who = await askSession()
    if (!who.ok) return setFault(who.fault)
    setSession(who.value)
    if (!who.value.signedIn) return setScenarios(undefined)
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
      <main class="plain-page">
        <h1>{setUp.heading}</h1>
        {chosen ? (
          <SettingsForm scenario={chosen} onBack={() => setChosen(undefined)} />
        ) : (
          <>
            {away ? (
              <HowToSignIn how={session.how} />
            ) : (
              <Choice
                scenarios={scenarios}
                fault={fault}
                onRetry={() => void load()}
                onUse={setChosen}
              />
            )}
            {session && <SignedInAs session={session} onOut={() => void load()} />}
          </>
        )}
      </main>
      <PageFoot />
    </div>
  )
}
