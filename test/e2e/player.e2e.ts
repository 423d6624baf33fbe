import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeProblems, sideways } from './axe.ts'
import { facilitatorUrl, join, person } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

const question = /Is this an incident/
const why = (page: Page) => page.getByRole('textbox', { name: 'Why?' })

/** An exercise whose first decision is open before the first seat, with the clock at its normal speed. */
async function firstDecision(prepare: (page: Page) => Promise<void> = async () => {}) {
  const made = await here.create({ scenario: 'intracare', minutes: 60, roles: 3 })
  const control = await person(here.browser, facilitatorUrl(here.url, made))
  const player = await person(here.browser, here.url)
  await prepare(player.page)
  await join(player.page, { code: made.code, name: 'Aroha', part: 0 })
  await player.page.getByRole('heading', { name: /You are in/ }).waitFor()
  await control.page.getByRole('button', { name: 'Start exercise' }).click()
  const speed = control.page.getByRole('combobox', { name: 'Speed' })
  await speed.selectOption('8')
  await player.page.getByRole('group', { name: question }).waitFor({ timeout: 60_000 })
  await speed.selectOption('1')
  return { made, control, player }
}

test('a draft survives a reload and a second device; the first device is told', async () => {
  const { player } = await firstDecision()
  const { page } = player
  await page.getByRole('group', { name: question }).getByRole('radio').nth(1).check()
  await why(page).fill('The logs say three machines.')
  await page.getByText(/Draft saved/).waitFor()
  await page.reload()
  await why(page).waitFor()
  expect(await why(page).inputValue()).toBe('The logs say three machines.')
  expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true)
  expect(await page.getByRole('timer').count()).toBe(1)
  expect(await axeProblems(page)).toEqual([])

  await page.getByRole('tab', { name: 'Team' }).click()
  await page.getByText('Open your seat on another device').click()
  const link = await page.getByRole('textbox', { name: 'Your seat link' }).inputValue()
  const second = await person(here.browser, link, { size: 'phone', theme: 'light' })
  await expect
    .poll(() => why(second.page).inputValue(), { timeout: 20_000 })
    .toBe('The logs say three machines.')
  expect(await second.page.getByRole('radio').nth(1).isChecked()).toBe(true)
  await page.getByRole('alert').filter({ hasText: 'another device' }).waitFor()

  const tooWide: string[] = []
  for (const tab of ['Decide', 'Board', 'Inbox', 'Log', 'Team']) {
    await second.page.getByRole('tab', { name: tab }).click()
    await second.page.setViewportSize({ width: 320, height: 640 })
    if ((await sideways(second.page)) > 0) tooWide.push(tab)
  }
  expect(tooWide).toEqual([])
  expect(second.faults).toEqual([])
})

test('while the line is lost typing goes on, and the answer goes out once when it is back', async () => {
  const { made, player } = await firstDecision()
  const { page, context } = player
  await context.setOffline(true)
  await page.getByText(/The line is lost/).waitFor({ timeout: 3000 })
  await page.getByRole('group', { name: question }).getByRole('radio').first().check()
  await why(page).fill('Written without a line.')
  await page.getByRole('button', { name: 'Send decision' }).click()
  await page.getByText(/Waiting for the line/).waitFor()
  await context.setOffline(false)
  await page.getByText(/Sent: /).waitFor()
  const log = await fetch(`${here.url}/api/exercises/${made.id}/log`, {
    headers: { authorization: `Bearer ${made.keys.facilitator}` },
  })
  const answers = (await log.text()).split('\n').filter((line) => line.includes('without a line'))
  expect(answers).toHaveLength(1)
})

test('with the board refused, the lists take its place and a decision is finished', async () => {
  const { player } = await firstDecision(async (page) => {
    await page.route(/assets\/(BoardPane|game)/, (route) => route.abort())
  })
  const { page } = player
  await page.getByRole('table').first().waitFor()
  await page.getByRole('button', { name: 'Send decision' }).click()
  await page.getByRole('alert').filter({ hasText: 'Choose one option first.' }).waitFor()
  await page.getByRole('group', { name: question }).getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Send decision' }).click()
  await page.getByText(/Sent: /).waitFor()
  expect(await page.getByRole('group', { name: question }).count()).toBe(0)
})
