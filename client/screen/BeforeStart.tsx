import type { ScreenDocs } from '../../shared/wire/views.ts'
import { common } from '../copy/common.ts'
import { screenCopy } from '../copy/screen.ts'
import type { Session } from '../net/session.ts'
import { Icon } from '../ui/Icon.tsx'
import { mayGoDark } from '../ui/keepAwake.ts'
import { QrCode } from '../ui/QrCode.tsx'

/** How to get in, and who has: what the room looks at until the start. */
export function BeforeStart({ session }: { session: Session<ScreenDocs> }) {
  const code = session.desk.get('join')?.code
  const seats = session.table.list('seat')
  const taken = seats.filter(({ name }) => name !== undefined).length
  return (
    <main class="screen-lobby" id="main">
      <section class="screen-join" aria-label={screenCopy.join}>
        <h2>{screenCopy.join}</h2>
        <p class="screen-address">{location.host}</p>
        {code !== undefined && (
          <>
            <p class="screen-code-label" aria-hidden="true">
              {screenCopy.code}
            </p>
            <p class="screen-code num" role="group" aria-label={screenCopy.joinCode}>
              {code}
            </p>
          </>
        )}
        <p class="screen-how">{screenCopy.joinHow}</p>
        {mayGoDark.value && <p class="screen-dark">{screenCopy.mayGoDark}</p>}
      </section>
      {code !== undefined && (
        <QrCode text={`${location.origin}/#${code}`} label={screenCopy.qr} look="screen-qr" />
      )}
      <section class="screen-seats" aria-label={screenCopy.seats}>
        <div class="screen-seats-head">
          <h2>{screenCopy.seats}</h2>
          <span role="status">{screenCopy.taken(taken, seats.length)}</span>
          <span class="screen-soon">{screenCopy.startsSoon}</span>
        </div>
        <ul>
          {seats.map((seat) => (
            <li key={seat.id} class={seat.name === undefined ? 'free' : ''}>
              <span class="screen-seat-title">{seat.title}</span>
              <span class="screen-seat-name">
                {seat.name === undefined ? (
                  screenCopy.free
                ) : (
                  <>
                    <Icon name="check" size={28} />
                    {seat.name}
                    {seat.presence === 'away' && ` (${common.presence.away.toLowerCase()})`}
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </main>
  )
}
