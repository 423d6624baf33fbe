import { expect, test } from 'vitest'
import { hotwashed } from './hotwashed.ts'
import { person } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

test('a decision is taken otherwise by keyboard, and two weeks stand side by side, marked as simulation', async () => {
  const { made } = await hotwashed(here)
  const url = `${here.url}/hotwash/${made.id}#${made.keys.facilitator}`
  const { page, faults } = await person(here.browser, url)
  await page.getByRole('tab', { name: 'What if' }).press('Enter')
  await page.getByRole('combobox', { name: 'Decision' }).waitFor()
  const others = page.getByRole('radio')
  await others.nth(1).check()
  await page.getByRole('button', { name: 'See what would have happened' }).press('Enter')
  const result = page.getByRole('heading', { name: 'Two weeks, side by side' })
  await result.waitFor()
  const text = await page.locator('.hw-result').innerText()
  expect(text).toContain('Simulation.')
  expect(text).toMatch(/As it was, Log entry \d+/)
  expect(text).toContain('Score overall')
  expect(await page.locator('.hw-result tbody tr').count()).toBeGreaterThan(5)
  expect(page.url()).not.toContain(made.keys.facilitator)
  expect(faults).toEqual([])
})

test('a moment before the decision was asked is refused in words, and the form keeps what was picked', async () => {
  const { made } = await hotwashed(here)
  const { page } = await person(
    here.browser,
    `${here.url}/hotwash/${made.id}#${made.keys.facilitator}`,
  )
  await page.getByRole('tab', { name: 'What if' }).click()
  await page.getByRole('radio').nth(1).check()
  await page.getByRole('spinbutton', { name: 'Minute of play' }).fill('900')
  await page.getByRole('button', { name: 'See what would have happened' }).click()
  await page
    .getByRole('alert')
    .filter({ hasText: /Choose/ })
    .waitFor()
  expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true)
})
