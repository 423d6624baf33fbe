import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { firstDrill } from './firstDrill.ts'
import { facilitatorUrl, person, screenUrl, tabTo } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

/** What a screen reader is given, as lines of role and name. */
const tree = (page: Page): Promise<string> => page.locator('body').ariaSnapshot()
/** The lines of a tree that should be there, in this order, whatever stands between them. */
function inOrder(given: string, lines: readonly string[]): readonly string[] {
  let rest = given
  return lines.filter((line) => {
    const at = rest.indexOf(line)
    if (at >= 0) rest = rest.slice(at + line.length)
    return at < 0
  })
}

test('a screen reader is given the join page as a heading, a named field with its help, and a button', async () => {
  const { page } = await person(here.browser, here.url, { size: 'phone' })
  await page.getByRole('textbox', { name: 'Code' }).waitFor()
  const lines = [
    'banner',
    'Exercise only',
    'group "Language"',
    'main',
    'heading "Join an exercise" [level=1]',
    'textbox "Code"',
    'button "Continue"',
    'link "Run an exercise"',
    'contentinfo',
    'link "Accessibility"',
  ]
  expect(inOrder(await tree(page), lines)).toEqual([])
})

test('a screen reader is given a decision: the clock, the tabs, the message, the question, the reason', async () => {
  const { page, line } = await firstDrill(here)
  const lines = [
    'link "Skip to the main part"',
    'group "Exercise clock"',
    'status: Connected',
    'heading "First Light: Clinic Lead" [level=1]',
    'region "Operations board"',
    'tablist "Work area"',
    'tab "Decide" [selected]',
    'tabpanel',
    'timer',
    'article "The names do not fit the times"',
    'group "The list cannot be trusted. What do you do first?"',
    'radio "Hold the first patient',
    'textbox "Why?"',
    'button "Send decision"',
  ]
  // The board comes after the decision.
  await page.getByRole('region', { name: 'Operations board' }).waitFor()
  expect(inOrder(await tree(page), lines)).toEqual([])
  await line.command({ type: 'fire', inject: 'f04', atOnce: true })
  await page.getByRole('alert').filter({ hasText: 'New: inject 4' }).waitFor()
})

test('a screen reader is given the console by regions and named buttons, and the big screen in words', async () => {
  const { made } = await firstDrill(here)
  const { page } = await person(here.browser, facilitatorUrl(here.url, made))
  await page.getByText('Open answers').waitFor()
  const lines = ['banner', 'group "Exercise clock"', 'button "Pause', 'main', 'heading']
  expect(inOrder(await tree(page), lines)).toEqual([])
  const unnamed = /^\s*- (button|link|textbox|combobox|checkbox|radio)(?: \[[^\]]*\])*:?$/m
  expect(await tree(page)).not.toMatch(unnamed)
  const wall = await person(here.browser, screenUrl(here.url, made))
  await wall.page.getByRole('img', { name: /Booking/ }).waitFor()
  expect(inOrder(await tree(wall.page), ['heading "First Light" [level=1]', 'Phase 1 of'])).toEqual(
    [],
  )
})

test('with forced colours what is chosen stays marked, and by keyboard alone a decision is sent', async () => {
  const { page } = await firstDrill(here)
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('Space')
  const mark = (nth: number) =>
    page
      .getByRole('radio')
      .nth(nth)
      .evaluate((radio) => getComputedStyle(radio).backgroundColor)
  expect(await mark(0)).not.toBe(await mark(1))
  const edge = (name: string) =>
    page.getByRole('tab', { name }).evaluate((tab) => getComputedStyle(tab).outlineStyle)
  expect([await edge('Decide'), await edge('Log')]).toEqual(['solid', 'none'])
  await tabTo(page, page.getByRole('button', { name: 'Send decision' }))
  await page.keyboard.press('Enter')
  await page.getByText(/Sent/).first().waitFor()
})
