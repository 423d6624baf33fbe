import type { Browser, Page } from 'playwright-core'
import type { CreatedExercise, TakenSeat } from '../../shared/wire/api.ts'
import { Reached, type Line } from '../support/server.ts'
import { person, type sizes } from './people.ts'
import type { Stage } from './stage.ts'

/** First Light being played, its facilitator at a socket of a test, its two seats taken. */
export type Seated = {
  readonly made: CreatedExercise
  readonly facilitator: Line
  readonly seats: readonly TakenSeat[]
  readonly reached: Reached
  /** Opens a seat's page by its link. */
  open(seat: number, size?: keyof typeof sizes): Promise<Person>
  /** Every line of the log that holds these words. */
  logged(words: string): Promise<readonly string[]>
}
export type Person = Awaited<ReturnType<typeof person>>

export async function seated(here: Stage): Promise<Seated> {
  const { browser, url }: { browser: Browser; url: string } = here
  const reached = new Reached(url)
  const made = await here.create({ scenario: 'first-light', minutes: 20, roles: 2 })
  const facilitator = await reached.open(made.id, made.keys.facilitator)
  const seats = [
    await reached.sit(made.code, 'lead', 'Aroha'),
    await reached.sit(made.code, 'desk', 'Ben'),
  ]
  await facilitator.command({ type: 'start' })
  return {
    made,
    facilitator,
    seats,
    reached,
    open: (seat, size) =>
      person(browser, `${url}/play/${made.id}#${seats[seat]?.key ?? ''}`, size ? { size } : {}),
    async logged(words) {
      const log = await fetch(`${url}/api/exercises/${made.id}/log`, {
        headers: { authorization: `Bearer ${made.keys.facilitator}` },
      })
      return (await log.text()).split('\n').filter((line) => line.includes(words))
    },
  }
}

export const fire = (facilitator: Line, inject: string) =>
  facilitator.command({ type: 'fire', inject, atOnce: true })

export const question = /What do you do first/
export const why = (page: Page) => page.getByRole('textbox', { name: 'Why?' })
export const choose = (page: Page, nth: number) =>
  page.getByRole('group', { name: question }).getByRole('radio').nth(nth).check()
export const connected = (page: Page) =>
  page.getByText('Connected', { exact: true }).first().waitFor()
