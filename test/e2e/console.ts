import type { Browser, Page } from 'playwright-core'
import type { CreatedExercise, Lobby } from '../../shared/wire/api.ts'
import { Reached } from '../support/server.ts'
import { person, tabTo } from './people.ts'

/** Waits for a word of the console's status line. */
export const says = (page: Page, words: RegExp): Promise<void> =>
  page.locator('.last-word').filter({ hasText: words }).waitFor()

/** A text box of the open dialog. */
export const field = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('textbox', { name, exact: true })

/** Reaches a button with Tab and presses it with Enter. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }).first())
  await page.keyboard.press('Enter')
}

export const clockOf = (page: Page) => page.getByRole('group', { name: 'Exercise clock' })

/** Waits until a message with these words lies in a player's inbox. */
export async function inboxHas(page: Page, words: string): Promise<void> {
  await page.getByRole('tab', { name: /Inbox/ }).click()
  await page.locator('#panel').getByText(words).first().waitFor()
}

/** Every time a page shows now: its clock and what is left of each decision. */
export const times = async (page: Page): Promise<readonly string[]> => [
  await clockOf(page).innerText(),
  ...(await page.getByRole('timer').allInnerTexts()),
]

/** Waits until so much time has passed on the page's own clock. */
export const pass = (page: Page, milliseconds: number) =>
  page
    .evaluate(() => performance.now())
    .then((from) =>
      page.waitForFunction(({ since, long }) => performance.now() - since > long, {
        since: from,
        long: milliseconds,
      }),
    )

const names = ['Aroha', 'Ben', 'Mei', 'Tane', 'Ioana', 'Sam']

/** So many players at pages of their own, each with the part of that number; they come by their seat links. */
export async function players(
  browser: Browser,
  url: string,
  { id, code }: CreatedExercise,
  count: number,
): Promise<readonly Awaited<ReturnType<typeof person>>[]> {
  const server = new Reached(url)
  const { seats } = (await server.ask('POST', '/api/join', { body: { code } })).body as Lobby
  return Promise.all(
    seats.slice(0, count).map(async (seat, nth) => {
      const { key } = await server.sit(code, seat.id, names[nth])
      return person(browser, `${url}/play/${id}#${key}`)
    }),
  )
}
