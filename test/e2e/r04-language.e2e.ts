import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeProblems, sideways } from './axe.ts'
import { firstDrill } from './firstDrill.ts'
import { person, sizes } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

const painted = (page: Page): Promise<string> =>
  page.locator('.board-canvas canvas').evaluate((canvas) => {
    const copy = document.createElement('canvas')
    if (!(canvas instanceof HTMLCanvasElement)) return ''
    copy.width = canvas.width
    copy.height = canvas.height
    copy.getContext('2d')?.drawImage(canvas, 0, 0)
    return copy.toDataURL()
  })
const choose = (page: Page, name: RegExp) => page.getByRole('button', { name }).click()
const mi = /^MI/
const en = /^EN/

test('R04 the language changes in the middle of a draft: nothing typed is lost, the board follows', async () => {
  const { page, faults } = await firstDrill(here)
  await page.waitForFunction(() => performance.getEntriesByName('board-ready').length > 0)
  const english = await painted(page)
  const stayed = await page.evaluate(() => Object.assign(window, { stayed: true }).stayed)
  await page.getByRole('radio').nth(1).check()
  await page.getByRole('textbox', { name: 'Why?' }).fill('Kāore anō mātou i mōhio')

  await choose(page, mi)
  const why = page.getByRole('textbox', { name: 'He aha ai?' })
  expect(await why.inputValue()).toBe('Kāore anō mātou i mōhio')
  expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true)
  expect(await page.getAttribute('html', 'lang')).toBe('mi-NZ')
  expect(await page.title()).toContain('Exercise only')
  expect(await page.evaluate('window.stayed')).toBe(stayed)
  await page.getByRole('tab', { name: 'Whakatau' }).waitFor()
  await page.getByRole('group', { name: 'Ka aha koe i te tuatahi?' }).waitFor()
  expect(await page.getByText('Te mahi tuatahi').count()).toBeGreaterThan(0)
  expect(await page.locator('.inject .prose').first().getAttribute('lang')).toBe('mi')
  const font = '600 14px "Inter Variable"'
  expect(await page.evaluate((face) => document.fonts.check(face, 'Aāēīōū'), font)).toBe(true)
  await expect.poll(() => painted(page), { timeout: 10_000 }).not.toBe(english)
  expect(await axeProblems(page)).toEqual([])

  await page.reload()
  await why.waitFor()
  expect(await why.inputValue()).toBe('Kāore anō mātou i mōhio')
  await choose(page, en)
  expect(await page.getAttribute('html', 'lang')).toBe('en-NZ')
  expect(await page.getByRole('textbox', { name: 'Why?' }).inputValue()).toContain('mātou')
  expect(faults).toEqual([])
})

test('R04 on a phone language, theme and sound stand behind one button, on every page', async () => {
  const { page } = await firstDrill(here)
  await page.setViewportSize(sizes.phone)
  await choose(page, /^Language, theme/)
  await page.getByRole('button', { name: 'Mute sounds' }).click()
  await page.getByRole('button', { name: 'Use light theme' }).click()
  expect(await page.getAttribute('html', 'data-theme')).toBe('light')
  await choose(page, mi)
  await page.getByText('He tauira tēnei reo').waitFor()
  expect(await axeProblems(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Whakatau' }).waitFor()
  expect(await page.getByText('He tauira tēnei reo').isVisible()).toBe(false)
})

test('R04 at the way in the language is a press away, and a draft translation says that it is one', async () => {
  const { page } = await person(here.browser, here.url, { size: 'phone' })
  await choose(page, mi)
  await page.getByRole('textbox', { name: 'Waehere' }).waitFor()
  await page.getByRole('contentinfo').getByText('He tauira tēnei reo').waitFor()
  expect(await page.title()).toMatch(/Whakaharatau anake \/ Exercise only/)
  expect(await axeProblems(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await sideways(page)).toBe(0)
})
