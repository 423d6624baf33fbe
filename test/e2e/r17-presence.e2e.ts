import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { Reached } from '../support/server.ts'
import { facilitatorUrl, person } from './people.ts'
import { stage } from './stage.ts'

const on = stage({ UNDO_SECONDS: '0' })

/** Everything that came over a page's line from the first frame on, as one text. */
function framesOf(page: Page): () => string {
  const parts: Buffer[] = []
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => void parts.push(Buffer.from(payload))),
  )
  return () => Buffer.concat(parts).toString('utf8')
}

test('R17 Others see of a player only here, reading, answering or away, and no frame holds a draft, a note, a rating or an inject to come', async () => {
  const made = await on.create({ scenario: 'first-light', minutes: 20 })
  const reached = new Reached(on.url)
  const lead = await reached.sit(made.code, 'lead', 'Aroha')
  const desk = await reached.sit(made.code, 'desk', 'Ben')
  const rater = await reached.watch(made.id, made.keys.evaluator, 'Ema')
  const facilitator = await reached.open(made.id, made.keys.facilitator)
  const evaluator = await reached.open(made.id, rater.key)

  const watched = await person(on.browser, 'about:blank')
  const frames = framesOf(watched.page)
  await watched.page.goto(`${on.url}/play/${made.id}#${desk.key}`)
  const console_ = await person(on.browser, facilitatorUrl(on.url, made))
  const aroha = console_.page.locator('.seat-list li').filter({ hasText: 'Aroha' })

  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'fire', inject: 'f01', atOnce: true })
  const player = await person(on.browser, `${on.url}/play/${made.id}#${lead.key}`)
  await player.page.getByRole('textbox', { name: 'Why?' }).first().fill('PLANTED-DRAFT')
  await aroha.getByText('Answering').waitFor()
  await facilitator.command({ type: 'note', text: 'PLANTED-NOTE' })
  const request = 'request-of-r17'
  await evaluator.request('rate', { request, task: 'PS-1', rating: 'M', note: 'PLANTED-RATING' })
  await evaluator.request('observe', { request: `${request}-2`, text: 'PLANTED-OBSERVATION' })
  await player.context.close()
  await aroha.getByText(/Away/).waitFor()

  const last = 'Everybody hears this last word.'
  const word = { title: last, body: last, from: 'Control', channel: 'phone' } as const
  await facilitator.command({ type: 'add-inject', ...word, to: ['lead', 'desk'] })
  await facilitator.command({ type: 'fire', inject: 'added-1', atOnce: true })
  await watched.page.getByText(last).first().waitFor()
  expect(frames()).toContain(last)
  expect(frames()).not.toMatch(/PLANTED|The waiting room wants to know|"effects"|"rating"/)
  expect(await console_.page.locator('main').innerText()).toContain('PLANTED-NOTE')
})

test('R17 An observer comes by the code, is told that observers see answers, and reads by part what was received', async () => {
  const made = await on.create({ scenario: 'first-light', minutes: 20 })
  const reached = new Reached(on.url)
  const lead = await reached.open(made.id, (await reached.sit(made.code, 'lead', 'Aroha')).key)
  const facilitator = await reached.open(made.id, made.keys.facilitator)
  const { page, faults } = await person(on.browser, `${on.url}/#${made.code}`, { size: 'phone' })
  await page.getByRole('textbox', { name: 'Your name' }).fill('Olu')
  await page.getByText('Observers can see answers.').waitFor()
  await page.getByRole('radio', { name: /Watching only/ }).check()
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.waitForURL(/\/observe\//)
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'fire', inject: 'f01', atOnce: true })
  await lead.decide('first-move', { kind: 'choice', option: 'pause' }, { reason: 'Two check.' })
  await page.getByText('Two check.').waitFor({ timeout: 30_000 })
  const feed = page.getByRole('region', { name: /newest first/ })
  expect(await feed.innerText()).toContain('Inject 1')
  await facilitator.command({ type: 'note', text: 'PLANTED-NOTE' })
  await page.getByLabel('Watch', { exact: true }).selectOption({ index: 2 })
  expect(await feed.innerText()).not.toContain('Two check.')
  expect(await page.locator('body').innerText()).not.toMatch(/PLANTED|waiting room wants/)
  const console_ = await person(on.browser, facilitatorUrl(on.url, made))
  await console_.page.getByRole('heading', { name: 'Evaluators and observers' }).click()
  await console_.page.getByText('Olu').waitFor()
  expect(faults).toEqual([])
})
