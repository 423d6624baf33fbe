import { expect, test } from 'vitest'
import { Reached } from '../support/server.ts'
import { person } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

test('the insured grants a link, sees who looked, and takes it back; the insurer reads and compares', async () => {
  const made = await here.create({ scenario: 'first-light', minutes: 20 })
  const reached = new Reached(here.url)
  await reached.sit(made.code, 'lead', 'Moana Planted')
  const line = await reached.open(made.id, made.keys.facilitator)
  await line.command({ type: 'start' })
  await line.command({ type: 'end' })
  const insured = await person(
    here.browser,
    `${here.url}/readiness/${made.id}#${made.keys.facilitator}`,
  )
  await insured.page.getByRole('button', { name: 'Share', exact: true }).click()
  await insured.page.getByLabel('Who is it for?').fill('Our broker')
  await insured.page.getByRole('button', { name: 'Make a link' }).click()
  const link = (await insured.page.locator('.granted code').textContent()) ?? ''
  expect(link).toMatch(/\/shared\/[\w-]+#[\w-]{16,}$/)

  const insurer = await person(here.browser, link)
  await insurer.page.locator('main.report h1').waitFor({ timeout: 60_000 })
  expect(insurer.page.url()).not.toContain('#')
  expect(await insurer.page.locator('body').innerText()).not.toContain('Moana')
  await insurer.page.getByRole('link', { name: 'Compare' }).click()
  await insurer.page.getByRole('button', { name: 'Compare' }).click()
  await insurer.page.getByText('no places are given').waitFor()
  await insurer.page.getByText('Too few to rank').waitFor()

  await insured.page.getByRole('button', { name: 'Report', exact: true }).click()
  await insured.page.getByRole('button', { name: 'Share', exact: true }).click()
  await insured.page.getByText('Looked at 2 times').click()
  expect(await insured.page.locator('.share li').allTextContents()).toEqual([
    expect.stringMatching(/: read$/),
    expect.stringMatching(/: compared$/),
  ])
  await insured.page.getByRole('button', { name: 'Take back the link for Our broker' }).click()
  await insured.page.getByText('Taken back').waitFor()

  await insurer.page.goto(link.split('#')[0] ?? '')
  await insurer.page
    .getByRole('alert')
    .filter({ hasText: 'The organisation has taken this link back.' })
    .waitFor()
  expect(insured.faults).toEqual([])
})
