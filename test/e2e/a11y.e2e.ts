import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { Reached } from '../support/server.ts'
import { axeProblems, ofColour, sideways } from './axe.ts'
import { facilitatorUrl, person, screenUrl, sizes } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

const themes = ['dark', 'light'] as const

/** What is wrong with a page as it stands: at three sizes in both themes, and on an old small phone. */
async function problems(page: Page, view: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    for (const theme of themes) {
      await page.evaluate((to) => (document.documentElement.dataset['theme'] = to), theme)
      const rules = theme === 'dark' ? undefined : ofColour
      for (const problem of await axeProblems(page, rules))
        found.push(`${view}, ${size}, ${theme}: ${problem}`)
    }
  }
  await page.setViewportSize({ width: 320, height: 640 })
  const over = await sideways(page)
  if (over > 0) found.push(`${view} is ${over} px too wide at 320 px`)
  await page.setViewportSize(sizes.desktop)
  return found
}

/** A view of somebody's own, without motion: its address, what tells that it is there, and its name. */
async function look(
  url: string,
  view: string,
  there: (page: Page) => Promise<unknown>,
): Promise<readonly string[]> {
  const { page, context } = await person(here.browser, url)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await there(page)
  const found = await problems(page, view)
  await context.close()
  return found
}
const heading = (name: RegExp) => (page: Page) =>
  page.getByRole('heading', { name }).first().waitFor()
const words = (text: RegExp | string) => (page: Page) => page.getByText(text).first().waitFor()

test('joining has no axe violation', async () => {
  const made = await here.create({ scenario: 'first-light', minutes: 20 })
  const seat = await new Reached(here.url).sit(made.code, 'lead', 'Aroha')
  const name = (page: Page) => page.getByRole('textbox', { name: 'Your name' }).waitFor()
  expect([
    ...(await look(here.url, 'landing', heading(/Join an exercise/))),
    ...(await look(`${here.url}/#${made.code}`, 'joining', name)),
    ...(await look(`${here.url}/play/${seat.id}#${seat.key}`, 'lobby', heading(/You are in/))),
  ]).toEqual([])
})

test('preparing an exercise has no axe violation', async () => {
  const made = await here.create({ scenario: 'intracare', minutes: 60, roles: 8 })
  expect([
    ...(await look(`${here.url}/run`, 'scenarios', heading(/IntraCare/))),
    ...(await look(`${here.url}/run`, 'set-up', async (page) => {
      await page.getByRole('button', { name: 'Use this scenario' }).first().click()
      await page.getByRole('button', { name: 'Create exercise' }).waitFor()
    })),
    ...(await look(facilitatorUrl(here.url, made), 'console before', async (page) => {
      await page.getByRole('heading', { name: 'Branches' }).click()
      await page.getByRole('heading', { name: 'Look through the injects' }).click()
    })),
    ...(await look(screenUrl(here.url, made), 'screen before', words(made.code))),
  ]).toEqual([])
})

/** IntraCare for three with one seat taken, the first inject out, a decision open and a question asked. */
async function begun() {
  const made = await here.create({ scenario: 'intracare', minutes: 60, roles: 3 })
  const reached = new Reached(here.url)
  const lobby = await reached.ask('POST', '/api/join', { body: { code: made.code } })
  const [part] = (lobby.body as { seats: readonly { id: string }[] }).seats
  const seat = await reached.sit(made.code, part?.id ?? '', 'Te Rangimārie')
  const lead = await reached.open(made.id, seat.key)
  const line = await reached.open(made.id, made.keys.facilitator)
  await line.command({ type: 'start' })
  await line.command({ type: 'fire', inject: 'i01' as never, atOnce: true })
  await line.command({ type: 'note', text: 'They asked who leads.' })
  await lead.request('ask', { request: 'a-first-question', text: 'Who has the keys?' })
  return { made, seat, line }
}

/** Every tab of a player, and the board as phones have it. */
async function tabs(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const tab of ['Decide', 'Inbox', 'Log', 'Team']) {
    await page.getByRole('tab', { name: tab }).click()
    found.push(...(await problems(page, `player’s ${tab}`)))
  }
  await page.setViewportSize(sizes.phone)
  await page.getByRole('tab', { name: 'Board' }).click()
  for (const problem of await axeProblems(page)) found.push(`player’s Board, phone: ${problem}`)
  return found
}

test('a player’s page has no axe violation', async () => {
  const { made, seat } = await begun()
  const { page } = await person(here.browser, `${here.url}/play/${made.id}#${seat.key}`)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await tabs(page)).toEqual([])
})

test('the console and the big screen of a running exercise have no axe violation', async () => {
  const { made } = await begun()
  expect([
    ...(await look(facilitatorUrl(here.url, made), 'console during', words('Who has the keys?'))),
    ...(await look(screenUrl(here.url, made), 'screen during', words(/Phase 1 of/))),
  ]).toEqual([])
})

test('the evaluator’s and the observer’s pages have no axe violation', async () => {
  const { made } = await begun()
  const page_ = (page: 'evaluate' | 'observe', key: string) =>
    `${here.url}/${page}/${made.id}#${key}`
  const comeIn = async (page: Page): Promise<void> => {
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ema')
    await page.getByRole('button', { name: 'Come in' }).click()
    await page.getByText('Who has the keys?').first().waitFor()
  }
  expect([
    ...(await look(page_('evaluate', made.keys.evaluator), 'coming in to evaluate', (page) =>
      page.getByRole('textbox', { name: 'Your name' }).waitFor(),
    )),
    ...(await look(page_('evaluate', made.keys.evaluator), 'evaluator', async (page) => {
      await comeIn(page)
      await page.locator('.task-button').first().click()
      await page.getByText('What good looks like').first().waitFor()
    })),
    ...(await look(page_('observe', made.keys.observer), 'observer', comeIn)),
  ]).toEqual([])
})

test('the report and the big screen after the end have no axe violation', async () => {
  const { made, seat, line } = await begun()
  await line.command({ type: 'end' })
  const report = `${here.url}/report/${made.id}#${seat.key}`
  expect([
    ...(await look(report, 'report', heading(/After-action report/))),
    ...(await look(screenUrl(here.url, made), 'screen after', words(/ended/i))),
    ...(await look(facilitatorUrl(here.url, made), 'console after', async (page) => {
      await page.getByRole('button', { name: 'Show the hot wash' }).click()
      await page.getByRole('heading', { name: 'Evaluators and observers' }).click()
      await page.getByText('No task has been rated yet.').waitFor()
    })),
    ...(await look(screenUrl(here.url, made), 'hot wash', heading(/What to mend/))),
  ]).toEqual([])
})
