import './catchUp.css'
import { useEffect, useRef } from 'preact/hooks'
import { catchUpCopy as copy } from '../copy/catchUp.ts'
import { common } from '../copy/common.ts'
import { decisionText } from '../copy/log.ts'
import { storyClock, storyDay } from '../ui/storyTime.ts'
import { decisionsOf } from './decisionsOf.ts'
import { showTab, type Desk } from './seat.ts'

const shownLines = 6

function Messages({ desk }: { desk: Desk }) {
  const { session } = desk
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  const injects = session.desk.list('inject').toSorted((a, b) => b.at - a.at)
  if (injects.length === 0) return <p>{copy.noneForYou}</p>
  return (
    <>
      <h3>{copy.forYou(injects.length)}</h3>
      <ul>
        {injects.slice(0, shownLines).map((inject) => (
          <li key={inject.id}>
            <time class="num">{storyClock(inject.when, zone)}</time> {common.inject(inject.number)}:{' '}
            {inject.title}
          </li>
        ))}
      </ul>
      {injects.length > shownLines && <p>{copy.more(injects.length - shownLines)}</p>}
    </>
  )
}

function Decided({ desk }: { desk: Desk }) {
  const made = desk.session.table
    .list('log')
    .toSorted((a, b) => b.seq - a.seq)
    .flatMap(({ seq, line }) => (line.kind === 'decision' ? [{ seq, line }] : []))
  return (
    <>
      <h3>{copy.decided}</h3>
      {made.length === 0 && <p>{copy.noneDecided}</p>}
      <ul>
        {made.slice(0, shownLines).map(({ seq, line }) => (
          <li key={seq}>{decisionText(line)}</li>
        ))}
      </ul>
      {made.length > shownLines && <p>{copy.more(made.length - shownLines)}</p>}
    </>
  )
}

/** What happened so far, from this seat's own view, in a dialog. */
export function Summary({ desk, onRead }: { desk: Desk; onRead: () => void }) {
  const { session } = desk
  const host = useRef<HTMLDialogElement>(null)
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  const now = session.storyNow.value
  const phase = session.table.get('clock')?.phaseTitle ?? ''
  const before = session.table
    .list('log')
    .toSorted((a, b) => a.seq - b.seq)
    .flatMap(({ line }) => (line.kind === 'phase' ? [line.title] : []))
    .slice(0, -1)
  const { asked, toSign, toAdvise } = decisionsOf(session)
  const others = toSign.length + toAdvise.length
  useEffect(() => host.current?.showModal(), [])
  const done = (): void => {
    onRead()
    showTab(desk, asked.length + others > 0 ? 'decide' : 'inbox')
  }
  return (
    <dialog ref={host} class="dialog catch-up" aria-labelledby="catch-up" onClose={done}>
      <h2 id="catch-up">{copy.heading}</h2>
      <p>{copy.lead(phase, `${storyDay(now, zone)} ${storyClock(now, zone)}`)}</p>
      {before.length > 0 && (
        <p>
          {copy.phases}: {before.join(' · ')}
        </p>
      )}
      <h3>{asked.length > 0 ? copy.open(asked.length) : copy.noneOpen}</h3>
      <ul>
        {asked.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      {others > 0 && <p>{copy.colleagues(others)}</p>}
      <Messages desk={desk} />
      <Decided desk={desk} />
      <button type="button" class="button primary wide" onClick={() => host.current?.close()}>
        {copy.close}
      </button>
    </dialog>
  )
}
