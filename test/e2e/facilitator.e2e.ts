import { expect, test } from 'vitest'
import { pressButton, says } from './console.ts'
import { everyWord } from '../support/everyWord.ts'
import { Reached } from '../support/server.ts'
import { facilitatorUrl, person } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

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
  await branch.selectOption({ label: 'Left to luck' })
  await page.getByText('1 left to luck').waitFor()
  await expect
    .poll(() => line.desk('facilitator', 'fact/list-wrong'))
    .toMatchObject({ settled: false })
  await branch.selectOption({ value: 'false' })
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

test('somebody who took part is given what is kept of them, and erased', async () => {
  const made = await everyWord(new Reached(here.url))
  const { page, faults } = await person(here.browser, facilitatorUrl(here.url, made))
  await page.getByText('What is kept about people').click()
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export what is kept of Cleo Rima' }).click()
  expect((await file).suggestedFilename()).toBe('exercise-only-person.json')
  await page.getByRole('button', { name: 'Erase Cleo Rima' }).click()
  await page.getByRole('button', { name: 'Erase for good' }).click()
  await page.getByText('Nothing is kept of them.').waitFor()
  // The page comes back by itself, with what is kept now.
  const left = () => page.getByText('Cleo Rima', { exact: true }).count()
  await expect.poll(left, { timeout: 15_000 }).toBe(0)
  expect(faults).toEqual([])
})
