import type { Page } from 'playwright-core'
import { facilitatorUrl, screenUrl, sizes } from '../e2e/people.ts'
import { page, seatPage, type Set } from './set.ts'

const upToDate = (seen: Page): Promise<void> =>
  seen.getByRole('button', { name: 'I am up to date' }).click()

/** What a player has, tab by tab. */
export async function players(set: Set): Promise<void> {
  const { camera } = set
  const { people } = await set.during()
  const seen = await seatPage(set, people[0], 'Decide')
  await camera.all(seen, 'player, come late')
  await upToDate(seen)
  for (const tab of await seen.getByRole('tab').allInnerTexts()) {
    const name = (/[A-Z][a-z]+/.exec(tab) ?? [tab])[0]
    await seen.getByRole('tab', { name }).click()
    await camera.all(seen, `player, ${name}`)
  }
  await seen.setViewportSize(sizes.phone)
  await seen.getByRole('tab', { name: 'Board' }).click()
  await camera.at(seen, 'player, Board', 'phone')
  await seen.getByRole('button', { name: /Language, theme/ }).click()
  await camera.at(seen, 'player, settings', 'phone')
  await seen.getByRole('button', { name: /^MI/ }).click()
  await camera.all(seen, 'player, te reo')
  const second = await seatPage(set, people[1], 'Decide')
  await upToDate(second)
  await camera.all(second, 'second player')
}

/** The console, its table and its dialogs. */
export async function facilitator(set: Set): Promise<void> {
  const { camera, url } = set
  const { made } = await set.during()
  const seen = await page(set, facilitatorUrl(url, made), 'Open answers')
  await camera.all(seen, 'console')
  const dialog = async (name: string): Promise<void> => {
    await seen.locator('dialog[open]').waitFor()
    await camera.at(seen, `console, ${name}`, 'desktop', ['dark'])
    await camera.at(seen, `console, ${name}`, 'phone', ['light'])
    await seen.setViewportSize(sizes.desktop)
    await seen.keyboard.press('Escape')
  }
  for (const [key, name] of [
    ['e', 'edit'],
    ['a', 'add'],
    ['m', 'speak'],
    ['t', 'give time'],
    ['j', 'next phase'],
    ['?', 'keys'],
  ] as const) {
    await seen.keyboard.press(key)
    await dialog(name)
  }
  await seen
    .getByRole('button', { name: /^Help / })
    .first()
    .click()
  await dialog('seat')
  await seen.getByRole('button', { name: 'Show as table' }).click()
  await camera.some(seen, 'console, table')
}

/** The projector while it is played. */
export async function screen(set: Set): Promise<void> {
  const { made } = await set.during()
  const shown = await page(set, screenUrl(set.url, made), /Phase/)
  await shown.waitForFunction(() => performance.getEntriesByName('board-ready').length > 0)
  await set.camera.at(shown, 'big screen', 'wall')
  await set.camera.some(shown, 'big screen')
}

async function comeIn(set: Set, where: 'evaluate' | 'observe', key: string): Promise<Page> {
  const { made } = await set.during()
  const seen = await page(set, `${set.url}/${where}/${made.id}#${key}`, 'Your name')
  await set.camera.some(seen, `coming in to ${where}`)
  await seen.getByRole('textbox', { name: 'Your name' }).fill('Ema')
  await seen.getByRole('button', { name: 'Come in' }).click()
  await seen.getByText('Do the backups still run?').first().waitFor()
  return seen
}

/** Those who watch and rate. */
export async function watchers(set: Set): Promise<void> {
  const { camera } = set
  const { made } = await set.during()
  const evaluator = await comeIn(set, 'evaluate', made.keys.evaluator)
  const scale = evaluator.getByText('Try the scale')
  await scale.click()
  await camera.all(evaluator, 'evaluator, calibration')
  await scale.click()
  await evaluator.locator('.task-button').first().click()
  await evaluator.getByText('What good looks like').filter({ visible: true }).first().waitFor()
  await camera.all(evaluator, 'evaluator, rating')
  await camera.all(await comeIn(set, 'observe', made.keys.observer), 'observer')
}

/** Playing on paper: what the facilitator sees, and the sheets as they are printed. */
export async function paper(set: Set): Promise<void> {
  const { camera, url } = set
  const { made } = await set.during()
  const seen = await page(set, `${url}/paper/${made.id}#${made.keys.facilitator}`, 'Packs to print')
  await seen.evaluate(() => Object.assign(window, { print: () => undefined }))
  await camera.all(seen, 'paper')
  const which = seen.getByRole('combobox', { name: 'Which decision?' })
  await which.selectOption({ index: 1 })
  await camera.some(seen, 'paper, entering')
  await seen
    .getByRole('button', { name: /^Print: / })
    .first()
    .click()
  await seen.emulateMedia({ media: 'print' })
  await seen.locator('.sheet').first().waitFor()
  await camera.at(seen, 'paper, printed', 'sheet', ['light'])
}
