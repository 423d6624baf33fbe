import { useEffect, useRef } from 'preact/hooks'
import type { DecisionDoc } from '../../shared/wire/seat.ts'
import { player } from '../copy/player.ts'
import { together } from '../copy/together.ts'
import { Icon } from '../ui/Icon.tsx'
import { later } from '../ui/later.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import type { OpenDecision, SentDecision } from './decisions.ts'
import { decisionsOf } from './decisionsOf.ts'
import { TimeLeft } from './Due.tsx'
import { Pending } from './Pending.tsx'
import { namesOf, useDesk, type Desk } from './seat.ts'
import { SentAnswer } from './SentAnswer.tsx'

/** What others decide: not fetched before the board, but long before a line can be lost. */
export const Advising = later(() => import('./Advising.tsx').then((part) => part.Advising))
export const Signing = later(() => import('./Signing.tsx').then((part) => part.Signing))

type PickProps = {
  readonly decisions: readonly OpenDecision[]
  readonly current: string | undefined
  readonly label: string
}

/** Buttons that put a decision on the form. */
function Picker({ decisions, current, label }: PickProps) {
  const desk = useDesk()
  return (
    <ul class="picker" aria-label={label}>
      {decisions.map((decision) => (
        <li key={decision.id}>
          <button
            type="button"
            aria-pressed={decision.id === current}
            onClick={() => {
              desk.chosen.value = decision.id
              desk.settled.value = undefined
              const panel = document.getElementById('panel')
              if (panel) panel.scrollTop = 0
            }}
          >
            <span class="picker-title">{decision.title}</span>
            <span class="picker-left num">
              <TimeLeft decision={decision} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function Sent({ decision }: { decision: SentDecision }) {
  const { again } = useDesk()
  const onForm = again.value === decision.id
  return (
    <li>
      <SentAnswer decision={decision} />
      {decision.status.again && !onForm && (
        <button type="button" class="quiet-button" onClick={() => (again.value = decision.id)}>
          <Icon name="edit" size={16} />
          {player.again}
        </button>
      )}
      {onForm && <DecisionForm decision={decision} onSent={() => (again.value = undefined)} />}
    </li>
  )
}

/** Says what became of the decision that was on the form, where the form was. */
function Settled() {
  const desk = useDesk()
  const line = useRef<HTMLParagraphElement>(null)
  const { value: id } = desk.settled
  useEffect(() => {
    if (id === undefined || document.activeElement !== document.body) return
    line.current?.focus()
    line.current?.scrollIntoView({ block: 'end' })
  }, [id])
  const doc = id === undefined ? undefined : desk.session.desk.get(`decision/${id}`)
  if (doc?.status.kind === 'withdrawn')
    return (
      <p class="settled" ref={line} tabIndex={-1}>
        <Icon name="back" size={18} />
        {player.withdrawnDecision(doc.title, doc.status.why)}
      </p>
    )
  if (doc?.status.kind !== 'answered') return null
  const mine = doc.status.by === desk.session.desk.get('me')?.seat
  return (
    <p class="settled" ref={line} tabIndex={-1}>
      <Icon name="check" size={18} />
      {mine
        ? player.settledMine(doc.title)
        : player.settledOther(namesOf(desk.session).seat(doc.status.by), doc.title)}
    </p>
  )
}

/** Keeps a decision on the form until it is answered or another is chosen. */
function usePinned(desk: Desk, current: string | undefined): void {
  useEffect(() => {
    const before = desk.chosen.peek()
    if (before === current) return
    const was = before === undefined ? undefined : desk.session.desk.get(`decision/${before}`)
    if (was && was.status.kind !== 'open') desk.settled.value = before
    // What is long done makes room for a new question.
    else if (before === undefined) desk.settled.value = undefined
    desk.chosen.value = current
    document.getElementById('panel')?.scrollTo({ top: 0 })
  }, [desk, current])
}

/** What was decided, by this seat and by others. */
function Decided({ sent, others }: Pick<ReturnType<typeof decisionsOf>, 'sent' | 'others'>) {
  return (
    <>
      {sent.length > 0 && (
        <section class="all-sent" aria-labelledby="all-sent">
          <h2 id="all-sent">{player.answered}</h2>
          <ol>
            {sent.map((decision) => (
              <Sent key={decision.id} decision={decision} />
            ))}
          </ol>
        </section>
      )}
      {others.length > 0 && (
        <section class="all-sent" aria-labelledby="by-others">
          <h2 id="by-others">{together.decidedByOthers}</h2>
          <ol>
            {others.map((decision) => (
              <li key={decision.id}>
                <SentAnswer decision={decision} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

/** What this seat can do of itself. */
const AnyTime = ({ decisions, current }: Pick<PickProps, 'decisions' | 'current'>) => (
  <section class="any-time" aria-labelledby="any-time">
    <h2 id="any-time">{player.anyTime}</h2>
    <p>{player.anyTimeLead}</p>
    <Picker decisions={decisions} current={current} label={player.anyTime} />
  </section>
)

/** What others decide and this seat is heard on. */
const Heard = (props: { readonly decisions: readonly DecisionDoc[]; readonly asked: boolean }) =>
  props.decisions.length > 0 ? <Advising {...props} /> : null

const NothingOpen = () => (
  <div class="nothing">
    <h2>{player.nothingOpen}</h2>
    <p>{player.nothingOpenLead}</p>
  </div>
)

/** Everything this seat can decide: the most urgent on the form, the rest a press away. */
export function Decide() {
  const desk = useDesk()
  const { asked, anyTime, toSign, toAdvise, mayAdvise, pending, sent, others } = decisionsOf(
    desk.session,
  )
  const open = [...asked, ...anyTime]
  const current = open.find(({ id }) => id === desk.chosen.value) ?? asked[0]
  usePinned(desk, current?.id)
  return (
    <div class="decide">
      {toSign.length > 0 && <Signing decisions={toSign} />}
      {pending.map((decision) => (
        <Pending key={decision.id} decision={decision} />
      ))}
      <Settled />
      {asked.length + (current && !asked.includes(current) ? 1 : 0) > 1 && (
        <Picker decisions={asked} current={current?.id} label={player.openNow} />
      )}
      {current ? <DecisionForm key={current.id} decision={current} /> : <NothingOpen />}
      <Heard decisions={toAdvise} asked />
      {anyTime.length > 0 && <AnyTime decisions={anyTime} current={current?.id} />}
      <Heard decisions={mayAdvise} asked={false} />
      <Decided sent={sent} others={others} />
    </div>
  )
}
