import { expect, test } from 'vitest'
import { choose, fire, question, seated } from './seated.ts'
import { stage } from './stage.ts'

const here = stage()

test('R07 time left is always in sight as answer by, digits and bar; a late answer is taken and marked', async () => {
  const play = await seated(here)
  await fire(play.facilitator, 'f01')
  const { page } = await play.open(0, 'phone')
  await page.getByRole('group', { name: question }).waitFor()
  const due = page.locator('.due')
  await due.getByText(/Answer by/).waitFor()
  expect(await due.getByRole('timer').innerText()).toMatch(/^\d+:\d\d left$/)
  const width = () => due.locator('.bar i').evaluate((bar) => bar.getBoundingClientRect().width)
  const before = await width()
  expect(before).toBeGreaterThan(0)
  await play.facilitator.command({ type: 'speed', speed: 8 })
  await expect.poll(width, { timeout: 20_000 }).toBeLessThan(before / 2)
  await page.getByText(/Time is up. You can still answer/).waitFor({ timeout: 60_000 })
  await play.facilitator.command({ type: 'speed', speed: 1 })
  await choose(page, 0)
  await page.getByRole('button', { name: 'Send decision' }).click()
  await page
    .getByText(/Sent: /)
    .first()
    .waitFor()
  await page.getByRole('tab', { name: 'Log' }).click()
  await page.getByText(/Decision 1, First move.*\(late\)/).waitFor({ timeout: 30_000 })
})
