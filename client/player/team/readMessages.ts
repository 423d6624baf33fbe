import type { MessageDoc } from '../../../shared/wire/team.ts'
import type { Desk } from '../seat.ts'
import { messagesPlace } from './messagesPlace.ts'

/** Messages from others that nobody has looked at here. */
export function unreadMessages({ session, messagesRead }: Desk): readonly MessageDoc[] {
  const me = session.desk.get('me')?.seat
  return session.desk.list('message').filter(({ n, seat }) => seat !== me && n > messagesRead.value)
}

export function readMessages({ id, session, messagesRead }: Desk): void {
  const last = Math.max(0, ...session.desk.list('message').map(({ n }) => n))
  if (last <= messagesRead.peek()) return
  messagesRead.value = last
  try {
    localStorage.setItem(messagesPlace(id), String(last))
  } catch {
    // They count as new again after a reload.
  }
}
