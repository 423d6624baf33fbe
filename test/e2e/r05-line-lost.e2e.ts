import { expect, test } from 'vitest'
import { choose, connected, fire, question, seated, why } from './seated.ts'
import { stage } from './stage.ts'

const here = stage()

test('R05 a lost line is told within three seconds; typing goes on; the answer is sent once, also after a reload', async () => {
  const play = await seated(here)
  await fire(play.facilitator, 'f01')
  const { page, context } = await play.open(0)
  await page.getByRole('group', { name: question }).waitFor()
  await connected(page)
  await context.setOffline(true)
  await page.getByText(/The line is lost/).waitFor({ timeout: 3000 })
  await choose(page, 0)
  await why(page).fill('Written without a line.')
  await page.getByRole('button', { name: 'Send decision' }).click()
  await page.getByText(/Waiting for the line/).waitFor()
  expect(await play.logged('Written without a line.')).toHaveLength(0)

  // The page is closed while it still waits; the next one on this device sends what was kept.
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`${here.url}/play/${play.made.id}`)
  await again
    .getByText(/Sent: /)
    .first()
    .waitFor()
  await expect.poll(() => play.logged('Written without a line.')).toHaveLength(1)
  await again.reload()
  await connected(again)
  expect(await play.logged('Written without a line.')).toHaveLength(1)
})

test('R05 a line that has fallen silent is told although the device has a network', async () => {
  const play = await seated(here)
  const { page } = await play.open(0)
  await connected(page)
  // Everything the page sends from here on is swallowed, as by a broken switch: nothing is closed.
  await page.evaluate(() => {
    WebSocket.prototype.send = () => undefined
  })
  await page
    .getByText(/The line is lost|Reconnecting/)
    .first()
    .waitFor({ timeout: 8000 })
})

test('R05 what could not be fetched while the line was lost is there once it is back', async () => {
  const play = await seated(here)
  const { page } = await play.open(0)
  await connected(page)
  const asked = page.waitForRequest(/EndPage/)
  await page.route(/EndPage/, (route) => route.abort())
  await play.facilitator.command({ type: 'end' })
  await asked
  await page.getByText('Loading').waitFor()
  await page.unroute(/EndPage/)
  await page.getByRole('link', { name: /report/i }).waitFor()
})
