import { expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { hotwashed } from './hotwashed.ts'
import { person } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

test('the facilitator scrubs the exercise by keyboard, sees desks as they were and what was known', async () => {
  const { made } = await hotwashed(here)
  const { page, faults } = await person(
    here.browser,
    `${here.url}/hotwash/${made.id}#${made.keys.facilitator}`,
  )
  await page.getByRole('tab', { name: 'Time travel' }).press('Enter')
  await page.getByRole('region', { name: 'Operations board' }).or(page.locator('.board')).waitFor()
  const slider = page.getByRole('slider', { name: 'Moment of play' })
  await slider.press('End')
  const desk = page.getByRole('combobox', { name: 'Look at' })
  await desk.selectOption({ value: 'lead' })
  await page.getByRole('heading', { name: 'Injects on this desk' }).waitFor()
  await page.locator('.hw-side .hw-desk b').first().waitFor()
  const knew = page.locator('.hw-knew')
  expect(await knew.innerText()).toContain('Had received')
  expect(await knew.innerText()).toMatch(/log \d+/)
  await page.getByRole('button', { name: 'Go to that moment' }).click()
  expect(await axeProblems(page)).toEqual([])

  await page.getByRole('tab', { name: 'Charts' }).click()
  await page.getByRole('img', { name: /injects came/ }).waitFor()
  await page.getByText('The decisions as a table').click()
  await page.locator('#course-decisions').waitFor()
  expect(await axeProblems(page)).toEqual([])
  expect(faults).toEqual([])
})

test('a player writes a card on a phone; the facilitator groups it, and an action leaves with an owner', async () => {
  const { made, seatKey } = await hotwashed(here)
  const phone = await person(here.browser, `${here.url}/hotwash/${made.id}#${seatKey}`, {
    size: 'phone',
  })
  await phone.page.getByRole('radio', { name: 'What got in the way' }).check()
  const card = 'Nobody knew where the paper list was'
  await phone.page.getByRole('textbox', { name: /One thing/ }).fill(card)
  await phone.page.getByRole('button', { name: 'Send card' }).click()
  await phone.page.getByText('Sent. Write another').waitFor()
  await phone.page.getByRole('tab', { name: 'Time travel' }).click()
  await phone.page.getByRole('alert').filter({ hasText: 'not opened this part' }).waitFor()

  const lead = await person(here.browser, `${here.url}/hotwash/${made.id}#${made.keys.facilitator}`)
  const group = lead.page.getByRole('combobox', { name: `Group of “${card}”` })
  await group.fill('Contacts')
  await group.press('Enter')
  await lead.page.getByRole('heading', { name: 'Contacts' }).waitFor()
  await lead.page.getByRole('textbox', { name: 'What will be done' }).fill('Print the list monthly')
  await lead.page.getByRole('textbox', { name: 'Owner' }).fill('Operations manager')
  await lead.page.getByRole('button', { name: 'Add action' }).click()
  await lead.page
    .getByRole('listitem')
    .filter({ hasText: 'Operations manager' })
    .filter({ hasText: 'no date yet' })
    .waitFor()

  await lead.page.goto(`${here.url}/report/${made.id}`)
  await lead.page.locator('main.report').getByText('Print the list monthly').first().waitFor()
  expect(await lead.page.locator('main.report').innerText()).toContain(card)
})
