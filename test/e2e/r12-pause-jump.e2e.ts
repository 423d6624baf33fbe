import { expect, test } from 'vitest'
import type { MselDoc } from '../../shared/wire/facilitator.ts'
import type { ClockDoc } from '../../shared/wire/views.ts'
import { Reached } from '../support/server.ts'
import { clockOf, pass, players, says, times } from './console.ts'
import { facilitatorUrl, person } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

test('R12 a pause stops every clock on every page, and nothing has moved when it goes on', async () => {
  const made = await here.create({ scenario: 'intracare', minutes: 60, roles: 3 })
  const { page } = await person(here.browser, facilitatorUrl(here.url, made))
  const both = (await players(here.browser, here.url, made, 2)).map((one) => one.page)
  await page.getByRole('button', { name: 'Start exercise' }).click()
  await says(page, /is running/)
  const line = await new Reached(here.url).open(made.id, made.keys.facilitator)
  await line.command({ type: 'fire', inject: 'i01', atOnce: true })
  await both[0]?.getByRole('timer').first().waitFor()

  await page.getByRole('button', { name: 'Pause' }).click()
  await says(page, /Every clock stands still/)
  for (const player of both) await clockOf(player).getByText('Paused').waitFor()
  const pages = [page, ...both]
  const stood = await Promise.all(pages.map(times))
  await pass(page, 2500)
  expect(await Promise.all(pages.map(times))).toEqual(stood)
  await page.getByRole('button', { name: 'Resume' }).click()
  await says(page, /Running again/)
  for (const [nth, player] of both.entries())
    await expect.poll(() => times(player), { timeout: 5000 }).not.toEqual(stood[nth + 1])
})

test('R12 a jump lists what is passed, asks of each whether it goes out, and does as told', async () => {
  const made = await here.create({ scenario: 'intracare', minutes: 60, roles: 3 })
  const line = await new Reached(here.url).open(made.id, made.keys.facilitator)
  await line.command({ type: 'start' })
  const { phase } = line.table('clock') as ClockDoc
  const due = () =>
    line
      .deskKeys('facilitator')
      .filter((key) => key.startsWith('msel/'))
      .map((key) => line.desk('facilitator', key) as MselDoc)
      .filter((each) => each.phase === phase && each.status.kind === 'armed')
  await expect.poll(() => due().length).toBeGreaterThan(0)
  const { page } = await person(here.browser, facilitatorUrl(here.url, made))
  await page.getByRole('button', { name: 'Next phase' }).click()
  const dialog = page.getByRole('dialog')
  const rows = dialog.locator('.fate')
  await rows.first().waitFor()
  const listed = due()
  expect((await rows.allInnerTexts()).map((text) => parseInt(text, 10)).toSorted()).toEqual(
    listed.map(({ number }) => number).toSorted(),
  )
  const fates = listed.map((inject, nth) => ({ inject, drop: nth % 2 === 0 }))
  for (const { inject, drop } of fates)
    await dialog
      .getByRole('radiogroup', { name: new RegExp(`^${inject.number}\\.`) })
      .getByRole('radio', { name: drop ? 'Is dropped' : 'Goes out now' })
      .check()
  await dialog.getByRole('button', { name: 'Move on' }).click()
  for (const { inject, drop } of fates)
    await expect
      .poll(() => (line.desk('facilitator', `msel/${inject.id}`) as MselDoc).status.kind)
      .toBe(drop ? 'passed' : 'fired')
  expect((line.table('clock') as ClockDoc).phaseNumber).toBe(2)
})
