import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeProblems, sideways } from './axe.ts'
import { person } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

/** 4G as it is in a basement: 1.6 Mb/s down, 150 ms there and back. */
async function slow4g(page: Page): Promise<void> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8,
  })
}
const typed = { delay: 250 }

test('R01 on a phone with slow 4G a person is in the lobby in less than 20 seconds and four taps', async () => {
  const made = await here.create({ scenario: 'first-light', minutes: 20 })
  const { page } = await person(here.browser, 'about:blank', { size: 'phone' })
  await slow4g(page)
  let taps = 0
  const tap = async (name: string, role: 'button' | 'textbox' = 'button') => {
    taps += 1
    await page.getByRole(role, { name, exact: true }).click()
  }
  const began = performance.now()
  await page.goto(here.url)
  await tap('Code', 'textbox')
  await page.keyboard.type(made.code, typed)
  await tap('Continue')
  await page.getByRole('radio').first().waitFor()
  await page.keyboard.type('Aroha', typed)
  taps += 1
  await page.getByRole('radio').first().check()
  await tap('Join')
  await page.getByRole('heading', { name: 'You are in, Aroha' }).waitFor()
  const took = performance.now() - began
  expect(taps).toBeLessThanOrEqual(4)
  expect(took).toBeLessThan(20_000)
})

test('R01 a QR code leads to the name and the parts; a taken part says by whom; the seat is found again', async () => {
  const made = await here.create({ scenario: 'first-light', minutes: 20 })
  const first = await person(here.browser, `${here.url}/#${made.code}`, { size: 'phone' })
  await first.page.getByRole('textbox', { name: 'Your name' }).fill('Aroha')
  expect(await axeProblems(first.page)).toEqual([])
  await first.page.getByRole('radiogroup', { name: 'Your part' }).getByRole('radio').first().check()
  await first.page.getByRole('button', { name: 'Join', exact: true }).click()
  await first.page.getByRole('heading', { name: 'You are in, Aroha' }).waitFor()
  expect(await axeProblems(first.page)).toEqual([])
  expect(await sideways(first.page)).toBe(0)

  const second = await person(here.browser, `${here.url}/#${made.code}`)
  await second.page.getByText('Taken by Aroha').waitFor()
  expect(await second.page.getByRole('radio').first().isDisabled()).toBe(true)

  await first.page.goto(here.url)
  await first.page.getByText('I was here before').click()
  await first.page.getByRole('link', { name: /Aroha/ }).click()
  await first.page.getByRole('heading', { name: 'You are in, Aroha' }).waitFor()
  const ready = first.page.getByRole('button', { name: 'I am ready' })
  await ready.click()
  const row = first.page.getByRole('listitem').filter({ hasText: 'Aroha' })
  await row.getByText('Ready', { exact: true }).waitFor()
  await first.page.reload()
  await row.getByText('Ready', { exact: true }).waitFor()
  await ready.click()
  await row.getByText('Here', { exact: true }).waitFor()
})
