import { player } from '../copy/player.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { decisionsOf } from './decisionsOf.ts'
import { unreadMessages } from './team/readMessages.ts'
import { showTab, unreadReplies, useDesk, type Desk, type TabName } from './seat.ts'

const icons: Readonly<Record<TabName, IconName>> = {
  decide: 'inbox',
  board: 'board',
  inbox: 'social',
  log: 'log',
  team: 'team',
}

/** What waits behind a tab: to answer, to sign or to be heard on; messages and replies not read. */
function waiting(desk: Desk, tab: TabName): number {
  const { session } = desk
  if (tab === 'inbox') {
    const injects = session.desk.list('inject')
    const unread = injects.filter((inject) => !inject.opened && !inject.withdrawn)
    return unread.length + unreadReplies(desk).length
  }
  if (tab === 'team') return unreadMessages(desk).length
  if (tab !== 'decide') return 0
  const me = session.desk.get('me')?.seat
  const { asked, toSign, toAdvise } = decisionsOf(session)
  const unheard = toAdvise.filter(({ advice }) => !advice.some(({ seat }) => seat === me))
  return asked.length + toSign.length + unheard.length
}

function Count({ tab }: { tab: TabName }) {
  const count = waiting(useDesk(), tab)
  if (count === 0) return null
  return (
    <>
      <span class="badge" aria-hidden="true">
        {count}
      </span>
      <span hidden id={`count-${tab}`}>
        {tab === 'decide' ? player.toAnswer(count) : player.unread(count)}
      </span>
    </>
  )
}

/** The sections of a seat's work as tabs: arrow keys move, on phones at the bottom with the board. */
export function Tabs({ tabs, current }: { tabs: readonly TabName[]; current: TabName }) {
  const desk = useDesk()
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = tabs[(tabs.indexOf(current) + step + tabs.length) % tabs.length]
    if (step === 0 || !next) return
    event.preventDefault()
    showTab(desk, next)
    document.getElementById(`tab-${next}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label={player.sections} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          id={`tab-${tab}`}
          role="tab"
          aria-selected={tab === current}
          aria-controls="panel"
          aria-describedby={`count-${tab}`}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => showTab(desk, tab)}
        >
          <Icon name={icons[tab]} size={18} />
          <span>{player.tabs[tab]}</span>
          <Count tab={tab} />
        </button>
      ))}
    </div>
  )
}
