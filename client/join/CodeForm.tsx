import { useEffect, useRef, useState } from 'preact/hooks'
import type { Lobby } from '../../shared/wire/api.ts'
import { join } from '../copy/join.ts'
import { call } from '../net/api.ts'
import { readCode } from '../../shared/kernel/joinCode.ts'

type Props = {
  readonly given: string
  readonly onFound: (code: string, lobby: Lobby) => void
}

/** Asks for the join code. A wrong one stays in the field, with the reason beside it. */
export function CodeForm({ given, onFound }: Props) {
  const [typed, setTyped] = useState(given)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  const refuse = (why: string) => {
    setProblem(why)
    field.current?.focus()
  }
  const lookUp = async (text: string) => {
    const read = readCode(text)
    if (read.kind !== 'code') return refuse(join.typed(read))
    setBusy(true)
    const answer = await call<Lobby>('/api/join', { code: read.code })
    setBusy(false)
    if (answer.ok) onFound(read.code, answer.value)
    else refuse(join.fault(answer.fault))
  }
  useEffect(() => {
    if (given !== '') void lookUp(given)
  }, [])

  return (
    <form
      class="join-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void lookUp(typed)
      }}
    >
      <div class="field">
        <label class="field-label" for="code">
          {join.code}
        </label>
        <input
          ref={field}
          id="code"
          class="input code-input"
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          enterkeyhint="go"
          maxLength={20}
          aria-describedby={problem ? 'code-problem code-help' : 'code-help'}
          aria-invalid={problem !== ''}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setProblem('')
          }}
        />
        {problem && (
          <p id="code-problem" class="error" role="alert">
            {problem}
          </p>
        )}
        <span id="code-help" class="field-help">
          {join.codeHelp}
        </span>
      </div>
      <button class="button primary wide" aria-disabled={busy}>
        {join.continue}
      </button>
      <p class="sr" role="status">
        {busy ? join.looking : ''}
      </p>
    </form>
  )
}
