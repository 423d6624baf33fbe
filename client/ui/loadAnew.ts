const place = 'hotwash/loaded-anew'
const pause = 60_000

const lately = (): boolean => Date.now() - Number(sessionStorage.getItem(place) ?? 0) < pause

const reached = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

/**
 * Loads the page anew, at most once a minute and only when the server answers: some browsers never fetch a script or
 * a style again that once failed. Seats, drafts and what waits to be sent are there again afterwards.
 */
export async function loadAnew(): Promise<void> {
  if (lately() || !(await reached())) return
  sessionStorage.setItem(place, String(Date.now()))
  location.reload()
  await new Promise(() => undefined)
}
