import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answerNext, join, person, screenUrl } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

/** Sets an exercise up as a facilitator does and reads its code from the console. */
async function setUp(page: Page): Promise<{ id: string; code: string }> {
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: /IntraCare/ }) })
    .getByRole('button', { name: 'Use this scenario' })
    .click()
  await page.getByRole('textbox', { name: 'Organisation' }).fill('Motu Clinic')
  await page.getByRole('radiogroup', { name: 'Length' }).getByLabel(/60/).check()
  await page.getByRole('radiogroup', { name: 'Team size' }).getByLabel(/^3/).check()
  await page.getByRole('button', { name: 'Create exercise' }).click()
  await page.waitForURL(/\/facilitate\//)
  const code = (await page.getByLabel('Join code').innerText()).replace(/[^A-Z0-9]/g, '')
  return { id: /facilitate\/([^#/?]+)/.exec(page.url())?.[1] ?? '', code }
}

const patient = { timeout: 20_000 }

/** The number of the phase on the big screen. */
const phaseOn = async (screen: Page): Promise<number> =>
  Number(/Phase (\d) of 8/.exec(await screen.locator('body').innerText())?.[1] ?? 0)

async function nextPhase(control: Page, screen: Page): Promise<void> {
  const before = await phaseOn(screen)
  await control.getByRole('button', { name: 'Next phase' }).click()
  const moveOn = control.getByRole('button', { name: 'Move on' })
  await expect
    .poll(async () => (await moveOn.isVisible()) || (await phaseOn(screen)) > before, patient)
    .toBe(true)
  if (await moveOn.isVisible()) await moveOn.click()
  await expect.poll(() => phaseOn(screen), patient).toBeGreaterThan(before)
}

/** Everybody answers what they are asked; once somebody has, the facilitator moves on. Returns the phases answered in. */
async function playThrough(
  control: Page,
  wall: Page,
  players: readonly Page[],
): Promise<ReadonlySet<number>> {
  await expect.poll(() => phaseOn(wall), patient).toBe(1)
  const answered = new Set<number>()
  while (!answered.has(8)) {
    for (const page of players) {
      const phase = await phaseOn(wall)
      if (await answerNext(page, `Said in phase ${phase}`)) answered.add(phase)
    }
    const phase = await phaseOn(wall)
    if (phase < 8 && answered.has(phase)) await nextPhase(control, wall)
  }
  return answered
}

test('a facilitator and three players, one on a phone, play IntraCare from the set-up to the report', async () => {
  const { page: control, faults } = await person(here.browser, `${here.url}/run`)
  const { id, code } = await setUp(control)
  expect(code).toMatch(/^[A-HJKMNP-Z2-9]{6}$/)
  expect(await control.getByRole('img', { name: 'QR code to join' }).count()).toBe(1)

  const players = []
  for (const [part, name] of ['Aroha', 'Ben', 'Mei'].entries()) {
    const look = part === 0 ? ({ size: 'phone', theme: 'light' } as const) : {}
    const one = await person(here.browser, here.url, look)
    await join(one.page, { code, name, part })
    players.push(one)
  }
  const keys = await control.evaluate((key) => localStorage.getItem(key), `hotwash/keys/${id}`)
  const wall = await person(
    here.browser,
    screenUrl(here.url, { id, code, keys: JSON.parse(keys ?? '{}') }),
  )
  await wall.page.getByText(code).first().waitFor()

  await control.getByRole('button', { name: 'Start exercise' }).click()
  await control.getByRole('combobox', { name: 'Speed' }).selectOption('8')
  const answered = await playThrough(
    control,
    wall.page,
    players.map(({ page }) => page),
  )
  expect([...answered]).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6, 7, 8]))

  await control.getByRole('button', { name: 'End exercise' }).click()
  await control.getByRole('button', { name: 'End now' }).click()
  const phone = players[0]?.page ?? control
  await phone.getByRole('link', { name: /report/i }).click()
  const report = phone.locator('main.report')
  await report.getByRole('heading', { name: 'After-action report' }).waitFor()
  const text = await report.innerText()
  for (const words of ['Motu Clinic', 'Said in phase 1', 'Fiction']) expect(text).toContain(words)
  expect([...faults, ...players.flatMap((one) => one.faults), ...wall.faults]).toEqual([])
})
