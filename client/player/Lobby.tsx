import { common } from '../copy/common.ts'
import { purposeCopy } from '../copy/purpose.ts'
import { player } from '../copy/player.ts'
import { Icon } from '../ui/Icon.tsx'
import { later } from '../ui/later.tsx'
import { PartCard } from './PartCard.tsx'
import { PageFoot } from '../ui/PageFoot.tsx'
import { PlayerBar } from './PlayerBar.tsx'
import { useDesk } from './seat.ts'
import { SeatRows } from './SeatRows.tsx'
import { useAwake } from './useAwake.ts'
import { usePresence } from './usePresence.ts'

const BeforeStart = later(() => import('./BeforeStart.tsx').then((part) => part.BeforeStart))

/** Before the start: your part, the ground rules, and who is here. */
export function Lobby() {
  const desk = useDesk()
  usePresence(desk)
  useAwake()
  const { table } = desk.session
  const exercise = table.get('exercise')
  const saysSo = exercise?.disclaimer.startsWith('Exercise only') ?? false
  const seats = table.list('seat')
  const me = desk.session.desk.get('me')?.seat
  const mine = seats.find((seat) => seat.id === me)
  const taken = seats.filter((seat) => seat.name !== undefined).length
  return (
    <div class="page lobby-page">
      <PlayerBar withClock={false} />
      <main class="lobby">
        <header class="lobby-head">
          <h1>{player.lobbyHeading(mine?.name)}</h1>
          <p class="lobby-wait" role="status">
            <Icon name="clock" size={18} />
            {player.lobbyWait}
          </p>
          {exercise && <p class="lobby-purpose">{purposeCopy.lobby[exercise.purpose]}</p>}
        </header>
        <div class="lobby-main">
          <div class="card">
            <PartCard />
          </div>
          <section class="card" aria-labelledby="rules">
            <h2 id="rules">{player.rules}</h2>
            <ol class="rules">
              {player.ruleLines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </section>
        </div>
        <BeforeStart />
        <section class="card lobby-side" aria-labelledby="seats">
          <h2 id="seats">
            {player.seats} <small>{player.seatsTaken(taken, seats.length)}</small>
          </h2>
          <SeatRows />
          <p class="lobby-disclaimer">
            {!saysSo && <b>{common.exerciseOnly}. </b>}
            {exercise?.disclaimer}
          </p>
        </section>
      </main>
      <PageFoot />
    </div>
  )
}
