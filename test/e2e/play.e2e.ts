import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { answerNext, join, person, screenUrl } from './people.ts'
import { TestServer } from './server.ts'

let server: TestServer
let browser: Browser
beforeAll(async () => {
  server = await TestServer.start()
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('a facilitator and three players, one on a phone, play IntraCare from the set-up to the report', async () => {
  const { page: control, faults } = await person(browser, `${server.url}/run`)
  await control
    .getByRole('listitem')
    .filter({ has: control.getByRole('heading', { name: /IntraCare/ }) })
    .getByRole('button', { name: 'Use this scenario' })
    .click()
  await control.getByRole('textbox', { name: 'Organisation' }).fill('Motu Clinic')
  await control.getByRole('radiogroup', { name: 'Length' }).getByLabel(/60/).check()
  await control.getByRole('radiogroup', { name: 'Team size' }).getByLabel(/^3/).check()
  await control.getByRole('button', { name: 'Create exercise' }).click()
  await control.waitForURL(/\/facilitate\//)
  const code = (await control.getByLabel('Join code').innerText()).replace(/[^A-Z0-9]/g, '')
  expect(code).toMatch(/^[A-HJKMNP-Z2-9]{6}$/)
  expect(await control.getByRole('img', { name: 'QR code to join' }).count()).toBe(1)

  const players = []
  for (const [part, name] of ['Aroha', 'Ben', 'Mei'].entries()) {
    const look = part === 0 ? ({ size: 'phone', theme: 'light' } as const) : {}
    const one = await person(browser, server.url, look)
    await join(one.page, { code, name, part })
    players.push(one)
  }
  const screen = await person(browser, `${server.url}/run`)
  const id = /facilitate\/([^#/?]+)/.exec(control.url())?.[1] ?? ''
  const keys = await control.evaluate((key) => localStorage.getItem(key), `hotwash/keys/${id}`)
  await screen.page.goto(screenUrl(server.url, { id, code, keys: JSON.parse(keys ?? '{}') }))
  await screen.page.getByText(code).first().waitFor()

  await control.getByRole('button', { name: 'Start exercise' }).click()
  await control.getByRole('combobox', { name: 'Speed' }).selectOption('8')
  for (let phase = 1; phase <= 8; phase += 1) {
    await screen.page.getByText(`Phase ${phase} of 8`).first().waitFor({ timeout: 60_000 })
    let answered = 0
    for (let round = 0; round < 12; round += 1) {
      for (const { page } of players)
        if (await answerNext(page, `Because of phase ${phase}`)) answered += 1
      await control.waitForTimeout(250)
    }
    expect(answered, `answers in phase ${phase}`).toBeGreaterThan(0)
    if (phase === 8) break
    await control.getByRole('button', { name: 'Next phase' }).click()
    const moveOn = control.getByRole('button', { name: 'Move on' })
    await moveOn
      .or(control.getByText(`Phase ${phase + 1} of 8`))
      .first()
      .waitFor()
    if (await moveOn.isVisible()) await moveOn.click()
  }

  await control.getByRole('button', { name: 'End exercise' }).click()
  await control.getByRole('button', { name: 'End now' }).click()
  const [{ page: phone } = { page: control }] = players
  const report = phone.getByRole('link', { name: /report/i })
  await report.click()
  await phone.getByRole('heading', { name: 'After-action report' }).waitFor()
  const text = await phone.locator('main').innerText()
  for (const words of ['Motu Clinic', 'Because of phase 1', 'Because of phase 8', 'Fiction'])
    expect(text).toContain(words)
  expect([...faults, ...players.flatMap((one) => one.faults), ...screen.faults]).toEqual([])
})
