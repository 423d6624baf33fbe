import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import type { CreatedExercise, CreateExercise } from '../../shared/wire/api.ts'
import { stopped } from './people.ts'
import { createExercise, TestServer } from './server.ts'

/** What a browser test stands on. `server` is only there where the file asked for one of its own. */
export type Stage = {
  readonly browser: Browser
  readonly url: string
  readonly server: TestServer
  readonly create: (exercise: CreateExercise) => Promise<CreatedExercise>
}

/**
 * The browser and the server that all files share: IntraCare, First Light and the test packages, ten seconds to undo.
 * A file that stops the server, guesses codes or needs other settings names its `own` environment and gets a server of its own.
 * Call it once, at the top of the file; the fields can be read from the first test on.
 */
export function stage(own?: Readonly<Record<string, string>>): Stage {
  let browser: Browser | undefined
  let server: TestServer | undefined
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([
      chromium.connect(inject('browser')),
      own ? TestServer.start(own) : undefined,
    ])
  })
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.stop()])
    expect(stopped.splice(0), 'what the content security policy stopped').toEqual([])
  })
  const url = (): string => server?.url ?? inject('server')
  return {
    get browser() {
      return ready(browser)
    },
    get url() {
      return url()
    },
    get server() {
      return ready(server)
    },
    create: (exercise) => createExercise(url(), exercise),
  }
}

const ready = <Part>(part: Part | undefined): Part => {
  if (part === undefined) throw new Error('The stage has no such part, or is not set yet.')
  return part
}
