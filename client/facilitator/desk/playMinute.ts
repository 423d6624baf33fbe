import { useComputed } from '@preact/signals'
import type { FacilitatorSession } from './controls.ts'

/** Whole minutes of play; a part that reads this is drawn once a minute instead of four times a second. */
export const usePlayMinute = (session: FacilitatorSession): number =>
  useComputed(() => Math.floor(session.playNow.value / 60_000)).value
