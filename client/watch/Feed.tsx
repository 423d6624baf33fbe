import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { TableDocs } from '../../shared/wire/views.ts'
import type { FeedDoc } from '../../shared/wire/watching.ts'
import { common } from '../copy/common.ts'
import { watchCopy as copy } from '../copy/watch.ts'
import type { DocStore } from '../net/docs.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { Prose } from '../ui/Prose.tsx'
import { ProvenanceNote } from '../ui/ProvenanceNote.tsx'
import { storyClock, storyDay } from '../ui/storyTime.ts'
import { feedBy, feedText } from './feedWords.ts'
import { namesIn } from './names.ts'
import './feed.css'

type Desk = { readonly table: DocStore<TableDocs>; readonly feed: readonly FeedDoc[] }
type Action = (doc: FeedDoc) => ComponentChildren

/** What happened, newest first, for everyone or for one part. `action` adds what may be done with an entry. */
export function Feed({ table, feed, action }: Desk & { readonly action?: Action }) {
  const [seat, setSeat] = useState('')
  const seats = table.list('seat')
  const roles = seats.find(({ id }) => id === seat)?.roles
  const shown = feed
    .filter((doc) => !roles || doc.roles.length === 0 || doc.roles.some((id) => roles.includes(id)))
    .toSorted((a, b) => b.seq - a.seq)
  const zone = table.get('exercise')?.timeZone ?? 'UTC'
  return (
    <section class="feed" aria-labelledby="feed-heading">
      <div class="feed-head">
        <h2 id="feed-heading">{copy.feed}</h2>
        <div class="feed-filter">
          <label for="feed-seat">{copy.show}</label>
          <select
            id="feed-seat"
            class="select"
            value={seat}
            onChange={(event) => setSeat(event.currentTarget.value)}
          >
            <option value="">{copy.everyone}</option>
            {seats.map(({ id, title, name }) => (
              <option key={id} value={id}>
                {name === undefined ? title : `${title} (${name})`}
              </option>
            ))}
          </select>
        </div>
      </div>
      {shown.length === 0 && (
        <p class="empty">{feed.length === 0 ? copy.feedEmpty : copy.feedNothingHere}</p>
      )}
      <div class="feed-scroll" role="region" aria-label={copy.feedLabel} tabIndex={0}>
        <ol class="feed-list">
          {shown.map((doc, index) => {
            const day = storyDay(doc.when, zone)
            const above = shown[index - 1]
            return (
              <li key={doc.seq} id={`entry-${doc.seq}`} class={`feed-entry feed-${doc.line.kind}`}>
                {(!above || storyDay(above.when, zone) !== day) && <p class="feed-day">{day}</p>}
                <Entry doc={doc} table={table} zone={zone} action={action} />
              </li>
            )
          })}
        </ol>
      </div>
    </section>
  )
}

function Entry({
  doc,
  table,
  zone,
  action,
}: {
  readonly doc: FeedDoc
  readonly table: Desk['table']
  readonly zone: string
  readonly action: Action | undefined
}) {
  const names = namesIn(table)
  return (
    <div class="feed-row">
      <time class="num">{storyClock(doc.when, zone)}</time>
      <div class="feed-what">
        <p class="feed-who">
          {doc.line.kind === 'inject' ? (
            <span class="inject-number">{common.inject(doc.line.number)}</span>
          ) : null}
          <b>{doc.line.kind === 'inject' ? copy.to(feedBy(doc, names)) : feedBy(doc, names)}</b>
        </p>
        {doc.inject ? (
          <InjectWords doc={doc} inject={doc.inject} />
        ) : (
          <Said doc={doc} text={feedText(doc, names)} />
        )}
      </div>
      {action?.(doc)}
    </div>
  )
}

function Said({ doc, text }: { doc: FeedDoc; text: string }) {
  return (
    <>
      <p>{text}</p>
      {doc.text !== undefined && (
        <blockquote class="feed-said">
          <Prose text={doc.text} />
        </blockquote>
      )}
    </>
  )
}

function InjectWords({ doc, inject }: { doc: FeedDoc; inject: NonNullable<FeedDoc['inject']> }) {
  return (
    <>
      <p class="feed-title">{inject.title}</p>
      <p class="feed-from">
        <Icon name={inject.channel as IconName} size={16} />
        {common.channel[inject.channel]} · {copy.from(inject.from)}
      </p>
      <details class="feed-more">
        <summary aria-label={`${copy.more}: ${inject.title}`}>{copy.more}</summary>
        <Prose text={doc.text ?? ''} />
        <ProvenanceNote provenance={inject.provenance} />
      </details>
    </>
  )
}
