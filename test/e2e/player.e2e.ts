import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeProblems, sideways } from './axe.ts'
import { facilitatorUrl, join, person } from './people.ts'
import { fire, seated } from './seated.ts'
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

test('who comes late reads first what has happened, once, and is then at what waits for them', async () => {
  const play = await seated(here)
  await fire(play.facilitator, 'f01')
  await play.facilitator.command({ type: 'next-phase' })
  const { page, faults } = await play.open(1, 'phone')
  const summary = page.getByRole('dialog', { name: 'What has happened so far' })
  await summary.getByText('Now: A full waiting room.').waitFor()
  await summary.getByText('Before that: Before the doors open').waitFor()
  await summary.getByText('1 decision waits for you').waitFor()
  await summary.getByText(/Inject 1: The names do not fit the times/).waitFor()
  await summary.getByText('Nothing has been decided so far.').waitFor()
  expect(await axeProblems(page)).toEqual([])
  await summary.getByRole('button', { name: 'I am up to date' }).click()
  await page.getByRole('group', { name: /What do you do first/ }).waitFor()
  await page.reload()
  await page.getByRole('group', { name: /What do you do first/ }).waitFor()
  expect(await summary.count()).toBe(0)
  await page.getByRole('tab', { name: 'Log' }).click()
  await page.getByRole('button', { name: 'What has happened so far' }).click()
  await summary.waitFor()
  expect(faults).toEqual([])
})
