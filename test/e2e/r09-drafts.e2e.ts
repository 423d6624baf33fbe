import { expect, test } from 'vitest'
import { choose, fire, question, seated, why } from './seated.ts'
import { stage } from './stage.ts'

/** Long enough to change the device and then take the answer back. */
const here = stage({ UNDO_SECONDS: '60' })
const words = 'The list says nine.'

test('R09 a draft survives a reload, a crash of the page and a second device', async () => {
  const play = await seated(here)
  await fire(play.facilitator, 'f01')
  const { page, context } = await play.open(0)
  await page.getByRole('group', { name: question }).waitFor()
  await choose(page, 1)
  await why(page).fill(words)
  await page.getByText(/Draft saved/).waitFor()
  await page.reload()
  await expect.poll(() => why(page).inputValue()).toBe(words)

  await why(page).fill(`${words} So we wait.`)
  await page.close({ runBeforeUnload: false })
  const again = await context.newPage()
  await again.goto(`${here.url}/play/${play.made.id}`)
  await expect.poll(() => why(again).inputValue()).toBe(`${words} So we wait.`)
  expect(
    await again.getByRole('group', { name: question }).getByRole('radio').nth(1).isChecked(),
  ).toBe(true)

  const second = await play.open(0, 'phone')
  await expect
    .poll(() => why(second.page).inputValue(), { timeout: 20_000 })
    .toBe(`${words} So we wait.`)
  // What one seat drafts is on no other seat's page.
  const other = await play.open(1)
  await other.page.getByRole('group', { name: question }).waitFor()
  expect(await why(other.page).inputValue()).toBe('')
})

test('R09 an answer taken back on another device is on the form there, choice and reason', async () => {
  const play = await seated(here)
  await fire(play.facilitator, 'f01')
  const first = await play.open(0)
  await first.page.getByRole('group', { name: question }).waitFor()
  await choose(first.page, 1)
  await why(first.page).fill(words)
  await first.page.getByRole('button', { name: 'Send decision' }).click()
  await first.page.getByRole('button', { name: /^Undo/ }).waitFor()

  const { page } = await play.open(0, 'phone')
  await page.getByRole('button', { name: /^Undo/ }).click()
  const form = page.getByRole('group', { name: question })
  await form.waitFor()
  expect(await form.getByRole('radio').nth(1).isChecked()).toBe(true)
  expect(await why(page).inputValue()).toBe(words)
})
