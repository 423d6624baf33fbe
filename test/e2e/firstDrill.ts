import type { BrowserContext, Page } from 'playwright-core'
import type { CreatedExercise, TakenSeat } from '../../shared/wire/api.ts'
import { Reached, type Line } from '../support/server.ts'
import { person } from './people.ts'
import type { Stage } from './stage.ts'

type Drill = {
  readonly made: CreatedExercise
  readonly seat: TakenSeat
  readonly line: Line
  readonly page: Page
  readonly context: BrowserContext
  readonly faults: string[]
}

/** A first drill that has begun, with its first decision open before a player at a page of their own. */
export async function firstDrill(
  { browser, create, url }: Stage,
  look: Parameters<typeof person>[2] = {},
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Drill> {
  const made = await create({ scenario: 'first-light', minutes: 20 })
  const reached = new Reached(url)
  const seat = await reached.sit(made.code, 'lead', 'Te Rangimārie')
  const line = await reached.open(made.id, made.keys.facilitator)
  await line.command({ type: 'start' })
  await line.command({ type: 'fire', inject: 'f01', atOnce: true })
  const player = await person(browser, 'about:blank', look)
  await prepare(player.page)
  await player.page.goto(`${url}/play/${made.id}#${seat.key}`)
  await player.page.getByRole('textbox', { name: 'Why?' }).waitFor()
  return { made, seat, line, ...player }
}
