import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeProblems, sideways } from './axe.ts'
import { startedKinds } from './startedKinds.ts'
import { stage } from './stage.ts'

const here = stage()

test('on a phone procedures are sorted in a list; places at the partner run out and are said', async () => {
  const { lead } = await startedKinds(here, { size: 'phone', theme: 'light' })
  const { page, faults } = lead
  await page.getByRole('button', { name: /^List/ }).click()
  const board = page.getByRole('group', { name: 'What becomes of each procedure?' })
  const one = (name: string) => board.getByRole('group', { name })
  await one('Kidney drain').getByRole('radio', { name: 'Go ahead' }).check()
  await one('Lung biopsy').getByRole('radio', { name: 'Move' }).check()
  await board.getByText('No place left at the partner hospital').waitFor()
  const noRoom = one('Thyroid biopsy').getByRole('radio', { name: /Move/ })
  expect(await noRoom.isDisabled()).toBe(true)

  await page.getByRole('button', { name: 'Send decision' }).click()
  await page.getByRole('alert').filter({ hasText: '2 procedures are not sorted yet.' }).waitFor()
  await board.getByRole('button', { name: /^U4/ }).click()
  expect(await board.getByRole('group', { name: 'Kidney drain' }).count()).toBe(0)
  await one('Vein treatment').getByRole('radio', { name: 'Put off' }).check()
  await one('Vein treatment').getByRole('checkbox', { name: 'Safety call' }).check()
  await one('Vein treatment')
    .getByRole('textbox', { name: /^Reason/ })
    .fill('Safe for weeks.')
  expect(await sideways(page)).toBe(0)
  expect(await axeProblems(page)).toEqual([])
  const sizesOf = await board
    .locator('.case-action, .case-call, .case-reason')
    .evaluateAll((controls) => controls.map((each) => each.getBoundingClientRect().height))
  expect(Math.min(...sizesOf)).toBeGreaterThanOrEqual(44)

  await page.getByText(/Draft saved/).waitFor()
  await page.reload()
  await page.getByRole('button', { name: /^List/ }).click()
  await one('Thyroid biopsy').getByRole('radio', { name: 'Put off' }).check()
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await sideways(page)).toBe(0)
  await page.getByRole('button', { name: 'Send decision' }).click()
  await page.getByRole('heading', { name: 'Sent: List' }).waitFor()
  await page.getByText('1 go ahead, 1 moved, 2 put off; 1 safety call').click()
  await page.getByText('“Safe for weeks.”').waitFor()
  expect(faults).toEqual([])
})

test('on a wide screen a card is dragged between the columns', async () => {
  const { lead } = await startedKinds(here)
  const { page } = lead
  await page.getByRole('button', { name: /^List/ }).click()
  const card = page.getByRole('heading', { name: /Kidney drain/ })
  await card.dragTo(page.getByRole('heading', { name: /^Put off/ }))
  await page.getByRole('region', { name: 'Put off' }).getByText('Kidney drain').waitFor()
  await page.getByText('1 of 4 sorted.').waitFor()
})

/** The middle of what is seen, where a finger would touch it. */
async function middle(what: Locator) {
  const box = await what.boundingBox()
  if (!box) throw new Error('It is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A finger goes down, moves in steps, and is lifted over what `to` finds when it gets there. */
async function swipe(page: Page, from: Locator, to: () => Promise<{ x: number; y: number }>) {
  const tools = await page.context().newCDPSession(page)
  const start = await middle(from)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    tools.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
  await touch('touchStart', start)
  const end = await to()
  for (const part of [0.1, 0.4, 0.7, 1])
    await touch('touchMove', {
      x: start.x + (end.x - start.x) * part,
      y: start.y + (end.y - start.y) * part,
    })
  await touch('touchEnd')
  await tools.detach()
}

test('on a phone a finger drags by the grip and scrolls everywhere else', async () => {
  const { lead } = await startedKinds(here, { size: 'phone', touch: true })
  const { page, faults } = lead
  await page.getByRole('button', { name: /^List/ }).click()
  const row = page.getByRole('group', { name: 'Kidney drain' })
  const grip = row.locator('.grip')
  await grip.scrollIntoViewIfNeeded()
  await swipe(page, grip, () => middle(page.locator('.dock').getByText('Put off')))
  expect(await row.getByRole('radio', { name: 'Put off' }).isChecked()).toBe(true)
  await page.getByText('1 of 4 sorted.').waitFor()
  expect(await page.locator('.dock').count()).toBe(0)

  const panel = page.locator('#panel')
  const before = await panel.evaluate((element) => element.scrollTop)
  const facts = row.locator('.case-facts')
  await swipe(page, facts, async () => ({ x: 190, y: 120 }))
  await expect.poll(() => panel.evaluate((element) => element.scrollTop)).toBeGreaterThan(before)
  expect(await row.getByRole('radio', { name: 'Put off' }).isChecked()).toBe(true)
  expect(faults).toEqual([])
})

test('on a wide touch screen a finger drags a card into a column', async () => {
  const { lead } = await startedKinds(here, { touch: true })
  const { page } = lead
  await page.getByRole('button', { name: /^List/ }).click()
  const card = page.getByRole('article', { name: /Kidney drain/ })
  await card.locator('.grip').scrollIntoViewIfNeeded()
  await swipe(page, card.locator('.grip'), () =>
    middle(page.getByRole('heading', { name: /^Put off/ })),
  )
  await page.getByRole('region', { name: 'Put off' }).getByText('Kidney drain').waitFor()
})
