import { expect, test } from 'vitest'
import { axeProblems, sideways } from './axe.ts'
import { join, person } from './people.ts'
import { stage } from './stage.ts'

const here = stage({})

test('a wrong code stays in the field, with the reason beside it and the focus on it', async () => {
  const { page } = await person(here.browser, here.url, { size: 'phone', theme: 'light' })
  const code = page.getByRole('textbox', { name: 'Code' })
  for (const [typed, reason] of [
    ['', /six signs/],
    ['KWH4', /six signs; this has 4/],
    ['KWH420', /“0” is never in a code/],
    ['AAAAAA', /No exercise has this code/],
  ] as const) {
    await code.fill(typed)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('alert').filter({ hasText: reason }).waitFor()
    expect(await code.inputValue()).toBe(typed)
    expect(await code.evaluate((field) => field === document.activeElement)).toBe(true)
    const describedBy = (await code.getAttribute('aria-describedby')) ?? ''
    const beside = await page.locator(`#${describedBy.split(' ')[0] ?? ''}`).innerText()
    expect(beside).toMatch(reason)
  }
  expect(await axeProblems(page)).toEqual([])
})

test('a QR code leads to the name and the parts; a taken part says by whom; the seat is found again', async () => {
  const made = await here.create({ scenario: 'first-light', minutes: 20 })
  const first = await person(here.browser, `${here.url}/#${made.code}`, { size: 'phone' })
  await first.page.getByRole('textbox', { name: 'Your name' }).waitFor()
  expect(await axeProblems(first.page)).toEqual([])
  expect(await sideways(first.page)).toBe(0)
  await first.page.getByRole('textbox', { name: 'Your name' }).fill('Aroha')
  await first.page.getByRole('radiogroup', { name: 'Your part' }).getByRole('radio').first().check()
  await first.page.getByRole('button', { name: 'Join', exact: true }).click()
  await first.page.getByRole('heading', { name: 'You are in, Aroha' }).waitFor()
  expect(await first.page.title()).toContain('Exercise only')
  expect(await axeProblems(first.page)).toEqual([])
  expect(await sideways(first.page)).toBe(0)

  const second = await person(here.browser, `${here.url}/#${made.code}`)
  await second.page.getByText('Taken by Aroha').waitFor()
  expect(await second.page.getByRole('radio').first().isDisabled()).toBe(true)

  await first.page.goto(here.url)
  await first.page.getByText('I was here before').click()
  await first.page.getByRole('link', { name: /Aroha/ }).click()
  await first.page.getByRole('heading', { name: 'You are in, Aroha' }).waitFor()
})

test('on an old small phone nothing scrolls sideways', async () => {
  const made = await here.create({ scenario: 'intracare', minutes: 60, roles: 3 })
  const { page } = await person(here.browser, here.url, { size: 'phone' })
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await sideways(page)).toBe(0)
  await join(page, { code: made.code, name: 'Te Rangimārie', part: 0 })
  await page.getByRole('heading', { name: /You are in/ }).waitFor()
  expect(await sideways(page)).toBe(0)
})
