import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { Reached } from '../support/server.ts'
import { screenUrl } from './people.ts'
import { stage } from './stage.ts'

const on = stage({ FIRE_GRACE_SECONDS: '0' })
const wall = { width: 1920, height: 1080 }

/** Text on the wall that is smaller than 24 px, and how far the page could be scrolled. */
const tooSmall = (page: Page): Promise<{ small: string[]; scrolls: number }> =>
  page.evaluate(() => {
    const small: string[] = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!element || text === '' || element.closest('.sr, button, svg, script, style')) continue
      const { width, height } = element.getBoundingClientRect()
      if (width < 2 || height < 2 || !element.checkVisibility()) continue
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      if (size < 24) small.push(`${size}: ${text.slice(0, 40)}`)
    }
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement
    return { small, scrolls: Math.max(scrollHeight - clientHeight, scrollWidth - clientWidth) }
  })
const readable = { small: [], scrolls: 0 }

test('R19 The big screen reads from the back row before, during and after, holds nothing secret, and comes back alone after the server was killed', async () => {
  const made = await on.create({ scenario: 'first-light', minutes: 20 })
  const reached = new Reached(on.url)
  const { key } = await reached.sit(made.code, 'lead', 'Aroha')
  const context = await on.browser.newContext({ viewport: wall, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const frames: Buffer[] = []
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => void frames.push(Buffer.from(payload))),
  )
  await page.goto(screenUrl(on.url, made))
  await page.getByText(made.code, { exact: true }).first().waitFor()
  await page.getByText('Aroha').waitFor()
  await page.locator('svg').first().waitFor()
  expect(await tooSmall(page)).toEqual(readable)

  let line = await reached.open(made.id, made.keys.facilitator)
  const lead = await reached.open(made.id, key)
  await line.command({ type: 'start' })
  await line.command({ type: 'fire', inject: 'f01' })
  await line.command({ type: 'note', text: 'PLANTED-NOTE' })
  await lead.request('draft', { decision: 'first-move', reason: 'PLANTED-DRAFT' })
  await page.getByRole('region', { name: 'Now' }).getByText('Inject 1').waitFor()
  await page.getByText(/This phase until/).waitFor()
  expect(await tooSmall(page)).toEqual(readable)

  await on.server.kill()
  await page.getByText('Reconnecting').waitFor()
  await on.server.run()
  await page.getByText('Reconnecting').waitFor({ state: 'hidden' })
  line = await reached.open(made.id, made.keys.facilitator)
  const again = await reached.open(made.id, key)
  await line.command({ type: 'resume' })
  await again.decide('first-move', { kind: 'choice', option: 'close' }, { reason: 'Be safe.' })
  await page
    .getByText(/First move/)
    .first()
    .waitFor()

  await line.command({ type: 'end' })
  await page.getByText('The exercise has ended').waitFor()
  expect(await page.locator('main').innerText()).not.toContain('What went well')
  expect(await tooSmall(page)).toEqual(readable)
  await line.command({ type: 'show-hotwash', shown: true })
  await page.getByRole('heading', { name: 'What to mend' }).waitFor()
  await page.getByRole('heading', { name: 'The moments behind it' }).waitFor()
  expect(await tooSmall(page)).toEqual(readable)
  expect(Buffer.concat(frames).toString('utf8')).not.toMatch(/PLANTED|waiting room wants/)
  await line.command({ type: 'show-hotwash', shown: false })
  await page.getByText('The exercise has ended').waitFor()
  await context.close()
})

test('R19 The display is kept awake for three hours, and asked for again when the system takes it back', async () => {
  const made = await on.create({ scenario: 'first-light', minutes: 20 })
  const context = await on.browser.newContext({ viewport: wall })
  await context.addInitScript(() => {
    const held: EventTarget[] = []
    const request = (): Promise<EventTarget> => {
      const lock = Object.assign(new EventTarget(), { released: false, release: async () => {} })
      held.push(lock)
      return Promise.resolve(lock)
    }
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
    Object.assign(window, { held })
  })
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(screenUrl(on.url, made))
  await page.getByText(made.code, { exact: true }).first().waitFor()
  const locks = () =>
    page.evaluate(() => {
      const { held } = window as unknown as { held: { released: boolean }[] }
      return { asked: held.length, awake: held.filter((lock) => !lock.released).length }
    })
  await expect.poll(locks).toEqual({ asked: 1, awake: 1 })
  await page.clock.fastForward('03:00:00')
  expect(await locks()).toEqual({ asked: 1, awake: 1 })
  await page.evaluate(() => {
    const { held } = window as unknown as { held: (EventTarget & { released: boolean })[] }
    const [lock] = held
    if (!lock) return
    lock.released = true
    lock.dispatchEvent(new Event('release'))
  })
  await expect.poll(locks).toEqual({ asked: 2, awake: 1 })
  await context.close()
})
