/**
 * Lets this device keep the page itself, so that it opens while the line is down, and be installed as an app. Browsers
 * allow it on https and on this very machine only; elsewhere everything else works as it does.
 */
export function keepPage(): void {
  if (!import.meta.env.PROD || !isSecureContext || !('serviceWorker' in navigator)) return
  const keep = () => {
    navigator.serviceWorker.register('/sw.js').then(keepLoaded, () => undefined)
  }
  if (document.readyState === 'complete') keep()
  else addEventListener('load', keep, { once: true })
}

/** What was loaded before the worker was there goes through it once more, from the browser's own store. */
async function keepLoaded(): Promise<void> {
  await navigator.serviceWorker.ready
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
  const fetches = loaded.map(({ pathname }) => fetch(pathname).catch(() => undefined))
  await Promise.all(fetches)
}
