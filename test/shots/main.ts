import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { launchServer } from '../e2e/browser.ts'
import { TestServer } from '../e2e/server.ts'
import { Reached } from '../support/server.ts'
import { ended, hotWash, insurer } from './afterwards.ts'
import { Camera } from './camera.ts'
import { contents } from './contents.ts'
import { doors } from './doors.ts'
import { filled, names, playedOut, playedTo } from './played.ts'
import { facilitator, paper, players, screen, watchers } from './playing.ts'
import { once, type Set } from './set.ts'

const sections: Readonly<Record<string, (set: Set) => Promise<void>>> = {
  doors,
  players,
  facilitator,
  screen,
  watchers,
  paper,
  ended,
  hotwash: hotWash,
  insurer,
}

/** `npm run shots [-- section…]`: every view of a real exercise, in both themes and every size, into `shots/`. */
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(sections, name))
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(', ')}. There are: ${Object.keys(sections).join(', ')}`)
  process.exit(1)
}
const folder = join(import.meta.dirname, '../../shots')
if (asked.length === 0) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const [server, launched] = await Promise.all([
  TestServer.start({ UNDO_SECONDS: '2' }),
  launchServer(),
])
const browser = await chromium.connect(launched.wsEndpoint())
const camera = new Camera(folder)
const reached = new Reached(server.url)
const set: Set = {
  browser,
  camera,
  url: server.url,
  reached,
  before: once(() => filled(reached, names.slice(0, 4))),
  during: once(() => playedTo(reached, 4)),
  after: once(() => playedOut(reached)),
}
try {
  for (const name of asked.length > 0 ? asked : Object.keys(sections)) {
    const began = performance.now()
    const taken = camera.taken
    await sections[name]?.(set)
    for (const context of browser.contexts()) await context.close()
    const seconds = Math.round((performance.now() - began) / 1000)
    console.log(`${name}: ${camera.taken - taken} pictures in ${seconds} s`)
  }
} finally {
  const files = readdirSync(folder).filter((name) => name.endsWith('.png'))
  writeFileSync(join(folder, 'index.html'), contents(files))
  await browser.close()
  await Promise.all([launched.close(), server.stop()])
}
console.log('Open shots/index.html')
