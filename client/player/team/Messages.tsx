import { useEffect, useState } from 'preact/hooks'
import type { MessageDoc } from '../../../shared/wire/team.ts'
import { team } from '../../copy/team.ts'
import { Icon } from '../../ui/Icon.tsx'
import { storyClock } from '../../ui/storyTime.ts'
import { Problem } from '../Problem.tsx'
import { namesOf, showTab, useDesk } from '../seat.ts'
import { useAct } from '../useAct.ts'
import { Form, Words } from './Words.tsx'
import { readMessages, unreadMessages } from './readMessages.ts'

const most = 500

/** Whom a message goes to and which message it points to; both are plain lists. */
function Choose(props: {
  readonly to: string
  readonly about: string
  onTo(to: string): void
  onAbout(about: string): void
}) {
  const { session } = useDesk()
  const me = session.desk.get('me')?.seat
  const injects = session.desk.list('inject').toSorted((a, b) => b.at - a.at)
  return (
    <div class="write-choose">
      <label class="field">
        <span class="field-label">{team.to}</span>
        <select
          class="input"
          value={props.to}
          onChange={(event) => props.onTo(event.currentTarget.value)}
        >
          <option value="all">{team.everyone}</option>
          {session.table
            .list('seat')
            .filter(({ id }) => id !== me)
            .map(({ id, title, name }) => (
              <option key={id} value={id}>
                {name ? `${title} (${name})` : title}
              </option>
            ))}
        </select>
      </label>
      <label class="field">
        <span class="field-label">{team.aboutLabel}</span>
        <select
          class="input"
          value={props.about}
          onChange={(event) => props.onAbout(event.currentTarget.value)}
        >
          <option value="">{team.aboutNone}</option>
          {injects.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {team.inject(number, title)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function Write() {
  const desk = useDesk()
  const { act, busy, problem, setProblem } = useAct()
  const { message, about } = desk
  const [to, setTo] = useState('all')
  const send = async () => {
    const text = message.value.trim()
    if (text === '') {
      document.getElementById('message-text')?.focus()
      return setProblem(team.empty)
    }
    const sent = await act('say', {
      to: to === 'all' ? 'all' : [to],
      text,
      ...(about.value !== '' && { about: about.value }),
    })
    if (!sent) return
    message.value = ''
    about.value = ''
    desk.polite.value = team.sent
  }
  return (
    <Form class="write" onSend={send}>
      <Choose
        to={to}
        about={about.value}
        onTo={setTo}
        onAbout={(chosen) => (about.value = chosen)}
      />
      <Words
        id="message-text"
        label={team.write}
        value={message.value}
        most={most}
        describedBy="message-help"
        onInput={(text) => {
          setProblem('')
          message.value = text
        }}
      />
      <span class="field-help" id="message-help">
        {message.value.length > most - 100
          ? team.left(most - message.value.length)
          : team.writeHelp}
      </span>
      <Problem text={problem} />
      <button class="button primary" aria-disabled={busy}>
        {team.send}
      </button>
    </Form>
  )
}

function About({ about }: { about: NonNullable<MessageDoc['about']> }) {
  const desk = useDesk()
  const mine = desk.session.desk.get(`inject/${about.inject}`)
  return (
    <p class="message-about">
      <Icon name="link" size={14} /> {team.about(about.number, about.title)}{' '}
      {mine && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            desk.reading.value = about.inject
            showTab(desk, 'inbox')
          }}
        >
          {team.openInject}
        </button>
      )}
    </p>
  )
}

function One({ message, isNew }: { message: MessageDoc; isNew: boolean }) {
  const { session } = useDesk()
  const names = namesOf(session)
  const me = session.desk.get('me')?.seat
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  const name = (seat: string): string => (seat === me ? team.you : names.seat(seat))
  const to = message.to === 'all' ? team.everyone : message.to.map(name).join(', ')
  return (
    <li class={message.seat === me ? 'message mine' : 'message'}>
      <p class="message-head">
        <b>{team.fromTo(name(message.seat), to)}</b>
        <time class="num">{storyClock(message.when, zone)}</time>
        {isNew && <span class="badge">{team.isNew}</span>}
      </p>
      <p class="message-text">{message.text}</p>
      {message.about && <About about={message.about} />}
    </li>
  )
}

/** Short words between desks, newest first, and the place to write one. */
export function Messages() {
  const desk = useDesk()
  const messages = desk.session.desk.list('message').toSorted((a, b) => b.n - a.n)
  const [fresh] = useState(() => new Set(unreadMessages(desk).map(({ n }) => n)))
  useEffect(() => readMessages(desk), [desk, messages.length])
  return (
    <>
      <Write />
      {messages.length === 0 && <p class="nothing">{team.none}</p>}
      <ol class="messages">
        {messages.map((message) => (
          <One key={message.n} message={message} isNew={fresh.has(message.n)} />
        ))}
      </ol>
    </>
  )
}
