import { useEffect, useState } from 'preact/hooks'
import { player } from '../copy/player.ts'
import { together } from '../copy/together.ts'
import { Advice } from './Advice.tsx'
import { isBlank } from './answers.ts'
import { Due } from './Due.tsx'
import type { OpenDecision, SentDecision } from './decisions.ts'
import { InjectCard } from './InjectCard.tsx'
import { AnswerFields } from './kinds/AnswerFields.tsx'
import { OnPaper, type PaperEntry } from './OnPaper.tsx'
import { namesOf, useDesk } from './seat.ts'
import { useSend } from './useSend.ts'

type Props = { readonly decision: OpenDecision | SentDecision; readonly onSent?: () => void }

const wallTime = (at: number): string =>
  new Date(at).toLocaleTimeString('en-NZ', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** Who should be heard before this is sent, by name where the seat is taken. */
function Consult({ decision }: Props) {
  const { table, desk } = useDesk().session
  const own = desk.get('me')?.roles.map(({ id }) => id) ?? []
  const others = decision.consult.filter((role) => !own.includes(role))
  const names = others.map((role) => {
    const seat = table.list('seat').find((each) => each.roles.includes(role))
    const title = table.get('exercise')?.roles.find((each) => each.id === role)?.title ?? role
    return seat?.name ? `${seat.name} (${title})` : title
  })
  if (names.length === 0) return null
  return <p class="consult">{player.consult([...new Set(names)])}</p>
}

/** Who sent the last answer back without signing it, and why. */
function Returned({ decision }: Props) {
  const { session } = useDesk()
  const returned = decision.back?.returned
  if (!returned) return null
  return (
    <p class="returned">
      <b>{together.returned(namesOf(session).seat(returned.by))}</b> “{returned.why}”
    </p>
  )
}

/** Puts the focus back on the answer that was taken back, when nothing else has it. */
function useReturnedFocus({ id }: Props['decision']): void {
  const { returned } = useDesk()
  const { value } = returned
  useEffect(() => {
    if (value !== id) return
    returned.value = undefined
    if (document.activeElement === document.body) document.getElementById(`options-${id}`)?.focus()
  }, [returned, value, id])
}

/** The inject that asked, the options, the reason and the button; a draft is kept with every change. */
export function DecisionForm({ decision, onSent }: Props) {
  const desk = useDesk()
  const { session } = desk
  const keeper = desk.draftOf(decision)
  const { sending, problem, wrongTime, send, forget } = useSend(decision)
  const [onPaper, setOnPaper] = useState<PaperEntry | undefined>(undefined)
  useReturnedFocus(decision)
  const { reason, savedAt, ...parts } = keeper.draft.value
  const busy = sending.kind === 'sending'
  const inject = decision.inject && session.desk.get(`inject/${decision.inject}`)
  const why = `why-${decision.id}`
  const status = busy
    ? session.line.value === 'live'
      ? player.sending
      : player.waiting
    : savedAt > 0 && !(isBlank(parts) && reason === '')
      ? player.draftSaved(wallTime(savedAt))
      : player.draftNone
  return (
    <div class="decision">
      {decision.status.kind === 'open' && <Due decision={decision as OpenDecision} />}
      {inject && <InjectCard inject={inject} />}
      <form
        class="decision-form"
        noValidate
        onFocusIn={() => (desk.writing.value = true)}
        onFocusOut={() => (desk.writing.value = false)}
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void send(onPaper).then((sent) => sent && onSent?.())
        }}
      >
        <p class="decision-title">
          {player.decisionNumber(decision.number)} · {decision.title}
        </p>
        <Returned decision={decision} />
        <AnswerFields
          decision={decision}
          parts={parts}
          disabled={busy}
          problem={problem}
          onChange={(change) => {
            forget()
            keeper.change(change)
          }}
        />
        <Consult decision={decision} />
        <Advice decision={decision} />
        <div class="why">
          <label class="field-label" for={why}>
            {player.why}
          </label>
          <textarea
            id={why}
            class="textarea"
            rows={3}
            maxLength={2000}
            readOnly={busy}
            value={reason}
            placeholder={player.whyPlaceholder}
            aria-describedby={`${why}-help`}
            onInput={(event) => keeper.change({ reason: event.currentTarget.value })}
          />
          <span class="field-help" id={`${why}-help`}>
            {player.whyHelp}
          </span>
        </div>
        <OnPaper decision={decision} entry={onPaper} wrong={wrongTime} onChange={setOnPaper} />
        {sending.kind === 'refused' && (
          <p class="error" role="alert">
            {sending.why}
          </p>
        )}
        <div class="send-row">
          <span class="saved" role={busy ? 'status' : undefined}>
            {status}
          </span>
          <button class="button primary" aria-disabled={busy}>
            {onPaper ? player.sendPaper : player.send}
          </button>
        </div>
      </form>
    </div>
  )
}
