import { expect, test } from 'vitest'
import { Reached } from '../support/server.ts'
import { players, says } from './console.ts'
import { facilitatorUrl, person } from './people.ts'
import { stage } from './stage.ts'

const here = stage()
/** `M:SS left` in seconds. */
const left = (text: string): number => {
  const [, minutes = '0', seconds = '0'] = /(\d+):(\d\d)/.exec(text) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

test('R08 time given to all or to one seat shows at once on every page it is for', async () => {
  const made = await here.create({ scenario: 'intracare', minutes: 60, roles: 3 })
  const { page, faults } = await person(here.browser, facilitatorUrl(here.url, made))
  const [first] = await players(here.browser, here.url, made, 1)
  if (!first) throw new Error('Nobody came')
  await page.getByRole('button', { name: 'Start exercise' }).click()
  await says(page, /is running/)
  const line = await new Reached(here.url).open(made.id, made.keys.facilitator)
  await line.command({ type: 'fire', inject: 'i01', atOnce: true })
  const timer = first.page.getByRole('timer').first()
  await timer.waitFor()

  const before = left(await timer.innerText())
  await page.getByRole('button', { name: /^Give time/ }).click()
  await page.getByRole('button', { name: '+5 minutes' }).click()
  await says(page, /5 minutes more for all/)
  await expect.poll(async () => left(await timer.innerText())).toBeGreaterThan(before + 240)
  const console = page.locator('.open-answer').getByRole('timer').first()
  await expect.poll(async () => left(await console.innerText())).toBeGreaterThan(before + 240)

  const then = left(await timer.innerText())
  await page.getByRole('button', { name: /^Help Aroha/ }).click()
  await page.getByRole('button', { name: '+2 minutes' }).click()
  await says(page, /2 minutes more for Aroha/)
  await expect.poll(async () => left(await timer.innerText())).toBeGreaterThan(then + 60)

  const middle = left(await timer.innerText())
  await page.locator('.seat-menu').nth(1).click()
  await page.getByRole('button', { name: '+5 minutes' }).click()
  await says(page, /5 minutes more for/)
  expect(left(await timer.innerText())).toBeLessThanOrEqual(middle)
  expect([...faults, ...first.faults]).toEqual([])
})
