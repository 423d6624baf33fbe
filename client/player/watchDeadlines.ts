import { effect } from '@preact/signals'
import { player } from '../copy/player.ts'
import { decisionsOf } from './decisionsOf.ts'
import type { Desk } from './seat.ts'
import { cue } from './sound.ts'

const marks = [300, 60, 20]

/** Speaks the time left at 5:00, 1:00 and 0:20, never between. */
export function watchDeadlines({ session, polite }: Pick<Desk, 'session' | 'polite'>): () => void {
  const before = new Map<string, number>()
  return effect(() => {
    const speed = session.table.get('clock')?.speed ?? 1
    for (const decision of decisionsOf(session).asked) {
      const { deadline } = decision.status
      if (deadline === undefined) continue
      const left = (deadline - session.playNow.value) / speed / 1000
      const was = before.get(decision.id)
      before.set(decision.id, left)
      const mark = marks.find((each) => was !== undefined && was > each && left <= each)
      if (mark === undefined) continue
      polite.value = player.spoken(mark, decision.title)
      if (mark < 300) cue('time')
    }
  })
}
