import type { HotwashDoc, HotwashPoint, ScreenDocs } from '../../shared/wire/views.ts'
import { screenCopy } from '../copy/screen.ts'
import type { Session } from '../net/session.ts'
import { Icon } from '../ui/Icon.tsx'
import { storyClock, storyDay } from '../ui/storyTime.ts'

type Props = { readonly session: Pick<Session<ScreenDocs>, 'table'>; readonly hotwash: HotwashDoc }

/** What the room talks about: three strengths, three things to mend, and when it was decided. */
export function HotWash({ session, hotwash }: Props) {
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  return (
    <main class="screen-wash" id="main">
      <h2 class="screen-wash-head">{screenCopy.hotwash}</h2>
      <Points
        name={screenCopy.strengths}
        points={hotwash.strengths}
        none={screenCopy.noStrengths}
        good
      />
      <Points name={screenCopy.areas} points={hotwash.areas} none={screenCopy.noAreas} />
      {hotwash.moments.length > 0 && (
        <section class="screen-moments" aria-label={screenCopy.moments}>
          <h3>{screenCopy.moments}</h3>
          <ol>
            {hotwash.moments.slice(0, 4).map(({ seq, when, text }) => (
              <li key={seq}>
                <time class="num">
                  {storyDay(when, zone)} {storyClock(when, zone)}
                </time>
                <span>{text}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </main>
  )
}

function Points(props: {
  readonly name: string
  readonly points: readonly HotwashPoint[]
  readonly none: string
  readonly good?: true
}) {
  const { name, points, none, good } = props
  return (
    <section class={`screen-points ${good ? 'good' : 'mend'}`} aria-label={name}>
      <h3>
        <Icon name={good ? 'check' : 'up'} size={34} />
        {name}
      </h3>
      {points.length === 0 && <p>{none}</p>}
      <ul>
        {points.map(({ title, text, rating }) => (
          <li key={title}>
            <b>{title}</b>
            <span class="screen-letter">
              {rating} {screenCopy.ratingWords[rating]}
            </span>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
