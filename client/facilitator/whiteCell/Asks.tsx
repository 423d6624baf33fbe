import type { FacilitatorAskDoc } from '../../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { Icon } from '../../ui/Icon.tsx'
import { playClock } from '../../ui/storyTime.ts'
import { asksInOrder, unanswered } from '../desk/asks.ts'
import type { Controls } from '../desk/controls.ts'
import { EnterBox } from '../frame/EnterBox.tsx'
import { nameOfSeat } from '../desk/naming.ts'
import './asks.css'

type Part = { readonly controls: Controls; readonly ask: FacilitatorAskDoc }

const ReplyBox = ({ controls, ask }: Part) => (
  <EnterBox
    id={`reply-${ask.n}`}
    label={copy.replyLabel(ask.n)}
    hint={copy.replyHint}
    keys="R"
    button={copy.sendReply}
    onSend={(text) => controls.order({ type: 'reply', ask: ask.n, text }, copy.said.replied(ask.n))}
  />
)

/** The reply, or when it comes, or where to write it. */
function Answer({ controls, ask }: Part) {
  const ended = controls.session.table.get('clock')?.status === 'ended'
  if (ask.reply)
    return (
      <>
        <p class="ask-reply">{ask.reply.text}</p>
        <small class="num">
          <Icon name="check" size={13} />
          {copy.repliedBy[ask.by ?? 'script'](playClock(ask.reply.at))}
        </small>
      </>
    )
  if (ended) return null
  if (ask.due === undefined) return <ReplyBox controls={controls} ask={ask} />
  return (
    <>
      <small class="num">
        <Icon name="clock" size={13} />
        {copy.scriptedAt(playClock(ask.due))}
      </small>
      <details>
        <summary>{copy.replyYourself}</summary>
        <ReplyBox controls={controls} ask={ask} />
      </details>
    </>
  )
}

function List(props: { readonly controls: Controls; readonly asks: readonly FacilitatorAskDoc[] }) {
  const { controls, asks } = props
  return (
    <ul class="ask-list">
      {asks.map((ask) => (
        <li key={ask.n} class={ask.reply ? 'replied' : ''}>
          <small class="num">
            {copy.askedBy(nameOfSeat(controls.session, ask.seat), ask.to, playClock(ask.at))}
          </small>
          <b>{ask.text}</b>
          <Answer controls={controls} ask={ask} />
        </li>
      ))}
    </ul>
  )
}

/** What the team asked the people outside; those that only the facilitator can answer come first. */
export function Asks({ controls }: { controls: Controls }) {
  const { session } = controls
  const asks = asksInOrder(session.desk.list('ask'))
  const waiting = unanswered(asks)
  const replied = asks.filter(({ reply }) => reply)
  const ended = session.table.get('clock')?.status === 'ended'
  return (
    <section aria-labelledby="asks-heading">
      <h2 id="asks-heading" class="panel-heading">
        {copy.asks}
        {waiting > 0 && (
          <span class="num">{ended ? copy.unreplied(waiting) : copy.waiting(waiting)}</span>
        )}
        {!ended && <kbd aria-hidden="true">R</kbd>}
      </h2>
      {waiting === 0 && <p class="empty">{asks.length === 0 ? copy.noAsks : copy.allReplied}</p>}
      <List controls={controls} asks={asks.filter(({ reply }) => !reply)} />
      {replied.length > 0 && (
        <details class="ask-done">
          <summary>{copy.replied(replied.length)}</summary>
          <List controls={controls} asks={replied} />
        </details>
      )}
    </section>
  )
}
