import { player } from '../copy/player.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { showTab, useDesk, type TabName } from './seat.ts'
import { sortDecisions } from './decisions.ts'

const icons: Readonly<Record<TabName, IconName>> = {
  decide: 'inbox',
  board: 'board',
  inbox: 'social',
  log: 'log',
  team: 'team',
}

function Count({ tab }: { tab: TabName }) {
  const { desk } = useDesk().session
  const count =
    tab === 'decide'
      ? sortDecisions(desk.list('decision')).asked.length
      : tab === 'inbox'
        ? desk.list('inject').filter((inject) => !inject.opened && !inject.withdrawn).length
        : 0
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
