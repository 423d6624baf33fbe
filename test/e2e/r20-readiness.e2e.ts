import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { Reached } from '../support/server.ts'
import { axeProblems } from './axe.ts'
import { person } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

/** A short IntraCare in which one seat told the insurer, with planted names and words. */
async function played() {
  const made = await here.create({ scenario: 'intracare', minutes: 60, roles: 5 })
  const reached = new Reached(here.url)
  const { body } = await reached.ask('POST', '/api/join', { body: { code: made.code } })
  const line = await reached.open(made.id, made.keys.facilitator)
  for (const { id } of (body as { seats: { id: string }[] }).seats) {
    const seat = await reached.sit(made.code, id, `Planted ${id}`)
    const player = await reached.open(made.id, seat.key)
    if (id === (body as { seats: { id: string }[] }).seats[0]?.id)
      await line.command({ type: 'start' })
    await player.decide(
      'insurer',
      { kind: 'choice', option: 'notify' },
      { reason: 'Planted words' },
    )
  }
  await line.command({ type: 'end' })
  return made
}

/** Opens every figure and reads what it says. */
const grounds = (page: Page) =>
  page.locator('details.opens').evaluateAll((all) =>
    all.map((each) => {
      each.querySelector('summary')?.click()
      return { open: each.hasAttribute('open'), says: each.querySelector('div')?.textContent ?? '' }
    }),
  )

test('R20 every figure of the readiness report opens its method and its log entries, without names', async () => {
  const made = await played()
  const { page, faults } = await person(
    here.browser,
    `${here.url}/readiness/${made.id}#${made.keys.facilitator}`,
  )
  await page.locator('main.report h1').waitFor({ timeout: 60_000 })
  expect(page.url()).not.toContain('#')
  const opened = await grounds(page)
  expect(opened.length).toBeGreaterThan(60)
  expect(opened.filter(({ open, says }) => !open || says.trim().length < 30)).toEqual([])
  expect(opened.some(({ says }) => /Log entries: Log \d+/.test(says))).toBe(true)
  await page.locator('details.opens[open] a[href^="#e"]').first().click()
  expect(await page.locator('tr.pointed').count()).toBe(1)
  expect(await page.locator('body').innerText()).not.toMatch(/Planted/)
  expect(await axeProblems(page)).toEqual([])
  expect(faults).toEqual([])
})

test('R20 what the insured says stands beside what play showed', async () => {
  const made = await played()
  const { page } = await person(
    here.browser,
    `${here.url}/readiness/${made.id}#${made.keys.facilitator}`,
    { size: 'phone' },
  )
  await page.getByRole('button', { name: 'What we say' }).click()
  const question = page.getByRole('group', { name: /multi-factor authentication/ })
  await question.getByRole('radio', { name: 'Yes' }).check()
  await question.getByText('Kept').waitFor()
  await page.getByRole('button', { name: 'Report', exact: true }).click()
  const row = page.locator('#question-mfa')
  await row.getByText('Claimed, not tested').waitFor({ timeout: 60_000 })
})
