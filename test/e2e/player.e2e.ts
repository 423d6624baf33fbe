import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeProblems, sideways } from './axe.ts'
import { facilitatorUrl, join, person } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

const question = /Is this an incident/

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

test('on an old small phone no tab scrolls sideways', async () => {
  const { player } = await firstDecision()
  const { page } = player
  expect(await axeProblems(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  const tooWide: string[] = []
  for (const tab of ['Decide', 'Board', 'Inbox', 'Log', 'Team']) {
    await page.getByRole('tab', { name: tab }).click()
    if ((await sideways(page)) > 0) tooWide.push(tab)
  }
  expect(tooWide).toEqual([])
  expect(player.faults).toEqual([])
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
