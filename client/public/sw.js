// Keeps the page itself, so that a seat opens while the line is down. Never anything of an exercise: those
// addresses are left to the browser, which asks the server.
const shell = 'hotwash-shell-1'
const kept = (path) =>
  path.startsWith('/assets/') || path.startsWith('/icons/') || path === '/manifest.webmanifest'
const pages = /^\/(play|facilitate|evaluate|observe|screen|paper|run)?(\/|$)/

addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shell)
      .then((cache) => cache.add('/'))
      .then(() => skipWaiting()),
  )
})

addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name !== shell))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  )
})

/** The newest page when the server answers, else the kept one. One page serves every address. */
async function page() {
  const cache = await caches.open(shell)
  try {
    const fresh = await fetch('/', { cache: 'no-cache' })
    if (!fresh.ok) throw new Error('No page')
    await cache.put('/', fresh.clone())
    return fresh
  } catch {
    return (await cache.match('/')) ?? Response.error()
  }
}

/** Files that carry their version in their name never change. */
async function file(request) {
  const cache = await caches.open(shell)
  const known = await cache.match(request)
  if (known) return known
  const fresh = await fetch(request)
  if (fresh.ok) await cache.put(request, fresh.clone())
  return fresh
}

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate' && pages.test(pathname)) event.respondWith(page())
  else if (kept(pathname)) event.respondWith(file(request))
})
