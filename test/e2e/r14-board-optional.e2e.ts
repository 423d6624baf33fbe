import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { firstDrill } from './firstDrill.ts'
import { answerNext, person, screenUrl } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

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

test('R14 the built board draws the clinic beside a decision, and its buttons tell it in words', async () => {
  const { page, faults } = await firstDrill(here)
  await ready(page)
  await expect.poll(() => colours(page), { timeout: 15_000 }).toBeGreaterThan(5)
  const board = page.getByRole('region', { name: /board/i }).first()
  await board
    .getByRole('button', { name: /Reception/ })
    .first()
    .waitFor()
  expect(faults).toEqual([])
})

test('R14 the big screen draws it too, with everything said in words beside it', async () => {
  const { made } = await firstDrill(here)
  const { page, faults } = await person(here.browser, screenUrl(here.url, made))
  await page.getByRole('img', { name: /Booking/ }).waitFor()
  await ready(page)
  await expect.poll(() => colours(page), { timeout: 15_000 }).toBeGreaterThan(5)
  expect(faults).toEqual([])
})

test('R14 with the engine refused, its words stand there instead and a decision is sent all the same', async () => {
  const { page, made } = await firstDrill(here, {}, async (each) => {
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

test('R14 a phone shows tiles and never fetches the engine', async () => {
  const fetched: string[] = []
  const { page } = await firstDrill(here, { size: 'phone' }, async (each) => {
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

test('R14 everything on the board is a named button behind one tab stop, and a row in a table', async () => {
  const { page } = await firstDrill(here)
  const board = page.getByRole('region', { name: /board/i }).first()
  const spots = board.getByRole('group').getByRole('button')
  await spots.first().waitFor()
  const names = await spots.evaluateAll((all) =>
    all.map((spot) => (spot.textContent ?? '').trim()).filter((name) => name !== ''),
  )
  expect(names.length).toBe(await spots.count())
  const stops = await spots.evaluateAll(
    (all) => all.filter((spot) => spot instanceof HTMLElement && spot.tabIndex >= 0).length,
  )
  expect(stops).toBe(1)
  await spots.first().focus()
  await page.keyboard.press('ArrowRight')
  expect(await spots.first().evaluate((spot) => spot === document.activeElement)).toBe(false)
  await board.getByRole('button', { name: 'Show as list' }).click()
  expect(await board.getByRole('rowheader').count()).toBe(names.length)
})
