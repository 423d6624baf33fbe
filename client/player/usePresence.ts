import { effect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Desk } from './seat.ts'

const settle = 1500

/** Before the start somebody may have said that play can begin. */
const still = ({ session, ready }: Desk): 'here' | 'ready' =>
  session.table.get('clock')?.status === 'briefing' && ready.value ? 'ready' : 'here'

/** Tells the others coarsely what this seat does: here, ready, reading or answering; nothing finer. */
export function usePresence(desk: Desk): void {
  useEffect(() => {
    let told = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = effect(() => {
      const live = desk.session.line.value === 'live'
      const reading = desk.tab.value === 'inbox' && desk.reading.value !== undefined
      const state = desk.writing.value ? 'answering' : reading ? 'reading' : still(desk)
      clearTimeout(timer)
      if (!live) {
        told = ''
        return
      }
      if (told === state) return
      timer = setTimeout(() => {
        told = state
        void desk.session.request('presence', { state })
      }, settle)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [desk])
}
