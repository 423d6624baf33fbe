import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { tabTo } from './people.ts'
import { startedKinds } from './startedKinds.ts'
import { stage } from './stage.ts'

const here = stage()

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const group = (page: Page, question: string) => page.getByRole('group', { name: question })

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, button(page, name))
  await page.keyboard.press('Enter')
}
/** Sends what is on the form and waits for the page to say so. */
async function sendByKey(page: Page, title: string): Promise<void> {
  await press(page, 'Send decision')
  await page.getByRole('heading', { name: `Sent: ${title}` }).waitFor()
}

test('each kind of decision is answered by the keyboard alone', async () => {
  const { lead } = await startedKinds(here)
  const { page, faults } = lead

  await group(page, 'Do you open today?').waitFor()
  await tabTo(page, page.getByRole('radio', { name: 'We open' }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('textbox', { name: 'Why?' }))
  await page.keyboard.type('Nobody is in danger.')
  await sendByKey(page, 'One')

  await group(page, 'Whom do you call?').waitFor()
  for (const name of ['The patients', 'The owner']) {
    await tabTo(page, page.getByRole('checkbox', { name }))
    await page.keyboard.press('Space')
  }
  await sendByKey(page, 'Several')

  await group(page, 'In which order do systems come back?').waitFor()
  await press(page, 'Add: Booking')
  await page.keyboard.press('Enter')
  await press(page, 'Add: Imaging')
  await press(page, 'Up: Booking')
  const order = page.getByRole('list', { name: 'Your order, first to last' }).getByRole('listitem')
  const before = await order.allInnerTexts()
  await press(page, /^Up: Imaging/)
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'Imaging: now 1 of 3.' }).waitFor()
  expect(before).toHaveLength(3)
  expect((await order.allInnerTexts())[0]).toContain('Imaging')
  await sendByKey(page, 'Order')

  await group(page, 'What becomes of each procedure?').waitFor()
  expect(await axeProblems(page)).toEqual([])
  for (const [name, action] of [
    ['Kidney drain', 'Go ahead'],
    ['Lung biopsy', 'Move'],
    ['Thyroid biopsy', 'Put off'],
    ['Vein treatment', 'Put off'],
  ] as const) {
    await press(page, new RegExp(`^Move….*${name}`))
    await tabTo(
      page,
      page.locator('.move-list:not([hidden])').getByRole('button', { name: action }),
    )
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: action }).getByText(name).waitFor()
  }
  await page.getByText('No place left at the partner hospital').first().waitFor()
  await sendByKey(page, 'List')

  await group(page, 'What do you tell the public?').waitFor()
  await press(page, 'Add: We will say more at noon.')
  await press(page, 'Add: We found a fault this morning.')
  await press(page, 'Up: We found a fault this morning.')
  await tabTo(page, page.getByRole('textbox', { name: 'Own words' }))
  await page.keyboard.type('Come as planned.')
  const preview = page.getByRole('region', { name: 'How it will read' })
  expect(await preview.getByRole('paragraph').allInnerTexts()).toEqual([
    'How it will read',
    'We found a fault this morning.',
    'We will say more at noon.',
    'Come as planned.',
  ])
  await sendByKey(page, 'Words')

  await group(page, 'How many people are affected?').waitFor()
  await tabTo(page, page.getByRole('textbox', { name: 'Lowest' }))
  await page.keyboard.type('200')
  await tabTo(page, page.getByRole('textbox', { name: 'Highest' }))
  await page.keyboard.type('1,200')
  await press(page, 'Send decision')
  await page.getByRole('alert').filter({ hasText: 'Say how sure you are' }).waitFor()
  await tabTo(page, page.getByRole('slider'))
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight')
  await page.getByText('8 in 10 sure').waitFor()
  await sendByKey(page, 'Count')

  await page.getByRole('tab', { name: 'Log' }).click()
  for (const line of [
    'Decision 1, One: We open',
    'Decision 2, Several: The patients; The owner',
    'Decision 3, Order: Imaging; ',
    'Decision 4, List: 1 go ahead, 1 moved, 2 put off',
    'Decision 6, Count: 200 to 1,200 people, 8 in 10 sure',
  ])
    await page.getByText(line).waitFor()
  expect(faults).toEqual([])
})

test('an answer taken back is on the form again, and a standing action can be answered again', async () => {
  const { lead } = await startedKinds(here)
  const { page } = lead
  await page.getByRole('radio', { name: 'We stay closed' }).check()
  await page.getByRole('textbox', { name: 'Why?' }).fill('To be safe.')
  await button(page, 'Send decision').click()
  await press(page, /^Undo/)
  await group(page, 'Do you open today?').waitFor()
  expect(await page.getByRole('radio', { name: 'We stay closed' }).isChecked()).toBe(true)
  expect(await page.getByRole('textbox', { name: 'Why?' }).inputValue()).toBe('To be safe.')

  await button(page, /Insurer first/).click()
  await button(page, 'Add: The broker').click()
  await button(page, 'Send decision').click()
  await button(page, 'Decide again').click({ timeout: 30_000 })
  await button(page, 'Add: The insurer').click()
  await page.locator('.all-sent').getByRole('button', { name: 'Send decision' }).click()
  await page.getByRole('heading', { name: 'Sent: Insurer first' }).waitFor()
  await button(page, /^Undo/).click()
  await page
    .getByRole('list', { name: 'Your order, first to last' })
    .getByText('The insurer')
    .waitFor()
})

test('who is asked objects; what a signer sends back is on the form again and is then signed; a question is answered', async () => {
  const { lead, desk } = await startedKinds(here)
  await desk.page.getByText('Your view is asked').waitFor()
  await button(desk.page, 'Object').click()
  await desk.page.getByRole('alert').filter({ hasText: 'Say why you object' }).waitFor()
  await desk.page.getByRole('textbox', { name: 'Your reason' }).fill('The lift is out.')
  await button(desk.page, 'Object').click()
  await lead.page.getByText('“The lift is out.”').waitFor()

  await button(lead.page, /^Words/).click()
  await button(lead.page, 'Add: Nothing was taken.').click()
  const words = lead.page.getByRole('textbox', { name: 'Own words' })
  await words.fill('Come as planned.')
  await button(lead.page, 'Send decision').click()
  await lead.page.getByText('Waits for a signature from Front Desk').waitFor()
  expect(await axeProblems(lead.page)).toEqual([])
  const card = desk.page.getByRole('region', { name: 'Waiting for your signature' })
  await card.getByText('Nothing was taken.').waitFor()
  expect(await axeProblems(desk.page)).toEqual([])
  await card.getByRole('textbox', { name: 'What should change?' }).fill('Nobody knows that yet.')
  await card.getByRole('button', { name: 'Send back' }).click()
  await lead.page.getByText('“Nobody knows that yet.”').waitFor()
  // What came back is on the form again: the blocks and the words.
  expect(await words.inputValue()).toBe('Come as planned.')
  await button(lead.page, 'Take out: Nothing was taken.').click()
  await button(lead.page, 'Add: We found a fault this morning.').click()
  await button(lead.page, 'Send decision').click()
  await card.getByRole('button', { name: 'Sign' }).click()
  await lead.page.getByText('Sent: Words').waitFor()

  await lead.page.getByRole('tab', { name: 'Inbox' }).click()
  await lead.page.getByText('Ask', { exact: true }).first().click()
  await button(lead.page, /Is the backup good/).click()
  await lead.page.getByText('Nobody has read it back.').first().waitFor()
  expect([...lead.faults, ...desk.faults]).toEqual([])
})
