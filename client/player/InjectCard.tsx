import { useEffect } from 'preact/hooks'
import type { InjectDoc } from '../../shared/wire/seat.ts'
import { common } from '../copy/common.ts'
import { player } from '../copy/player.ts'
import { requestName } from '../net/requestName.ts'
import { inbox } from '../copy/inbox.ts'
import { team } from '../copy/team.ts'
import { storyLang } from '../language/locale.ts'
import { ProvenanceNote } from '../ui/ProvenanceNote.tsx'
import { storyClock, storyDay } from '../ui/storyTime.ts'
import { later } from '../ui/later.tsx'
import { ChannelBody } from './channel/ChannelBody.tsx'
import { printOne } from './printOne.ts'
import { namesOf, showTab, useDesk } from './seat.ts'

export const Attachments = later(() => import('./Attachments.tsx').then((part) => part.Attachments))

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
  const desk = useDesk()
  const { session } = desk
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  useOpened(inject)
  const heading = `inject-${inject.id}`
  const to = namesOf(session).roles(inject.to)
  return (
    <article class="inject" aria-labelledby={heading}>
      <div class="inject-meta">
        <span class="inject-number">{common.inject(inject.number)}</span>
        <time class="num">
          {storyDay(inject.when, zone)} {storyClock(inject.when, zone)}
        </time>
      </div>
      <h2 id={heading} lang={storyLang(inject.mi)}>
        {inject.title}
      </h2>
      {inject.withdrawn && <p class="withdrawn">{player.withdrawn(inject.withdrawn.why)}</p>}
      <ChannelBody inject={inject} to={to} />
      {inject.attachments.length > 0 && <Attachments inject={inject} />}
      <p class="inject-to">{player.toRoles(to)}</p>
      <ProvenanceNote provenance={inject.provenance} />
      <p class="inject-tools">
        <button
          type="button"
          class="quiet-button"
          aria-label={inbox.printLabel(inject.title)}
          onClick={(event) => printOne(event.currentTarget.closest('article'))}
        >
          {inbox.print}
        </button>
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            desk.about.value = inject.id
            desk.team.value = 'messages'
            showTab(desk, 'team')
          }}
        >
          {team.passOn}
        </button>
      </p>
    </article>
  )
}
