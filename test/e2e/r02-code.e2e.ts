import { expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { person } from './people.ts'
import { stage } from './stage.ts'

// Codes are guessed here, which the server slows down: one of its own.
const here = stage({})

test('R02 a wrong code stays in the field, with the reason beside it and the focus on it', async () => {
  const { page } = await person(here.browser, here.url, { size: 'phone', theme: 'light' })
  const code = page.getByRole('textbox', { name: 'Code' })
  for (const [typed, reason] of [
    ['', /six signs/],
    ['KWH4', /six signs; this has 4/],
    ['KWH420', /“0” is never in a code/],
    ['OWH42A', /“O” is never in a code/],
    ['KWHL42', /“L” is never in a code/],
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

test('R02 case, spaces and hyphens in a code do not matter', async () => {
  const { code } = await here.create({ scenario: 'first-light', minutes: 20 })
  expect(code).toMatch(/^[A-HJKMNP-Z2-9]{6}$/)
  const { page } = await person(here.browser, here.url)
  for (const typed of [
    code.toLowerCase(),
    `${code.slice(0, 3)}-${code.slice(3)}`,
    ` ${[...code].join(' ')} `,
  ]) {
    await page.getByRole('textbox', { name: 'Code' }).fill(typed)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Use another code' }).click()
  }
})
