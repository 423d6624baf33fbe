import type { InjectDoc } from '../../shared/wire/seat.ts'
import { common } from '../copy/common.ts'
import { player } from '../copy/player.ts'
import { channelIcon, Icon } from '../ui/Icon.tsx'
import { storyClock } from '../ui/storyTime.ts'
import { Asking } from './Asking.tsx'
import { InjectCard } from './InjectCard.tsx'
import { showTab, useDesk } from './seat.ts'

/** Shows one channel or all; only when more than one has been used. */
function Channels({ injects }: { injects: readonly InjectDoc[] }) {
  const desk = useDesk()
  const channels = [...new Set(injects.map((inject) => inject.channel))]
  if (channels.length < 2) return null
  const button = (channel: string | undefined, label: string) => (
    <button
      key={label}
      type="button"
      aria-pressed={desk.channel.value === channel}
      onClick={() => (desk.channel.value = channel)}
    >
      {channel && <Icon name={channelIcon(channel)} size={16} />}
      {label}
    </button>
  )
  return (
    <div class="channels" role="group" aria-label={player.channels}>
      {button(undefined, player.all)}
      {channels.map((channel) => button(channel, common.channel[channel] ?? channel))}
    </div>
  )
}

function Row({ inject }: { inject: InjectDoc }) {
  const desk = useDesk()
  const { session } = desk
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  const open = desk.reading.value === inject.id
  const isNew = !inject.opened && !inject.withdrawn
  const asks = inject.opens.find((id) => session.desk.get(`decision/${id}`)?.status.kind === 'open')
  return (
    <li class={isNew ? 'inbox-row new' : 'inbox-row'}>
      <button
        type="button"
        class="inbox-head"
        aria-expanded={open}
        onClick={() => (desk.reading.value = open ? undefined : inject.id)}
      >
        <Icon name={channelIcon(inject.channel)} size={20} />
        <span class="inbox-text">
          <b>{inject.title}</b>
          <small>
            {common.inject(inject.number)} · {common.channel[inject.channel] ?? inject.channel} ·{' '}
            {inject.from}
          </small>
        </span>
        <span class="inbox-side">
          <time class="num">{storyClock(inject.when, zone)}</time>
          {isNew && <span class="badge">{player.unreadMark}</span>}
        </span>
      </button>
      {open && (
        <div class="inbox-body">
          <InjectCard inject={inject} />
          {asks && (
            <button
              type="button"
              class="button"
              onClick={() => {
                desk.chosen.value = asks
                showTab(desk, 'decide')
              }}
            >
              {player.answerThis}
            </button>
          )}
        </div>
      )}
    </li>
  )
}

/** Everything that was sent to this seat, newest first, by channel if wanted. */
export function Inbox() {
  const desk = useDesk()
  const injects = desk.session.desk
    .list('inject')
    .toSorted((a, b) => b.at - a.at || b.number - a.number)
  const { value: channel } = desk.channel
  return (
    <>
      <Asking />
      {injects.length === 0 && <p class="nothing">{player.inboxEmpty}</p>}
      <Channels injects={injects} />
      <ul class="inbox">
        {injects
          .filter((inject) => channel === undefined || inject.channel === channel)
          .map((inject) => (
            <Row key={inject.id} inject={inject} />
          ))}
      </ul>
    </>
  )
}
