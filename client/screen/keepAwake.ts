/** Keeps the display on while the page is seen, where the browser allows it; returns how to stop. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined
  let stopped = false
  const hold = async () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    try {
      lock = await navigator.wakeLock.request('screen')
      if (stopped) await lock.release()
    } catch {
      // Plain http and low batteries refuse; then the computer's own settings decide.
    }
  }
  const again = () => void hold()
  document.addEventListener('visibilitychange', again)
  again()
  return () => {
    stopped = true
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
}
