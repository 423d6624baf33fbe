import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { Reached } from '../support/server.ts'
import { answerNext, join, person, screenUrl } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

/** A first drill that has begun, with its first inject out, and a player at a page of their own. */
async function begun(
  look: Parameters<typeof person>[2] = {},
  prepare: (page: Page) => Promise<void> = async () => {},
) {
  const made = await here.create({ scenario: 'first-light', minutes: 20 })
  const line = await new Reached(here.url).open(made.id, made.keys.facilitator)
  const player = await person(here.browser, here.url, look)
  await prepare(player.page)
  await join(player.page, { code: made.code, name: 'Aroha', part: 0 })
  await line.command({ type: 'start' })
  await line.command({ type: 'fire', inject: 'f01' as never, atOnce: true })
  await player.page.getByRole('textbox', { name: 'Why?' }).waitFor()
  return { made, line, ...player }
}

const ready = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('board-ready').length > 0)
/** How many colours stand on the board's canvas; one that was never painted has one. */
const colours = (page: Page) =>
  page.locator('.board-canvas canvas').evaluate((canvas) => {
    const copy = document.createElement('canvas')
    copy.width = copy.height = 80
    const brush = copy.getContext('2d')
    if (!brush || !(canvas instanceof HTMLCanvasElement)) return 0
    brush.drawImage(canvas, 0, 0, 80, 80)
    const { data } = brush.getImageData(0, 0, 80, 80)
    const seen = new Set<string>()
    for (let at = 0; at < data.length; at += 4) seen.add(data.slice(at, at + 3).join())
    return seen.size
  })

test('the built board draws the clinic beside a decision, and its buttons tell it in words', async () => {
  const { page, faults } = await begun()
  await ready(page)
  await expect.poll(() => colours(page), { timeout: 15_000 }).toBeGreaterThan(5)
  const board = page.getByRole('region', { name: /board/i }).first()
  await board
    .getByRole('button', { name: /Reception/ })
    .first()
    .waitFor()
  expect(faults).toEqual([])
})

test('the big screen draws it too, with everything said in words beside it', async () => {
  const { made } = await begun()
  const { page, faults } = await person(here.browser, screenUrl(here.url, made))
  await page.getByRole('img', { name: /Booking/ }).waitFor()
  await ready(page)
  await expect.poll(() => colours(page), { timeout: 15_000 }).toBeGreaterThan(5)
  expect(faults).toEqual([])
})

test('with the engine refused, its words stand there instead and a decision is sent all the same', async () => {
  const { page, made } = await begun({}, async (each) => {
    await each.route(/assets\/game/, (route) => route.abort())
  })
  await page
    .getByRole('button', { name: /Reception/ })
    .first()
    .waitFor()
  expect(await page.locator('canvas').count()).toBe(0)
  expect(await answerNext(page, 'Two people compare the list.')).toBe(true)
  const log = async () => {
    const answer = await fetch(`${here.url}/api/exercises/${made.id}/log`, {
      headers: { authorization: `Bearer ${made.keys.facilitator}` },
    })
    return answer.text()
  }
  await expect.poll(log, { timeout: 10_000 }).toContain('Two people compare the list.')
})

test('a phone shows tiles and never fetches the engine', async () => {
  const fetched: string[] = []
  const { page } = await begun({ size: 'phone' }, async (each) => {
    each.on('request', (request) => fetched.push(request.url()))
  })
  await page.getByRole('tab', { name: 'Board' }).click()
  await page
    .getByRole('button', { name: /Reception/ })
    .first()
    .waitFor()
  expect(await page.locator('canvas').count()).toBe(0)
  expect(fetched.filter((url) => /assets\/game/.test(url))).toEqual([])
})
