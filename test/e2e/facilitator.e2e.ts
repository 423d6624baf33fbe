import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { MselDoc } from '../../shared/wire/facilitator.ts'
import type { ClockDoc } from '../../shared/wire/views.ts'
import { Reached } from '../support/server.ts'
import { facilitatorUrl, join, person, tabTo } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

/** The last word of the console's status line. */
const says = (page: Page, words: RegExp) =>
  page.locator('.last-word').filter({ hasText: words }).waitFor()
const field = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('textbox', { name, exact: true })
/** Reaches a button with Tab and presses it with Enter. */
async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }))
  await page.keyboard.press('Enter')
}
const clockOf = (page: Page) => page.getByRole('group', { name: 'Exercise clock' })
const inboxOf = async (page: Page, words: string) => {
  await page.getByRole('tab', { name: 'Inbox' }).click()
  await page.locator('#panel').getByText(words).first().waitFor()
}
/** Every time a page shows now: its clock and what is left of each decision. */
const times = async (page: Page): Promise<readonly string[]> => [
  await clockOf(page).innerText(),
  ...(await page.getByRole('timer').allInnerTexts()),
]
/** Waits until so much time has passed on the page's own clock. */
const pass = (page: Page, milliseconds: number) =>
  page
    .evaluate(() => performance.now())
    .then((from) =>
      page.waitForFunction(({ since, long }) => performance.now() - since > long, {
        since: from,
        long: milliseconds,
      }),
    )

test('the whole exercise is run from the keyboard, and a pause stops every clock', async () => {
  const made = await here.create({ scenario: 'intracare', minutes: 60, roles: 3 })
  const { page, faults } = await person(here.browser, facilitatorUrl(here.url, made))
  const first = await person(here.browser, here.url)
  const second = await person(here.browser, here.url)
  await join(first.page, { code: made.code, name: 'Aroha', part: 0 })
  await join(second.page, { code: made.code, name: 'Ben', part: 1 })
  await page.getByText('1 seat is still free').waitFor()
  await pressButton(page, 'Start exercise')
  await says(page, /is running/)
  const both = [first.page, second.page]
  for (const player of both) await player.getByRole('tab', { name: 'Decide' }).waitFor()

  await page.keyboard.press('n')
  await says(page, /Inject 1 is going out/)
  await first.page.getByRole('timer').first().waitFor()
  await tabTo(page, page.getByRole('combobox', { name: 'Speed' }))
  await page.keyboard.press('End')
  await says(page, /Speed is now ×8/)
  await page.keyboard.press('Home')
  await says(page, /Speed is now ×0.5/)
  await page.keyboard.press('ArrowDown')
  await says(page, /Speed is now ×1/)

  await page.keyboard.press('Alt+Shift+P')
  await says(page, /Every clock stands still/)
  for (const player of both) await clockOf(player).getByText('Paused').waitFor()
  const pages = [page, ...both]
  const stood = await Promise.all(pages.map(times))
  await pass(page, 2500)
  expect(await Promise.all(pages.map(times))).toEqual(stood)

  const before = await first.page.getByRole('timer').first().innerText()
  await page.keyboard.press('Tab')
  await page.keyboard.press('t')
  await pressButton(page, '+5 minutes')
  await says(page, /5 minutes more for all open decisions/)
  await expect.poll(() => first.page.getByRole('timer').first().innerText()).not.toBe(before)

  await page.keyboard.press('Alt+Shift+P')
  await says(page, /Running again/)
  for (const [nth, player] of both.entries())
    await expect.poll(() => times(player), { timeout: 5000 }).not.toEqual(stood[nth + 1])
  await page.keyboard.press('h')
  await says(page, /Inject \d+ is held/)
  await page.getByRole('button', { name: 'Unhold' }).waitFor()
  await page.keyboard.press('h')
  await says(page, /Inject \d+ is no longer held/)
  await page.keyboard.press('s')
  await says(page, /Inject \d+ is skipped/)

  await page.keyboard.press('a')
  await tabTo(page, field(page, 'Title'))
  await page.keyboard.type('A lift is stuck')
  await tabTo(page, field(page, 'Text'))
  await page.keyboard.type('Two people are in it.')
  await tabTo(page, field(page, 'From'))
  await page.keyboard.type('Caretaker')
  await pressButton(page, 'Choose all')
  await pressButton(page, 'Add to the list')
  await says(page, /on the list/)
  await page.getByRole('heading', { name: 'A lift is stuck' }).waitFor()
  await page.keyboard.press('e')
  await tabTo(page, field(page, 'Title'))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('The lift is free again')
  await page.keyboard.press('Enter')
  await says(page, /has its new text/)
  await page.keyboard.press('n')
  await says(page, /is going out/)
  for (const player of both) await inboxOf(player, 'The lift is free again')

  await page.keyboard.press('o')
  await page.keyboard.type('Nobody asked who is in charge.')
  await page.keyboard.press('Enter')
  await says(page, /Note saved/)
  await page.keyboard.press('Escape')
  for (const player of both)
    expect(await player.locator('body').innerText()).not.toContain('Nobody asked')

  await page.keyboard.press('j')
  const moveOn = page.getByRole('button', { name: 'Move on' })
  await moveOn
    .or(page.getByText(/Phase 2 of/))
    .first()
    .waitFor()
  if (await moveOn.isVisible()) await pressButton(page, 'Move on')
  await page.getByText(/Phase 2 of/).waitFor()

  await pressButton(page, 'End exercise')
  await pressButton(page, 'End now')
  await says(page, /has ended/)
  for (const player of both) await player.getByRole('link', { name: /report/i }).waitFor()
  expect([...faults, ...first.faults, ...second.faults]).toEqual([])
})

test('moving on lists what goes out and what is dropped apart, and does as it says', async () => {
  const made = await here.create({ scenario: 'intracare', minutes: 60, roles: 3 })
  const line = await new Reached(here.url).open(made.id, made.keys.facilitator)
  await line.command({ type: 'start' })
  await line.command({ type: 'pause' })
  await expect.poll(() => line.table('clock')).toMatchObject({ paused: true })
  const { phase } = line.table('clock') as ClockDoc
  const dueNow = () =>
    line
      .deskKeys('facilitator')
      .filter((key) => key.startsWith('msel/'))
      .map((key) => line.desk('facilitator', key) as MselDoc)
      .filter((each) => each.phase === phase && each.status.kind === 'armed')
  await expect.poll(() => dueNow().length).toBeGreaterThan(0)
  const due = dueNow()
  const listed = (fate: MselDoc['ifPassed']) =>
    due
      .filter((each) => each.ifPassed === fate)
      .toSorted((a, b) => a.number - b.number)
      .map((each) => `${each.number}. ${each.title}`)

  const { page } = await person(here.browser, facilitatorUrl(here.url, made))
  await page.getByRole('button', { name: 'Resume' }).click()
  await page.getByRole('button', { name: 'Next phase' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Move on' }).waitFor()
  const shown = async (heading: RegExp) => {
    const list = dialog.locator('.confirm-list').filter({ hasText: heading })
    const rows = await list.getByRole('listitem').allInnerTexts()
    return rows.toSorted((a, b) => parseInt(a, 10) - parseInt(b, 10))
  }
  expect(await shown(/will go out at once/)).toEqual(listed('deliver'))
  expect(await shown(/will be dropped/)).toEqual(listed('drop'))
  await dialog.getByRole('button', { name: 'Move on' }).click()
  for (const { id, ifPassed } of due)
    await expect
      .poll(() => (line.desk('facilitator', `msel/${id}`) as MselDoc).status.kind)
      .toBe(ifPassed === 'deliver' ? 'fired' : 'passed')
})

test('a branch is settled before the start; a question from the team is answered by key', async () => {
  const made = await here.create({ scenario: 'first-light', minutes: 20 })
  const reached = new Reached(here.url)
  const lead = await reached.open(made.id, (await reached.sit(made.code, 'lead', 'Ana')).key)
  const line = await reached.open(made.id, made.keys.facilitator)
  const { page, faults } = await person(here.browser, facilitatorUrl(here.url, made))

  await page.getByText('1 left to luck').click()
  const branch = page.getByRole('combobox', { name: 'Names and times were really mixed up' })
  expect(await branch.innerText()).toContain('Yes (70 %)')
  await branch.selectOption({ value: 'false' })
  await says(page, /Settled: Names and times were really mixed up: No/)
  await page.getByText('1 of 1 settled by you').waitFor()
  await pressButton(page, 'Start exercise')
  await says(page, /is running/)
  await expect
    .poll(() => line.desk('facilitator', 'fact/list-wrong'))
    .toMatchObject({ value: 'false', settled: true })

  await page.keyboard.press('r')
  await says(page, /No question waits for a reply/)
  const request = 'request-of-the-lead'
  expect(await lead.request('ask', { request, text: 'Who printed the list?' })).toMatchObject({
    ok: true,
  })
  await says(page, /Question from Ana, .*Who printed the list/)
  await page.keyboard.press('r')
  await page.keyboard.type('The evening shift, at six.')
  await page.keyboard.press('Enter')
  await says(page, /Reply to question 1 sent/)
  await expect
    .poll(() => lead.desk('lead', 'ask/1'))
    .toMatchObject({ reply: { text: 'The evening shift, at six.' } })
  await page.getByText('1 with its reply').click()
  await page.getByText('The evening shift, at six.').waitFor()
  expect(faults).toEqual([])
})
