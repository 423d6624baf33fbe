import { expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { person } from './people.ts'
import { choose, fire, question, seated, why } from './seated.ts'
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
  await page.getByRole('textbox', { name: /When was it given/ }).fill('0:00')
  await page.getByRole('textbox', { name: 'Why? (as written)' }).fill('By torchlight.')
  await page.getByRole('button', { name: 'Enter this answer' }).click()
  await page.getByText(/Entered at its true time/).waitFor()
  expect(await play.logged('By torchlight.')).toHaveLength(1)

  const player = await play.open(0, 'phone')
  await player.page.getByRole('tab', { name: 'Log' }).click()
  await player.page.getByText(/entered late from paper/).waitFor()
  expect(faults).toEqual([])
})

test('a player whose line was lost for long enters what was decided on paper, at its true time', async () => {
  const play = await seated(here)
  await fire(play.facilitator, 'f01')
  const { page, context, faults } = await play.open(0, 'phone')
  await page.getByRole('group', { name: question }).waitFor()
  const paperBox = page.getByRole('checkbox', { name: /on paper earlier/ })
  expect(await paperBox.count()).toBe(0)
  await page.clock.install()
  await context.setOffline(true)
  await page.getByText(/The line is lost/).waitFor()
  await page.clock.fastForward('00:30')
  await context.setOffline(false)
  await page.clock.fastForward('00:05')
  await paperBox.check()
  await choose(page, 0)
  await why(page).fill('By candle.')
  const send = page.getByRole('button', { name: 'Enter with that time' })
  await send.click()
  await page.getByText(/Write the time as hours and minutes/).waitFor()
  expect(await axeProblems(page)).toEqual([])
  await page.getByRole('textbox', { name: /When was it given/ }).fill('0:00')
  await send.click()
  await page.getByRole('tab', { name: 'Log' }).click()
  await page.getByText(/entered late from paper/).waitFor()
  expect(await play.logged('By candle.')).toHaveLength(1)
  expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual([])
})
