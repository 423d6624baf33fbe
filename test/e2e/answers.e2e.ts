import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { Reached } from '../support/server.ts'
import { facilitatorUrl, person } from './people.ts'
import { testPackages } from './server.ts'
import { stage } from './stage.ts'

const here = stage({ SCENARIOS_DIR: testPackages, UNDO_SECONDS: '0' })

/** The drill with one decision of every kind, its questions asked, its two people on the line. */
async function begun() {
  const made = await here.create({ scenario: 'kinds', minutes: 30 })
  const reached = new Reached(here.url)
  const [lead, desk] = [
    await reached.open(made.id, (await reached.sit(made.code, 'lead', 'Aroha')).key),
    await reached.open(made.id, (await reached.sit(made.code, 'desk', 'Ben')).key),
  ]
  const line = await reached.open(made.id, made.keys.facilitator)
  const { page, faults } = await person(here.browser, facilitatorUrl(here.url, made))
  await line.command({ type: 'start' })
  await line.command({ type: 'fire', inject: 'k01' as never, atOnce: true })
  await expect.poll(() => lead.desk('lead', 'decision/estimate')).toBeDefined()
  return { page, faults, lead, desk }
}
/** The newest answer, as the console shows it, once it is the one to `title`. */
async function newest(page: Page, title: string): Promise<string> {
  const card = page.locator('.answer').filter({ hasText: title }).first()
  await card.waitFor()
  return card.innerText()
}
const request = () => `request-${crypto.randomUUID()}`

test('answers of every kind are read in words, with what was advised', async () => {
  const { page, faults, lead, desk } = await begun()
  const advice = { decision: 'choice', stance: 'object', why: 'Nobody has checked.' }
  await desk.request('advise', { request: request(), ...advice })
  await lead.decide('choice', { kind: 'choice', option: 'open' }, { reason: 'All is well.' })
  const choice = await newest(page, '1. One')
  for (const words of [
    'We open',
    'All is well.',
    'Objects',
    'Ben, Front Desk: Nobody has checked.',
  ])
    expect(choice).toContain(words)

  await lead.decide('ranking', { kind: 'ranking', options: ['imaging', 'sign-in', 'booking'] })
  expect(await newest(page, '3. Order')).toMatch(/Imaging\s+Sign-in\s+Booking/)

  const row = (id: string, action: string, call = false, reason = '') => ({
    case: id,
    action,
    call,
    reason,
  })
  const rows = [
    row('case-1', 'proceed'),
    row('case-2', 'relocate', true, 'Needs the old pictures.'),
    row('case-3', 'defer'),
    row('case-4', 'defer'),
  ]
  await lead.decide('triage', { kind: 'triage', rows })
  expect(await newest(page, '4. List')).toMatch(
    /Goes ahead[^]*Case 1[^]*Moves to the partner hospital[^]*Lung biopsy[^]*safety-net call · Needs the old pictures\.[^]*Waits\s+2 procedures/,
  )

  await lead.decide('estimate', { kind: 'estimate', low: 100, high: 400, confidence: 80 })
  const estimate = await newest(page, '6. Count')
  expect(estimate).toContain('100 to 400 people, 80 % sure')
  expect(estimate).toContain('In the story: 900 people – outside their range')
  expect(faults).toEqual([])
})

test('a statement waits for its signature, is sent back, and its faults are seen by the facilitator alone', async () => {
  const { page, faults, lead, desk } = await begun()
  const statement = { kind: 'statement', options: ['known', 'safe'], words: 'We are sorry.' }
  await lead.decide('statement', statement)
  const open = page.getByRole('region', { name: 'Open answers' })
  await open.getByText('Waits for the signature of').waitFor()
  expect(await newest(page, '5. Words')).toContain('Waits for the signature of Front Desk')

  await desk.request('send-back', { request: request(), decision: 'statement', why: 'Not sure.' })
  const row = page.locator('.decision-list li').filter({ hasText: '5. Words' })
  await row.getByText('Sent back', { exact: true }).click()
  await row.getByText('Sent back by Ben, Front Desk: Not sure.').waitFor()

  await lead.decide('statement', statement)
  await desk.request('sign', { request: request(), decision: 'statement' })
  await expect
    .poll(() => newest(page, '5. Words'))
    .toMatch(/Nothing was taken\.\s*Says more than the team knew[^]*We are sorry\./)
  await expect
    .poll(() => lead.desk('lead', 'decision/statement'))
    .toMatchObject({ status: { kind: 'answered' } })
  for (const [line, seat] of [
    [lead, 'lead'],
    [desk, 'desk'],
  ] as const)
    expect(JSON.stringify(line.desk(seat, 'decision/statement'))).not.toMatch(
      /"faults"|beyond-known/,
    )
  expect(faults).toEqual([])
})

test('a question with a scripted reply on its way says when it comes, and R offers to be quicker', async () => {
  const { page, lead } = await begun()
  await lead.request('ask', { request: request(), question: 'backup', text: '' })
  await page.getByText(/A scripted reply comes at T\+0:0\d/).waitFor()
  await page.keyboard.press('r')
  await page.getByRole('textbox', { name: 'Reply to question 1' }).waitFor()
  await expect
    .poll(() => lead.desk('lead', 'ask/1'), { timeout: 15_000 })
    .toMatchObject({
      reply: { text: 'Nobody has read it back.' },
    })
  await page.getByText('1 with its reply').click()
  await page.getByText(/Scripted reply, T\+/).waitFor()
})
