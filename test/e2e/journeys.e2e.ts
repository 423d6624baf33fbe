import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { MselDoc } from '../../shared/wire/facilitator.ts'
import type { ClockDoc } from '../../shared/wire/views.ts'
import { Reached } from '../support/server.ts'
import { clockOf, inboxHas, players, says } from './console.ts'
import { answerNext, facilitatorUrl, person, screenUrl } from './people.ts'
import { stage } from './stage.ts'

const here = stage({ FIRE_GRACE_SECONDS: '1' })
const small = { scenario: 'intracare', minutes: 60, roles: 5 } as const
const fireNext = (page: Page) => page.getByRole('button', { name: /^Fire\b(?! to)/ }).click()
const title = (page: Page) => page.locator('#inject-title').innerText()

test('a calm day: five people play, the facilitator fires, moves on and ends, and all are led to the report', async () => {
  const made = await here.create(small)
  const { page, faults } = await person(here.browser, facilitatorUrl(here.url, made))
  const wall = await person(here.browser, screenUrl(here.url, made))
  const five = await players(here.browser, here.url, made, 5)
  await page.getByText('Seats taken: 5 of 5').waitFor()
  await page.getByText('Big screen connected').waitFor()
  for (const { page: lobby } of five.slice(0, 2)) {
    await lobby.getByRole('button', { name: 'Test sound' }).click()
    await lobby.getByRole('button', { name: 'I heard it' }).click()
    await lobby.getByRole('button', { name: 'I am ready' }).click()
  }
  await page.getByText('Sound heard: 2 of 5').waitFor()
  await page.getByText('Said they are ready: 2 of 5').waitFor()
  await page.getByRole('button', { name: 'Start exercise' }).click()
  await says(page, /is running/)
  await fireNext(page)
  const timed = five.map((one) => one.page.getByRole('timer').first())
  await Promise.any(timed.map((timer) => timer.waitFor()))
  for (const one of five) await answerNext(one.page, 'We agreed on it at the table.')
  await page.locator('.answer').first().waitFor()
  await page.getByRole('button', { name: 'Next phase' }).click()
  await page.getByRole('button', { name: 'Move on' }).click()
  await wall.page.getByText(/Phase 2 of 8/).waitFor()
  await page.getByRole('button', { name: 'End exercise' }).click()
  await page.getByRole('button', { name: 'End now' }).click()
  for (const one of five) await one.page.getByRole('link', { name: /report/i }).waitFor()
  expect([...faults, ...wall.faults, ...five.flatMap((one) => one.faults)]).toEqual([])
})

test('everything goes wrong: lines break, the console reloads, the server dies, somebody leaves; play goes on', async () => {
  const made = await here.create(small)
  const { page } = await person(here.browser, facilitatorUrl(here.url, made))
  const five = await players(here.browser, here.url, made, 5)
  const [first, second, third] = five
  if (!first || !second || !third) throw new Error('Nobody came')
  await page.getByRole('button', { name: 'Start exercise' }).click()
  await says(page, /is running/)
  await fireNext(page)
  await first.page.getByRole('button', { name: 'Send decision' }).first().waitFor()

  await first.context.setOffline(true)
  await first.page.getByText(/The line is lost/).waitFor()
  const why = first.page.getByRole('textbox', { name: 'Why?' }).first()
  await why.fill('Written while the line was down.')
  await page.reload()
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  await here.server.kill()
  await here.server.run()
  await first.context.setOffline(false)
  for (const one of five)
    await expect
      .poll(() => one.page.locator('.standstill.lost').count(), { timeout: 20_000 })
      .toBe(0)
  expect(await why.inputValue()).toBe('Written while the line was down.')
  await clockOf(page).getByText('Running').waitFor()

  await third.page.close()
  await page.getByRole('button', { name: /^Help Mei/ }).click()
  const give = page.getByRole('dialog').locator('.seat-with').filter({ hasText: 'Give this part' })
  await give.getByRole('combobox').selectOption({ label: await nameIn(give, 'Ben') })
  await give.getByRole('button', { name: 'Give' }).click()
  await says(page, /now sits with Ben/)
  await second.page
    .getByRole('dialog')
    .or(second.page.getByRole('tab', { name: 'Team' }))
    .first()
    .waitFor()
  await page.locator('.seat-list').getByText('part given away').waitFor()

  const next = await title(page)
  await fireNext(page)
  await says(page, /is going out/)
  await inboxHas(first.page, next)
  await page.getByRole('button', { name: 'End exercise' }).click()
  await page.getByRole('button', { name: 'End now' }).click()
  await first.page.getByRole('link', { name: /report/i }).waitFor()
})

const nameIn = async (box: ReturnType<Page['locator']>, name: string): Promise<string> => {
  const labels = await box.getByRole('option').allInnerTexts()
  return labels.find((label) => label.startsWith(name)) ?? name
}

test('two facilitators: they see each other, nothing goes out twice, and play waits when both are gone', async () => {
  const made = await here.create({ ...small, aloneSeconds: 1 })
  const one = await person(here.browser, facilitatorUrl(here.url, made))
  const two = await person(here.browser, facilitatorUrl(here.url, made))
  const five = await players(here.browser, here.url, made, 5)
  const wall = await person(here.browser, screenUrl(here.url, made))
  await one.page.getByRole('textbox', { name: 'Your name for other facilitators' }).fill('Fay')
  await one.page.getByRole('button', { name: 'Start exercise' }).click()
  await two.page.getByRole('button', { name: 'Pause' }).waitFor()
  await two.page.getByText('Also running this: Fay').waitFor()

  await one.page.getByRole('button', { name: /^Edit/ }).click()
  await two.page
    .getByText(/Fay edits inject/)
    .first()
    .waitFor()
  await two.page.getByRole('button', { name: /^Edit/ }).click()
  for (const [words, { page }] of [
    ['Theirs', two],
    ['Mine', one],
  ] as const) {
    await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill(words)
    await page.getByRole('dialog').getByRole('button', { name: 'Save text' }).click()
  }
  await one.page
    .getByRole('alert')
    .getByText(/changed this text meanwhile/)
    .waitFor()
  await one.page.keyboard.press('Escape')
  await one.page.locator('#inject-title', { hasText: 'Theirs' }).waitFor()

  const line = await new Reached(here.url).open(made.id, made.keys.facilitator)
  await expect.poll(() => line.deskKeys('facilitator').length).toBeGreaterThan(10)
  const inject = line
    .deskKeys('facilitator')
    .flatMap((key) => (key.startsWith('msel/') ? [line.desk('facilitator', key) as MselDoc] : []))
    .find(({ title: text }) => text === 'Theirs')
  const fire = { type: 'fire', inject: String(inject?.id) } as const
  const [a, b] = await Promise.all([line.command(fire), line.command(fire)])
  expect([a.ok, b.ok].toSorted()).toEqual([false, true])
  const { phase } = line.table('clock') as ClockDoc
  const jump = { type: 'next-phase', from: phase } as const
  const moved = await Promise.all([line.command(jump), line.command(jump)])
  expect(moved.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  await line.room.leave()

  await one.page.close()
  await five[0]?.page.getByRole('tab', { name: 'Team' }).waitFor()
  expect(await two.page.locator('.clock').innerText()).toContain('Running')
  await two.page.close()
  for (const { page } of five) await page.getByText(/facilitator’s line is lost/).waitFor()
  await wall.page.getByText(/facilitator’s line is lost/).waitFor()
  const back = await person(here.browser, facilitatorUrl(here.url, made))
  await back.page.getByText(/no facilitator was connected/).waitFor()
  await back.page.getByRole('button', { name: 'Resume' }).click()
  for (const { page } of five) await expect.poll(() => page.locator('.standstill').count()).toBe(0)
})
