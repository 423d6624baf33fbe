import { expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { hotwashed } from './hotwashed.ts'
import { person } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

test('the facilitator makes a drill of a finding, and an action that asks for it stays open until it is passed', async () => {
  const { made } = await hotwashed(here)
  const earlier = await hotwashed(here)
  const { page, faults } = await person(
    here.browser,
    `${here.url}/hotwash/${made.id}#${made.keys.facilitator}`,
  )
  await page.getByRole('textbox', { name: 'What will be done' }).fill('Practise the first minute')
  await page.getByRole('textbox', { name: 'Owner' }).fill('Clinic lead')
  await page.getByRole('combobox', { name: 'Finding it answers' }).selectOption({ value: 'PS-1' })
  await page.getByRole('checkbox', { name: /only when its drill was passed/ }).check()
  await page.getByRole('button', { name: 'Add action' }).click()
  await page.getByRole('button', { name: 'Done: Practise the first minute' }).click()
  await page.getByRole('alert').filter({ hasText: 'closes when its drill was passed' }).waitFor()

  await page.getByRole('tab', { name: 'Drills' }).click()
  await page.getByRole('button', { name: /^Drill this: Nobody is treated/ }).click()
  await page.getByText('The drill is ready.').waitFor()
  expect(await axeProblems(page)).toEqual([])

  await page.getByRole('tab', { name: 'Trend' }).click()
  const link = page.getByRole('textbox', { name: /link of the earlier exercise/ })
  await link.fill('no link')
  await page.getByRole('button', { name: 'Link it' }).click()
  await page.getByRole('alert').filter({ hasText: 'not a facilitator’s link' }).waitFor()
  await link.fill(`${here.url}/facilitate/${earlier.made.id}#${earlier.made.keys.facilitator}`)
  await page.getByRole('button', { name: 'Link it' }).click()
  await page.getByText('same scenario').waitFor()
  expect(await axeProblems(page)).toEqual([])

  await page.getByRole('tab', { name: 'Drills' }).click()
  await page.getByRole('link', { name: /^Open the console of drill/ }).click()
  await page.getByRole('button', { name: 'Start exercise' }).waitFor()
  await page.getByText('Drill: First move (from First Light)').first().waitFor()
  expect(faults.filter((fault) => !/409/.test(fault))).toEqual([])
})
