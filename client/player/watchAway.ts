import { effect } from '@preact/signals'
import type { Desk } from './seat.ts'

/** Shorter than this nobody has reached for paper. */
const longMs = 20_000

/** Keeps the moment of play at which the line came back after it was lost for long. */
export function watchAway({ session, awayUntil }: Desk): () => void {
  let since: number | undefined
  return effect(() => {
    const line = session.line.value
    if (line === 'reconnecting') since ??= performance.now()
    if (line !== 'live') return
    if (since !== undefined && performance.now() - since > longMs)
      awayUntil.value = session.playNow.peek()
    since = undefined
  })
}
