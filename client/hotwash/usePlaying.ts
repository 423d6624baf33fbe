import { useSignal, type Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** Long enough to read what has just happened. */
const stepMs = 1_800

/** Goes on from step to step by itself once turned on, and rests at the end. */
export function usePlaying(
  time: Signal<number>,
  next: () => void,
  end: number,
): { readonly on: boolean; readonly turn: () => void } {
  const on = useSignal(false)
  useEffect(() => {
    if (!on.value) return
    if (time.value >= end) {
      on.value = false
      return
    }
    const timer = setTimeout(next, stepMs)
    return () => clearTimeout(timer)
  }, [on.value, time.value])
  const turn = (): void => {
    if (!on.value && time.value >= end) time.value = 0
    on.value = !on.value
  }
  return { on: on.value, turn }
}
