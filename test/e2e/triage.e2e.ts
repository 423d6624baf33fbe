import { expect, test } from 'vitest'
import { axeProblems, sideways } from './axe.ts'
import { startedKinds } from './startedKinds.ts'
import { stage } from './stage.ts'

const here = stage()

test('on a phone procedures are sorted in a list; places at the partner run out and are said', async () => {
  const { lead } = await startedKinds(here, { size: 'phone', theme: 'light' })
  const { page, faults } = lead
  await page.getByRole('button', { name: /^List/ }).click()
  const board = page.getByRole('group', { name: 'What becomes of each procedure?' })
  const one = (name: string) => board.getByRole('group', { name })
  await one('Kidney drain').getByRole('radio', { name: 'Go ahead' }).check()
  await one('Lung biopsy').getByRole('radio', { name: 'Move' }).check()
  await board.getByText('No place left at the partner hospital').waitFor()
  const noRoom = one('Thyroid biopsy').getByRole('radio', { name: /Move/ })
  expect(await noRoom.isDisabled()).toBe(true)

  await page.getByRole('button', { name: 'Send decision' }).click()
  await page.getByRole('alert').filter({ hasText: '2 procedures are not sorted yet.' }).waitFor()
  await board.getByRole('button', { name: /^U4/ }).click()
  expect(await board.getByRole('group', { name: 'Kidney drain' }).count()).toBe(0)
  await one('Vein treatment').getByRole('radio', { name: 'Put off' }).check()
  await one('Vein treatment').getByRole('checkbox', { name: 'Safety call' }).check()
  await one('Vein treatment')
    .getByRole('textbox', { name: /^Reason/ })
    .fill('Safe for weeks.')
  expect(await sideways(page)).toBe(0)
  expect(await axeProblems(page)).toEqual([])
  const sizesOf = await board
    .locator('.case-action, .case-call, .case-reason')
    .evaluateAll((controls) => controls.map((each) => each.getBoundingClientRect().height))
  expect(Math.min(...sizesOf)).toBeGreaterThanOrEqual(44)

  await page.getByText(/Draft saved/).waitFor()
  await page.reload()
  await page.getByRole('button', { name: /^List/ }).click()
  await one('Thyroid biopsy').getByRole('radio', { name: 'Put off' }).check()
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await sideways(page)).toBe(0)
  await page.getByRole('button', { name: 'Send decision' }).click()
  await page.getByRole('heading', { name: 'Sent: List' }).waitFor()
  await page.getByText('1 go ahead, 1 moved, 2 put off; 1 safety call').click()
  await page.getByText('“Safe for weeks.”').waitFor()
  expect(faults).toEqual([])
})

test('on a wide screen a card is dragged between the columns', async () => {
  const { lead } = await startedKinds(here)
  const { page } = lead
  await page.getByRole('button', { name: /^List/ }).click()
  const card = page.getByRole('heading', { name: /Kidney drain/ })
  await card.dragTo(page.getByRole('heading', { name: /^Put off/ }))
  await page.getByRole('region', { name: 'Put off' }).getByText('Kidney drain').waitFor()
  await page.getByText('1 of 4 sorted.').waitFor()
})
