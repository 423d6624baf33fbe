import type { Browser, Page } from 'playwright-core'
import type { CreatedExercise } from '../../shared/wire/api.ts'
import { person } from '../e2e/people.ts'
import type { Line, Reached } from '../support/server.ts'
import type { Camera } from './camera.ts'
import type { Seated } from './players.ts'

/** An exercise with people in it and its facilitator's line. */
export type Played = {
  readonly made: CreatedExercise
  readonly people: readonly [Seated, Seated, ...Seated[]]
  readonly line: Line
}

/** What the pictures are taken of: one server, and three exercises that are played when they are first asked for. */
export type Set = {
  readonly browser: Browser
  readonly camera: Camera
  readonly url: string
  readonly reached: Reached
  readonly before: () => Promise<Played>
  readonly during: () => Promise<Played>
  readonly after: () => Promise<Played>
}

/** A new person's page, once the words that tell that it is there can be read. */
export async function page(
  { browser }: Pick<Set, 'browser'>,
  url: string,
  there: string | RegExp,
): Promise<Page> {
  const { page: opened } = await person(browser, url)
  await opened.getByText(there).first().waitFor({ timeout: 60_000 })
  return opened
}

export const seatPage = (set: Set, seat: Seated, there: string | RegExp): Promise<Page> =>
  page(set, `${set.url}/play/${seat.id}#${seat.key}`, there)

/** Runs a thing once, however often it is asked for. */
export function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => (made ??= make())
}
