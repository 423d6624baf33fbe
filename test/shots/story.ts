import type { Browser, Page } from 'playwright-core'
import type { CreatedExercise, CreateExercise } from '../../shared/wire/api.ts'
import { facilitatorUrl, person, screenUrl, sizes } from '../e2e/people.ts'
import { Reached, type Line } from '../support/server.ts'
import type { Camera } from './camera.ts'
import { answerAsked, fillSeats, type Seated } from './players.ts'

export type Set = {
  readonly browser: Browser
  readonly camera: Camera
  readonly url: string
  readonly create: (exercise: CreateExercise) => Promise<CreatedExercise>
}
const names = ['Aroha Ngata', 'Ben Ioane', 'Mei Chen', 'Te Rangimārie', 'Sam Patel', 'Jo Wiremu']

const page = async ({ browser }: Set, url: string, there: string | RegExp): Promise<Page> => {
  const { page: opened } = await person(browser, url)
  await opened.getByText(there).first().waitFor()
  return opened
}

/** The way in, before anything has begun. */
async function doors(set: Set, made: CreatedExercise): Promise<void> {
  const { camera, url } = set
  const landing = await page(set, url, 'Join an exercise')
  await camera.all(landing, 'landing')
  await landing.getByRole('textbox', { name: 'Code' }).fill('KWH420')
  await landing.getByRole('button', { name: 'Continue' }).click()
  await camera.all(landing, 'landing, wrong code')
  await landing.getByRole('button', { name: /^MI/ }).click()
  await camera.all(landing, 'landing, te reo')
  await camera.all(await page(set, `${url}/#${made.code}`, 'Your part'), 'name and part')
  await camera.all(await page(set, `${url}/nowhere`, /no page/), 'no such page')
  const run = await page(set, `${url}/run`, 'IntraCare')
  await camera.all(run, 'scenarios')
  await run.getByRole('button', { name: 'Use this scenario' }).first().click()
  await camera.all(run, 'set-up')
  await camera.all(await page(set, facilitatorUrl(url, made), 'Get ready'), 'console, before')
  await screen(set, made, made.code, 'big screen, before')
}

async function screen(
  set: Set,
  made: CreatedExercise,
  there: string | RegExp,
  view: string,
): Promise<void> {
  const shown = await page(set, screenUrl(set.url, made), there)
  await set.camera.at(shown, view, 'wall')
  await set.camera.all(shown, view)
}

const seatPage = (set: Set, seat: Seated, there: string | RegExp): Promise<Page> =>
  page(set, `${set.url}/play/${seat.id}#${seat.key}`, there)

/** What a player has, tab by tab. */
async function player(set: Set, seat: Seated, who: string): Promise<void> {
  const seen = await seatPage(set, seat, 'Decide')
  for (const tab of await seen.getByRole('tab').allInnerTexts()) {
    const name = (/[A-Z][a-z]+/.exec(tab) ?? [tab])[0]
    await seen.getByRole('tab', { name }).click()
    await set.camera.all(seen, `${who}, ${name}`)
  }
  await seen.setViewportSize({ width: 390, height: 844 })
  await seen.getByRole('tab', { name: 'Board' }).click()
  await set.camera.at(seen, `${who}, Board`, 'phone')
  await seen.getByRole('button', { name: /Language, theme/ }).click()
  await set.camera.at(seen, `${who}, settings`, 'phone')
  await seen.getByRole('button', { name: /^MI/ }).click()
  await set.camera.all(seen, `${who}, te reo`)
}

async function facilitator(set: Set, made: CreatedExercise): Promise<void> {
  const { camera } = set
  const seen = await page(set, facilitatorUrl(set.url, made), 'Open answers')
  await camera.all(seen, 'console')
  await seen.getByRole('button', { name: 'Show as table' }).click()
  await camera.all(seen, 'console, table')
  for (const [key, dialog] of [
    ['e', 'edit'],
    ['a', 'add'],
    ['t', 'give time'],
    ['j', 'next phase'],
    ['?', 'keys'],
  ] as const) {
    await seen.keyboard.press(key)
    const open = seen.locator('dialog[open]')
    if (!(await open.isVisible())) continue
    await camera.at(seen, `console, ${dialog}`, 'desktop', ['dark'])
    await camera.at(seen, `console, ${dialog}`, 'phone', ['light'])
    await seen.setViewportSize(sizes.desktop)
    await seen.keyboard.press('Escape')
  }
}

/** Those who watch and rate while it is played. */
async function watchers(set: Set, made: CreatedExercise): Promise<void> {
  const comeIn = async (where: 'evaluate' | 'observe', key: string, view: string) => {
    const seen = await page(set, `${set.url}/${where}/${made.id}#${key}`, 'Your name')
    await set.camera.at(seen, `${view}, before`, 'tablet', ['light'])
    await seen.getByRole('textbox', { name: 'Your name' }).fill('Ema')
    await seen.getByRole('button', { name: 'Come in' }).click()
    await seen.getByText('Do the backups still run?').first().waitFor()
    await set.camera.all(seen, view)
  }
  await comeIn('evaluate', made.keys.evaluator, 'evaluator')
  await comeIn('observe', made.keys.observer, 'observer')
}

/** What stays of it: the hot wash and what an insurer may see. */
async function after(set: Set, made: CreatedExercise): Promise<void> {
  const key = made.keys.facilitator
  const talk = await page(set, `${set.url}/hotwash/${made.id}#${key}`, 'Actions')
  await set.camera.all(talk, 'hot wash')
  const ready = await page(set, `${set.url}/readiness/${made.id}#${key}`, 'Readiness')
  await ready.locator('main.report h1').waitFor({ timeout: 60_000 })
  await set.camera.all(ready, 'readiness')
}

/** Moves on a phase, with everything the phases before it had been asked answered. */
async function forward(line: Line, people: readonly Seated[], phases: number): Promise<void> {
  for (let phase = 0; phase < phases; phase += 1) {
    await line.command({ type: 'next-phase' })
    await new Promise((done) => setTimeout(done, 400))
    await answerAsked(people, phase === phases - 1 ? 0 : 3)
  }
}

/** Plays IntraCare with six people and photographs what each kind of person sees, before, during and after. */
export async function story(set: Set): Promise<void> {
  const made = await set.create({ scenario: 'intracare', minutes: 60, roles: 6 })
  await doors(set, made)
  const reached = new Reached(set.url)
  const people = await fillSeats(reached, made, names)
  const [lead, second] = people
  if (!lead || !second) throw new Error('IntraCare has too few seats')
  await set.camera.all(await seatPage(set, lead, 'You are in'), 'lobby')
  const line = await reached.open(made.id, made.keys.facilitator)
  await line.command({ type: 'start' })
  await line.command({ type: 'note', text: 'They asked early who leads, and wrote it down.' })
  const asking = await lead.open()
  await asking.request('ask', { request: 'question-one', text: 'Do the backups still run?' })
  await forward(line, people, 4)
  await player(set, lead, 'player')
  await set.camera.all(await seatPage(set, second, 'Decide'), 'second player')
  await facilitator(set, made)
  await screen(set, made, /Phase/, 'big screen')
  await watchers(set, made)
  await line.command({ type: 'pause' })
  await set.camera.all(await seatPage(set, lead, /Paused/), 'player, paused')
  await line.command({ type: 'resume' })
  await forward(line, people, 3)
  await line.command({ type: 'end' })
  await set.camera.all(await seatPage(set, lead, 'has ended'), 'player, after')
  await set.camera.all(
    await page(set, facilitatorUrl(set.url, made), 'has ended'),
    'console, after',
  )
  await screen(set, made, /ended/, 'big screen, after')
  const report = `${set.url}/report/${made.id}#${lead.key}`
  const read = await page(set, report, 'After-action report')
  await read.locator('main.report h2').first().waitFor()
  await set.camera.all(read, 'report')
  await set.camera.at(read, 'report, whole', 'page', ['light'])
  await after(set, made)
}
