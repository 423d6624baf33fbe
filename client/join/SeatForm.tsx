import { useEffect, useRef, useState } from 'preact/hooks'
import type { Lobby, TakenSeat, TakenWatch } from '../../shared/wire/api.ts'
import { join } from '../copy/join.ts'
import { call } from '../net/api.ts'
import { keepKey } from '../net/keys.ts'
import { rememberSeat } from '../net/seatsHere.ts'
import { go } from '../ui/go.ts'
import { Icon } from '../ui/Icon.tsx'
import { keepOwnKey } from '../net/ownKey.ts'
import { PartChoice, watchingOnly } from './PartChoice.tsx'

type Props = { readonly code: string; readonly lobby: Lobby; readonly onBack: () => void }
type Problem = { readonly at: 'name' | 'part' | 'form'; readonly text: string }

const fields: Readonly<Record<string, Problem['at']>> = { name: 'name', seat: 'part' }

/** Asks for a name and a part, takes the seat and opens it. */
export function SeatForm({ code, lobby, onBack }: Props) {
  const [seats, setSeats] = useState(lobby.seats)
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  const parts = useRef<HTMLFieldSetElement>(null)
  useEffect(() => nameField.current?.focus(), [])

  const refuse = (at: Problem['at'], text: string) => {
    setProblem({ at, text })
    if (at === 'name') nameField.current?.focus()
    if (at === 'part') parts.current?.querySelector<HTMLInputElement>('input:enabled')?.focus()
  }
  const refresh = async () => {
    const again = await call<Lobby>('/api/join', { code })
    if (again.ok) setSeats(again.value.seats)
  }
  const watch = async () => {
    setBusy(true)
    const answer = await call<TakenWatch>('/api/join/watch', { code, name })
    setBusy(false)
    if (!answer.ok)
      return refuse(fields[answer.fault.field ?? ''] ?? 'form', join.fault(answer.fault))
    keepOwnKey(answer.value)
    go(`/observe/${answer.value.id}`)
  }
  const take = async () => {
    const seat = seats.find((each) => each.id === chosen)
    if (name.trim() === '') return refuse('name', join.nameMissing)
    if (chosen === watchingOnly) return watch()
    if (!seat) return refuse('part', join.partMissing)
    setBusy(true)
    const answer = await call<TakenSeat>('/api/join/seat', { code, name, seat: seat.id })
    setBusy(false)
    if (!answer.ok) {
      if (answer.fault.code === 'seat-taken') {
        await refresh()
        setChosen(undefined)
      }
      return refuse(fields[answer.fault.field ?? ''] ?? 'form', join.fault(answer.fault))
    }
    keepKey(answer.value.id, 'seat', answer.value.key)
    const { id } = answer.value
    rememberSeat({ id, title: lobby.title, part: seat.title, name: name.trim() })
    go(`/play/${id}`)
  }

  if (lobby.status === 'ended') return <p class="card">{join.hasEnded}</p>
  return (
    <form
      class="join-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void take()
      }}
    >
      <div class="join-which">
        <p>
          <b>{lobby.title}</b>
          <span>{lobby.organisation}</span>
        </p>
        <button type="button" class="quiet-button" onClick={onBack}>
          <Icon name="back" size={16} />
          {join.otherCode}
        </button>
      </div>
      <div class="field">
        <label class="field-label" for="name">
          {join.name}
        </label>
        <input
          ref={nameField}
          id="name"
          class="input"
          value={name}
          autoComplete="given-name"
          maxLength={40}
          aria-describedby={problem?.at === 'name' ? 'name-problem name-help' : 'name-help'}
          aria-invalid={problem?.at === 'name'}
          onInput={(event) => {
            setName(event.currentTarget.value)
            setProblem(undefined)
          }}
        />
        {problem?.at === 'name' && (
          <p id="name-problem" class="error" role="alert">
            {problem.text}
          </p>
        )}
        <span id="name-help" class="field-help">
          {join.nameHelp}
        </span>
      </div>
      <PartChoice
        watching={lobby.watching}
        seats={seats}
        chosen={chosen}
        group={parts}
        problem={problem?.at === 'part' ? problem.text : undefined}
        onChoose={(seat) => {
          setChosen(seat)
          setProblem(undefined)
        }}
      />
      {problem?.at === 'form' && (
        <p class="error" role="alert">
          {problem.text}
        </p>
      )}
      <button class="button primary wide" aria-disabled={busy}>
        {join.join}
      </button>
      <p class="field-help">{join.privacy}</p>
    </form>
  )
}
