import { useEffect } from 'preact/hooks'
import type { InjectDoc } from '../../shared/wire/seat.ts'
import { common } from '../copy/common.ts'
import { player } from '../copy/player.ts'
import { requestName } from '../net/requestName.ts'
import { channelIcon, Icon } from '../ui/Icon.tsx'
import { Prose } from '../ui/Prose.tsx'
import { ProvenanceNote } from '../ui/ProvenanceNote.tsx'
import { storyClock, storyDay } from '../ui/storyTime.ts'
import { namesOf, useDesk } from './seat.ts'

/** Tells the server, once the person can see it, that this seat opened an inject. */
function useOpened({ id, opened }: InjectDoc): void {
  const { session } = useDesk()
  useEffect(() => {
    if (opened) return undefined
    const tell = () => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', tell)
      void session.request('opened', { request: requestName(), inject: id })
    }
    document.addEventListener('visibilitychange', tell)
    tell()
    return () => document.removeEventListener('visibilitychange', tell)
  }, [id, opened])
}

/** One inject in full: where it came from, what it says, what came with it, and what of it is real. */
export function InjectCard({ inject }: { inject: InjectDoc }) {
  const { session } = useDesk()
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  useOpened(inject)
  const heading = `inject-${inject.id}`
  return (
    <article class="inject" aria-labelledby={heading}>
      <div class="inject-meta">
        <span class="inject-number">{common.inject(inject.number)}</span>
        <span class="inject-channel">
          <Icon name={channelIcon(inject.channel)} size={16} />
          {common.channel[inject.channel] ?? inject.channel} · {inject.from}
        </span>
        <time class="num">
          {storyDay(inject.when, zone)} {storyClock(inject.when, zone)}
        </time>
      </div>
      <h2 id={heading}>{inject.title}</h2>
      {inject.withdrawn && <p class="withdrawn">{player.withdrawn(inject.withdrawn.why)}</p>}
      <Prose text={inject.body} />
      {inject.attachments.map((attachment) => (
        <details class="attachment" key={attachment.title}>
          <summary>{player.attachment(attachment.title)}</summary>
          <pre>{attachment.text}</pre>
        </details>
      ))}
      <p class="inject-to">{player.toRoles(namesOf(session).roles(inject.to))}</p>
      <ProvenanceNote provenance={inject.provenance} />
    </article>
  )
}
