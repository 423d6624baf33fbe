import { signal } from '@preact/signals'

/** True where the browser does not let a page keep the display on, and only the computer's settings can. */
export const mayGoDark = signal(false)

const retryMs = 30_000

/**
 * Keeps the display on while the page is seen, where the browser allows it: asked again whenever the system took
 * it back (a low battery, another page in front). Returns how to stop.
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const hold = async (): Promise<void> => {
    clearTimeout(retry)
    if (stopped || document.visibilityState !== 'visible' || (lock && !lock.released)) return
    if (!('wakeLock' in navigator)) {
      mayGoDark.value = true
      return
    }
    try {
      const held = await navigator.wakeLock.request('screen')
      mayGoDark.value = false
      if (stopped) return await held.release()
      lock = held
      held.addEventListener('release', again)
    } catch {
      // Plain http and low batteries refuse; then the computer's own settings decide.
      mayGoDark.value = true
      retry = setTimeout(again, retryMs)
    }
  }
  function again(): void {
    void hold()
  }
  document.addEventListener('visibilitychange', again)
  again()
  return () => {
    stopped = true
    clearTimeout(retry)
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
}
