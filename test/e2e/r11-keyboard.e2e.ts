import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { field, inboxHas, players, pressButton, says } from './console.ts'
import { facilitatorUrl, person, tabTo } from './people.ts'
import { stage } from './stage.ts'

const here = stage()
const lastWord = (page: Page) => page.locator('.last-word').innerText()
const out = (page: Page) => page.locator('.tl-mark.fired').count()

test('R11 a whole exercise of twelve injects is run from the keyboard', async () => {
  const made = await here.create({
    scenario: 'intracare',
    minutes: 60,
    roles: 3,
    mode: 'facilitator',
  })
  const { page, faults } = await person(here.browser, facilitatorUrl(here.url, made))
  const [first] = await players(here.browser, here.url, made, 1)
  if (!first) throw new Error('Nobody came')
  const { keyboard } = page
  await pressButton(page, 'Start exercise')
  await says(page, /is running/)

  await keyboard.press('Alt+Shift+P')
  await says(page, /Every clock stands still/)
  await keyboard.press('u')
  await says(page, /Undone: the clock runs/)
  await tabTo(page, page.getByRole('combobox', { name: 'Speed' }))
  await keyboard.press('ArrowDown')
  await says(page, /Speed is now ×1.5/)
  await keyboard.press('n')
  expect(await page.getByText(/goes in/).count()).toBe(0)
  await keyboard.press('Tab')

  await keyboard.press('n')
  await says(page, /is going out/)
  await keyboard.press('u')
  await says(page, /is stopped/)
  await keyboard.press('h')
  await says(page, /is held/)
  await keyboard.press('h')
  await says(page, /no longer held/)
  await keyboard.press('s')
  await says(page, /is skipped/)
  await keyboard.press('u')
  await says(page, /Undone: inject \d+ is back on the list/)

  await keyboard.press('a')
  await tabTo(page, field(page, 'Title'))
  await keyboard.type('A lift is stuck')
  await tabTo(page, field(page, 'Text'))
  await keyboard.type('Two people are in it.')
  await tabTo(page, field(page, 'From'))
  await keyboard.type('Caretaker')
  await pressButton(page, 'Choose all')
  await pressButton(page, 'Add to the list')
  await page.getByRole('heading', { name: 'A lift is stuck' }).waitFor()
  await keyboard.press('e')
  await tabTo(page, field(page, 'Title'))
  await keyboard.press('Control+A')
  await keyboard.type('The lift is free again')
  await keyboard.press('Enter')
  await says(page, /has its new text/)
  await keyboard.press('f')
  await tabTo(page, page.getByRole('dialog').getByRole('checkbox').first())
  await keyboard.press('Space')
  await keyboard.press('Enter')
  await says(page, /is going out/)

  for (let fired = 1; fired < 12; fired += 1) {
    const before = await lastWord(page)
    await keyboard.press('n')
    await expect.poll(() => lastWord(page)).not.toBe(before) // each names its inject
    await says(page, /is going out/)
  }
  await expect.poll(() => out(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(12)
  await inboxHas(first.page, 'The lift is free again')

  await keyboard.press('t')
  await pressButton(page, '+5 minutes')
  await says(page, /5 minutes more for all open decisions/)
  await keyboard.press('m')
  await tabTo(page, field(page, 'Message'))
  await keyboard.type('Take your time, nobody is late.')
  await pressButton(page, 'Send now')
  await says(page, /Sent from Exercise control/)
  await inboxHas(first.page, 'Take your time')
  await keyboard.press('o')
  await keyboard.type('Nobody asked who is in charge.')
  await keyboard.press('Enter')
  await says(page, /Note saved/)
  await keyboard.press('Escape')
  expect(await first.page.locator('body').innerText()).not.toContain('Nobody asked')
  await keyboard.press('j')
  await pressButton(page, 'Move on')
  await page.getByText(/Phase 2 of/).waitFor()
  await pressButton(page, 'End exercise')
  await pressButton(page, 'End now')
  await says(page, /has ended/)
  await first.page.getByRole('link', { name: /report/i }).waitFor()
  expect([...faults, ...first.faults]).toEqual([])
})

test('R11 a key can be changed or all keys switched off; every command stays a button in the list', async () => {
  const made = await here.create({ scenario: 'first-light', minutes: 20 })
  const { page } = await person(here.browser, facilitatorUrl(here.url, made))
  const { keyboard } = page
  await pressButton(page, 'Start exercise')
  await says(page, /is running/)
  await keyboard.press('?')
  await pressButton(page, 'Change the key for: Pause or resume')
  await keyboard.press('x')
  await page.getByText('Pause or resume: X').waitFor()
  await keyboard.press('Escape')
  await page.reload()
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  await keyboard.press('x')
  await says(page, /Every clock stands still/)

  await keyboard.press('?')
  await tabTo(page, page.getByRole('checkbox', { name: /Single keys/ }))
  await keyboard.press('Space')
  await keyboard.press('Escape')
  await keyboard.press('x')
  await keyboard.press('Alt+Shift+K')
  await page.getByRole('dialog').waitFor()
  await pressButton(page, 'Do it: Pause or resume')
  await says(page, /Running again/)
  await keyboard.press('Alt+Shift+P')
  await says(page, /Every clock stands still/)
})
