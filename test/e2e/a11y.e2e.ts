import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { Reached } from '../support/server.ts'
import { axeProblems, ofColour, sideways } from './axe.ts'
import { hotwashed } from './hotwashed.ts'
import { facilitatorUrl, person, screenUrl, sizes } from './people.ts'
import { TestServer } from './server.ts'
import { stage } from './stage.ts'

const here = stage()

const themes = ['dark', 'light'] as const

/** Rules whose answer hangs on how wide the page is where it is drawn alike; a phone is drawn in another way. */
const ofSize: readonly string[] = [...ofColour, 'target-size', 'scrollable-region-focusable']

/** What is wrong with a page as it stands: at three sizes in both themes, and on an old small phone. */
async function problems(page: Page, view: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    for (const theme of themes) {
      await page.evaluate((to) => (document.documentElement.dataset['theme'] = to), theme)
      const whole = size === 'tablet' ? ofSize : undefined
      for (const problem of await axeProblems(page, theme === 'dark' ? whole : ofColour))
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

/** In the lobby: a made-up decision, sent to nobody, and open once more. */
async function tryingOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try a decision' }).click()
  await page.getByRole('button', { name: 'Send decision' }).click()
  await page.getByRole('alert').filter({ hasText: 'Choose one first.' }).waitFor()
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Send decision' }).click()
  await page.getByText('That is all there is to it.').waitFor()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('radio').first().waitFor()
}

test('joining has no axe violation', async () => {
  const made = await here.create({ scenario: 'first-light', minutes: 20 })
  const seat = await new Reached(here.url).sit(made.code, 'lead', 'Aroha')
  const name = (page: Page) => page.getByRole('textbox', { name: 'Your name' }).waitFor()
  expect([
    ...(await look(here.url, 'landing', heading(/Join an exercise/))),
    ...(await look(`${here.url}/#${made.code}`, 'joining', name)),
    ...(await look(`${here.url}/play/${seat.id}#${seat.key}`, 'lobby', tryingOut)),
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
      await page.getByText('What good looks like').filter({ visible: true }).first().waitFor()
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

test('every part of the hot wash has no axe violation', async () => {
  const { made } = await hotwashed(here)
  const { page } = await person(
    here.browser,
    `${here.url}/hotwash/${made.id}#${made.keys.facilitator}`,
  )
  const found: string[] = []
  const there = {
    Talk: () => page.getByRole('heading', { name: 'Quick questions' }).waitFor(),
    'Time travel': () => page.getByText('What had just happened').waitFor(),
    'What if': async () => {
      await page.getByRole('button', { name: 'See what would have happened' }).click()
      await page.getByRole('heading', { name: 'Two weeks, side by side' }).waitFor()
    },
    Drills: () =>
      page
        .getByRole('button', { name: /^Drill this/ })
        .first()
        .waitFor(),
    Trend: () => page.getByRole('heading', { name: 'Trend' }).waitFor(),
  }
  for (const [tab, shown] of Object.entries(there)) {
    await page.getByRole('tab', { name: tab }).click()
    await shown()
    found.push(...(await problems(page, `hot wash, ${tab}`)))
  }
  expect(found).toEqual([])
})

test('the insurer’s pages have no axe violation', async () => {
  const { made } = await hotwashed(here)
  const url = `${here.url}/readiness/${made.id}#${made.keys.facilitator}`
  const { page } = await person(here.browser, url)
  const found: string[] = []
  await page.locator('main.report h1').waitFor({ timeout: 60_000 })
  found.push(...(await problems(page, 'readiness')))
  const part = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await part('What we say')
  await page.getByRole('radio', { name: 'Yes' }).first().check()
  found.push(...(await problems(page, 'claims')))
  await part('Incident record')
  await page.getByRole('heading', { name: 'Incident record' }).waitFor()
  found.push(...(await problems(page, 'incident record')))
  await part('Share')
  await page.getByLabel('Who is it for?').fill('Our broker')
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = (await page.locator('.granted code').textContent()) ?? ''
  found.push(...(await problems(page, 'share')))
  await page.goto(link)
  await page.locator('main.report h1').waitFor({ timeout: 60_000 })
  found.push(...(await problems(page, 'shared')))
  await page.goto(`${here.url}/compare`)
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByText('no places are given').waitFor()
  found.push(...(await problems(page, 'compare')))
  expect(found).toEqual([])
})

test('signing in, paper, the dry run and the page on accessibility have no axe violation', async () => {
  const made = await here.create({ scenario: 'first-light', minutes: 20 })
  const own = await TestServer.start({ AUTH: 'link' })
  const paper = `${here.url}/paper/${made.id}#${made.keys.facilitator}`
  expect([
    ...(await look(`${own.url}/sign-in`, 'sign-in', heading(/For facilitators/))),
    ...(await look(`${here.url}/accessibility`, 'accessibility', heading(/What was not tried/))),
    ...(await look(paper, 'paper', async (page) => {
      await page.getByRole('button', { name: 'Print all packs' }).waitFor()
    })),
    ...(await look(facilitatorUrl(here.url, made), 'dry run', async (page) => {
      await page
        .getByRole('button', { name: /^Dry run/ })
        .first()
        .click()
      await page.getByRole('button', { name: 'Play it' }).click()
      await page.getByText(/answered in time/).waitFor()
    })),
    ...(await look(
      `${here.url}/dry-run/${made.id}#${made.keys.facilitator}`,
      'watching it',
      (page) => page.getByText('Phase').first().waitFor(),
    )),
  ]).toEqual([])
  await own.stop()
})
