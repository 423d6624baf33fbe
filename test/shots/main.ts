import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { launchServer } from '../e2e/browser.ts'
import { TestServer, createExercise, scenarioPackages } from '../e2e/server.ts'
import { Camera } from './camera.ts'
import { contents } from './contents.ts'
import { story } from './story.ts'

/** `npm run shots`: every view of a real exercise, in both themes and every size, into `shots/`. */
const folder = join(import.meta.dirname, '../../shots')
const camera = new Camera(folder)
const [server, launched] = await Promise.all([
  TestServer.start({ SCENARIOS_DIR: scenarioPackages, UNDO_SECONDS: '2' }),
  launchServer(),
])
const browser = await chromium.connect(launched.wsEndpoint())
try {
  await story({
    browser,
    camera,
    url: server.url,
    create: (exercise) => createExercise(server.url, exercise),
  })
} finally {
  writeFileSync(join(folder, 'index.html'), contents(camera.pictures))
  await browser.close()
  await Promise.all([launched.close(), server.stop()])
}
console.log(`${camera.pictures.length} pictures: open shots/index.html`)
