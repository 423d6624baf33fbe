import { expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { fire, question, seated, why } from './seated.ts'
import { stage } from './stage.ts'

const here = stage()

test('R03 a reload keeps seat, tab and part; the newest device has the seat and the old one is told', async () => {
  const play = await seated(here)
  await fire(play.facilitator, 'f01')
  const { page } = await play.open(0)
  await page.getByRole('group', { name: question }).waitFor()
  await page.getByRole('tab', { name: 'Log' }).click()
  for (const _turn of [1, 2, 3]) {
    const from = Date.now()
    await page.reload()
    await page.getByRole('tab', { name: 'Log', selected: true }).waitFor()
    await page.getByText('Connected', { exact: true }).first().waitFor()
    expect(Date.now() - from).toBeLessThan(10_000)
    expect(await page.title()).toContain('Exercise only')
  }
  await page.getByRole('tab', { name: 'Team' }).click()
  await page.getByText('Open your seat on another device').click()
  const link = await page.getByRole('textbox', { name: 'Your seat link' }).inputValue()

  const second = await play.open(0, 'phone')
  expect(link).toContain(play.seats[0]?.key)
  await why(second.page).waitFor()
  await page.getByRole('alert').filter({ hasText: 'another device' }).waitFor()
  expect(await axeProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Use it here again' }).click()
  await page.getByRole('tab', { name: 'Team', selected: true }).waitFor()
  await second.page.getByRole('alert').filter({ hasText: 'another device' }).waitFor()
})
