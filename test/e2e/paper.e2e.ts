import { expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { person } from './people.ts'
import { fire, seated } from './seated.ts'
import { stage } from './stage.ts'

const here = stage()

test('packs print with sealed cards, and an answer on paper joins the log at its true time, marked', async () => {
  const play = await seated(here)
  await fire(play.facilitator, 'f01')
  const { made } = play
  const { page, faults } = await person(
    here.browser,
    `${here.url}/paper/${made.id}#${made.keys.facilitator}`,
  )
  await page.getByText('Keep them from the players.').waitFor()
  expect(await axeProblems(page)).toEqual([])
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: 'Print all packs' }).click()
  await page.emulateMedia({ media: 'print' })
  await page.getByText('Sealed. Open when you are told to.').first().waitFor()
  const sheets = await page.locator('.sheet').count()
  expect(await page.locator('.sheet .sheet-mark').count()).toBe(sheets)
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('combobox', { name: 'Which decision?' }).selectOption('first-move')
  await page.getByRole('radio').first().check()
  await page.getByRole('textbox', { name: /When was it given/ }).fill('0:99')
  await page.getByRole('button', { name: 'Enter this answer' }).click()
  await page.getByText(/Write the time as hours and minutes/).waitFor()
  await page.getByRole('textbox', { name: /When was it given/ }).fill('9:00')
  await page.getByRole('button', { name: 'Enter this answer' }).click()
  await page.getByText(/That time has not come yet/).waitFor()
  await play.facilitator.command({ type: 'speed', speed: 8 })
  await expect
    .poll(() => page.locator('.paper-form .field-help').first().innerText(), { timeout: 60_000 })
    .toMatch(/T\+0:0[1-9]/)
  await play.facilitator.command({ type: 'speed', speed: 1 })
  await page.getByRole('textbox', { name: /When was it given/ }).fill('0:01')
  await page.getByRole('textbox', { name: 'Why? (as written)' }).fill('By torchlight.')
  await page.getByRole('button', { name: 'Enter this answer' }).click()
  await page.getByText(/Entered at its true time/).waitFor()
  expect(await play.logged('By torchlight.')).toHaveLength(1)

  const player = await play.open(0, 'phone')
  await player.page.getByRole('tab', { name: 'Log' }).click()
  await player.page.getByText(/entered late from paper/).waitFor()
  expect(faults).toEqual([])
})
