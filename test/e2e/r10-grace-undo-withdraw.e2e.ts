import { expect, test } from 'vitest'
import { inboxHas, players, says } from './console.ts'
import { facilitatorUrl, person } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

test('R10 what was fired can be stopped for five seconds on every console, and withdrawn later, never vanishing', async () => {
  const made = await here.create({ scenario: 'first-light', minutes: 20 })
  const [first] = await players(here.browser, here.url, made, 1)
  if (!first) throw new Error('Nobody came')
  const one = await person(here.browser, facilitatorUrl(here.url, made))
  const two = await person(here.browser, facilitatorUrl(here.url, made))
  await one.page.getByRole('button', { name: 'Start exercise' }).click()
  await says(one.page, /is running/)
  const title = await one.page.locator('#inject-title').innerText()

  await one.page.getByRole('button', { name: /^Fire\b(?! to)/ }).click()
  await two.page.getByText(/goes in [1-5] s/).waitFor()
  await two.page.getByRole('button', { name: /^Stop inject/ }).click()
  await says(two.page, /is stopped/)
  await expect.poll(() => one.page.getByText(/goes in/).count()).toBe(0)
  await first.page.getByRole('tab', { name: /Inbox/ }).click()
  expect(await first.page.locator('#panel').innerText()).not.toContain(title)

  await one.page
    .getByRole('button', { name: title })
    .or(one.page.locator('.tl-mark').first())
    .first()
    .click()
  await one.page.locator('#inject-title', { hasText: title }).waitFor()
  await one.page.getByRole('button', { name: /^Fire\b(?! to)/ }).click()
  await one.page.getByText(/goes in/).waitFor()
  await one.page.reload()
  await one.page.getByText(/goes in/).waitFor()
  await inboxHas(first.page, title)
  await first.page.getByRole('tab', { name: 'Decide' }).click()
  await first.page.getByRole('button', { name: 'Send decision' }).first().waitFor()

  await one.page.locator('.tl-mark.fired').first().click()
  await one.page.getByRole('button', { name: 'Withdraw' }).click()
  await one.page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  await one.page.getByText('Write a reason').waitFor()
  await one.page.getByRole('textbox', { name: /Reason/ }).fill('Sent an hour too early.')
  await one.page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  await says(one.page, /is withdrawn/)
  await first.page.getByText('took this question back').first().waitFor()
  await first.page.getByText('Sent an hour too early.').first().waitFor()
  await inboxHas(first.page, title)
  await first.page.getByRole('tab', { name: 'Log' }).click()
  await first.page.getByText('was withdrawn').first().waitFor()
  expect([...one.faults, ...two.faults, ...first.faults]).toEqual([])
})
