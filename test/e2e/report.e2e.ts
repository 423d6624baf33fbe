import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { Reached } from '../support/server.ts'
import { person } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

/** A first drill in which the lead has answered the first decision. */
async function played() {
  const made = await here.create({ scenario: 'first-light', minutes: 20 })
  const reached = new Reached(here.url)
  const seat = await reached.sit(made.code, 'lead', 'Aroha')
  const lead = await reached.open(made.id, seat.key)
  const line = await reached.open(made.id, made.keys.facilitator)
  await line.command({ type: 'start' })
  await line.command({ type: 'fire', inject: 'f01' as never, atOnce: true })
  const answer = { kind: 'choice', option: 'pause' }
  expect(await lead.decide('first-move', answer, { reason: 'Two people check.' })).toMatchObject({
    ok: true,
  })
  return { made, seat, line }
}
/** The report's own heading; while it is made, the page has one too. */
const heading = (page: Page) =>
  page.locator('main.report').getByRole('heading', { name: 'After-action report', level: 1 })

test('before the end players and observers are told in words when the report opens; the facilitator reads it', async () => {
  const { made, seat } = await played()
  const url = `${here.url}/report/${made.id}`
  for (const key of [seat.key, made.keys.observer]) {
    const { page } = await person(here.browser, `${url}#${key}`)
    await page.getByRole('alert').filter({ hasText: 'when the exercise has ended' }).waitFor()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
  }
  const early = await person(here.browser, `${url}#${made.keys.facilitator}`)
  await heading(early.page).waitFor()
  expect(await early.page.locator('main').innerText()).toContain('First move')
  expect(early.page.url()).toBe(url)
  expect(early.faults).toEqual([])
})

test('a wrong key, no key and no such exercise each say what to do', async () => {
  const made = await here.create({ scenario: 'first-light', minutes: 20 })
  const other = await here.create({ scenario: 'first-light', minutes: 20 })
  for (const [path, words] of [
    [`${made.id}#${other.keys.facilitator}`, /does not open this report/],
    [made.id, /needs your link/],
    [`nowhere#${made.keys.facilitator}`, /no exercise at this address/],
  ] as const) {
    const { page } = await person(here.browser, `${here.url}/report/${path}`)
    await page.getByRole('alert').filter({ hasText: words }).waitFor()
  }
})

test('after the end a try again opens it, and every evidence link reaches its entry', async () => {
  const { made, seat, line } = await played()
  const { page, faults } = await person(here.browser, `${here.url}/report/${made.id}#${seat.key}`)
  await page.getByRole('alert').waitFor()
  await line.command({ type: 'end' })
  await page.getByRole('button', { name: 'Try again' }).click()
  await heading(page).waitFor()
  const text = await page.locator('main').innerText()
  for (const words of ['Two people check.', 'First Light', 'Fiction']) expect(text).toContain(words)

  const links = page.locator('main a[href^="#"]')
  expect(await links.count()).toBeGreaterThan(3)
  const astray = await links.evaluateAll((all) =>
    all
      .map((link) => link.getAttribute('href')?.slice(1) ?? '')
      .filter((id) => document.getElementById(id) === null),
  )
  expect(astray).toEqual([])

  const evidence = links.filter({ hasText: /^Log \d+$/ })
  const before = page.url()
  for (const nth of [0, (await evidence.count()) - 1]) {
    const link = evidence.nth(nth)
    const id = (await link.getAttribute('href'))?.slice(1) ?? ''
    await link.focus()
    await page.keyboard.press('Enter')
    const entry = page.locator(`[id="${id}"]`)
    await expect.poll(() => entry.evaluate((each) => each === document.activeElement)).toBe(true)
    expect(await entry.evaluate((each) => each.classList.contains('pointed'))).toBe(true)
    const box = await entry.boundingBox()
    expect(box && box.y >= 0 && box.y < 900).toBe(true)
  }
  expect(page.url()).toBe(before)
  expect(faults.filter((fault) => !/403/.test(fault))).toEqual([])
})
