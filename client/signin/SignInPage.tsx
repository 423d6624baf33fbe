import '../ui/plainPage.css'
import './signIn.css'
import { useEffect, useState } from 'preact/hooks'
import type { SessionAnswer } from '../../shared/wire/session.ts'
import { common } from '../copy/common.ts'
import { signInCopy as copy } from '../copy/signIn.ts'
import { go } from '../ui/go.ts'
import { TopBar } from '../ui/Header.tsx'
import { PageFoot } from '../ui/PageFoot.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { askSession, useLink } from './session.ts'

/** What somebody who is not signed in can do. */
export function HowToSignIn({ how }: Pick<SessionAnswer, 'how'>) {
  return (
    <div class="card sign-in">
      <p>{copy.lead[how]}</p>
      {how === 'link' && <code class="sign-in-command">{copy.command}</code>}
      <p class="sign-in-ways">
        {how === 'oidc' && (
          <a class="button primary" href="/api/session/begin">
            {copy.withProvider}
          </a>
        )}
        <a class="button" href="/">
          {copy.toJoin}
        </a>
      </p>
    </div>
  )
}

/** What the way back from the provider said in the address. */
const notSo = (): string => {
  const why = new URLSearchParams(location.search).get('not')
  return why === 'allowed' || why === 'finished' ? copy.not[why] : ''
}

/** `/sign-in#<link>` signs in with a link from the terminal; without one it says how to sign in. */
export function SignInPage(_props: { id: string }) {
  const [link] = useState(() => location.hash.slice(1))
  const [how, setHow] = useState<SessionAnswer['how']>()
  const [problem, setProblem] = useState(notSo)
  usePageTitle(copy.page)
  const enter = async (): Promise<void> => {
    if (link !== '') {
      history.replaceState(history.state, '', '/sign-in')
      const came = await useLink(link)
      if (came === true) return go('/run')
      setProblem(came === 'used' ? copy.used : copy.offline)
    }
    const answer = await askSession()
    if (!answer.ok) return setProblem(copy.offline)
    if (answer.value.signedIn) return go('/run')
    setHow(answer.value.how)
  }
  useEffect(() => {
    void enter()
  }, [])
  return (
    <div class="page">
      <TopBar name={common.brand} />
      <main class="plain-page">
        <h1>{copy.heading}</h1>
        {problem !== '' && (
          <p class="error" role="alert">
            {problem}
          </p>
        )}
        {how ? <HowToSignIn how={how} /> : problem === '' && <p role="status">{copy.entering}</p>}
      </main>
      <PageFoot />
    </div>
  )
}
