import { useRef, useState } from 'preact/hooks'
import type { TakenWatch } from '../../shared/wire/api.ts'
import type { WatcherKind } from '../../shared/wire/watching.ts'
import { common } from '../copy/common.ts'
import { join } from '../copy/join.ts'
import { watchCopy as copy } from '../copy/watch.ts'
import { call } from '../net/api.ts'
import { TopBar } from '../ui/Header.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { keepOwnKey } from '../net/ownKey.ts'
import '../join/join.css'

type Props = {
  readonly id: string
  readonly kind: WatcherKind
  readonly invitation: string
  readonly onIn: (key: string) => void
}

/** Asks who is there, and gets them a key of their own. */
export function WatchIn({ id, kind, invitation, onIn }: Props) {
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  usePageTitle(copy.page[kind])
  const refuse = (text: string): void => {
    setProblem(text)
    field.current?.focus()
  }
  const enter = async (): Promise<void> => {
    if (name.trim() === '') return refuse(copy.nameMissing)
    setBusy(true)
    const path = `/api/exercises/${encodeURIComponent(id)}/watchers`
    const answer = await call<TakenWatch>(path, { name }, invitation)
    setBusy(false)
    if (!answer.ok)
      return refuse(answer.fault.code === 'wrong-key' ? copy.wrongLink : join.fault(answer.fault))
    keepOwnKey(answer.value)
    onIn(answer.value.key)
  }
  return (
    <div class="page">
      <TopBar name={common.brand} />
      <main class="join">
        <h1>{copy.comeIn[kind]}</h1>
        <p class="join-lead">{copy.lead[kind]}</p>
        <form
          class="join-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy) void enter()
          }}
        >
          <div class="field">
            <label class="field-label" for="name">
              {copy.name}
            </label>
            <input
              ref={field}
              id="name"
              class="input"
              value={name}
              autoComplete="given-name"
              maxLength={40}
              aria-describedby={problem === undefined ? 'name-help' : 'name-problem name-help'}
              aria-invalid={problem !== undefined}
              onInput={(event) => {
                setName(event.currentTarget.value)
                setProblem(undefined)
              }}
            />
            {problem !== undefined && (
              <p id="name-problem" class="error" role="alert">
                {problem}
              </p>
            )}
            <span id="name-help" class="field-help">
              {copy.nameHelp}
            </span>
          </div>
          <button class="button primary wide" aria-disabled={busy}>
            {busy ? copy.entering : copy.enter}
          </button>
        </form>
      </main>
    </div>
  )
}
