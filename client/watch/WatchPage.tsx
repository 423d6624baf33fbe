import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { WatcherKind } from '../../shared/wire/watching.ts'
import { common } from '../copy/common.ts'
import { watchCopy as copy } from '../copy/watch.ts'
import { openSession } from '../net/connection.ts'
import type { Session } from '../net/session.ts'
import { NoticePage } from '../ui/NoticePage.tsx'
import { invitation, ownKey } from '../net/ownKey.ts'
import { WatchIn } from './WatchIn.tsx'

type View<Desk> = ComponentType<{ readonly id: string; readonly session: Session<Desk> }>
type Props<Desk> = { readonly id: string; readonly kind: WatcherKind; readonly View: View<Desk> }

/** The page of somebody who watches: with a key of their own it opens, with an invitation it asks who they are. */
export function WatchPage<Desk extends object>({ id, kind, View }: Props<Desk>) {
  const [key, setKey] = useState(() => ownKey(id, kind))
  const [asked] = useState(() => invitation(id, kind))
  if (key !== undefined) return <Opened key={key} id={id} own={key} View={View} />
  if (asked === undefined) return <NoticePage text={copy.noKey} />
  return <WatchIn id={id} kind={kind} invitation={asked} onIn={setKey} />
}

function Opened<Desk extends object>({
  id,
  own,
  View,
}: {
  id: string
  own: string
  View: View<Desk>
}) {
  const [session] = useState(() => openSession<Desk>(id, own))
  useEffect(() => () => session.close(), [session])
  const line = session.line.value
  const known = session.table.get('clock') !== undefined
  if (line === 'refused') return <NoticePage text={copy.wrongLink} />
  if (line === 'closed' && !known) return <NoticePage text={copy.closed} reload={common.reload} />
  if (!known) return <NoticePage text={copy.opening} />
  return <View id={id} session={session} />
}
