import './team.css'
import { team } from '../../copy/team.ts'
import { useDesk, type TeamView } from '../seat.ts'
import { TeamList } from '../TeamList.tsx'
import { DecisionLog } from './DecisionLog.tsx'
import { Messages } from './Messages.tsx'
import { unreadMessages } from './readMessages.ts'
import { Situation } from './Situation.tsx'

const views: Readonly<Record<TeamView, () => preact.JSX.Element>> = {
  messages: Messages,
  situation: Situation,
  decisions: DecisionLog,
  people: TeamList,
}
const order = Object.keys(views) as readonly TeamView[]

/** The team: what its desks say, what it knows, what it decided, who is in it. */
export function TeamPanel() {
  const desk = useDesk()
  const { value: current } = desk.team
  const View = views[current]
  const unread = unreadMessages(desk).length
  return (
    <>
      <div class="team-views" role="group" aria-label={team.views}>
        {order.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={view === current}
            onClick={() => (desk.team.value = view)}
          >
            {team.view[view]}
            {view === 'messages' && unread > 0 && current !== 'messages' && (
              <span class="badge" aria-label={team.unread(unread)}>
                {unread}
              </span>
            )}
          </button>
        ))}
      </div>
      <View />
    </>
  )
}
