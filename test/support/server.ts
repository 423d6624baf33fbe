import './recordedSocket.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Client, type Room } from '@colyseus/sdk'
import { pino, type Logger } from 'pino'
import { createApp, type App } from '../../server/app.ts'
import type { Config } from '../../server/config/config.ts'
import type { ExerciseRoom } from '../../server/rooms/ExerciseRoom.ts'
import type {
  CreatedExercise,
  CreateExercise,
  TakenSeat,
  TakenWatch,
} from '../../shared/wire/api.ts'
import type { Command, Reply } from '../../shared/wire/messages.ts'

const top = resolve(import.meta.dirname, '../..')

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'hotwash-'))
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true })

/** A server as its clients have it, wherever it runs. */
export class Reached {
  readonly url: string

  constructor(url: string) {
    this.url = url
  }

  async ask(
    method: 'GET' | 'POST' | 'OPTIONS' | 'DELETE',
    path: string,
    { body, headers = {}, key }: Asked = {},
  ): Promise<Answered> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('application/json;')
    return {
      status: response.status,
      headers: response.headers,
      body: json ? JSON.parse(text) : text,
    }
  }

  async create(wanted: Partial<CreateExercise> = {}): Promise<CreatedExercise> {
    const body = { scenario: 'first-light', minutes: 20, ...wanted }
    const { status, body: created } = await this.ask('POST', '/api/exercises', { body })
    if (status !== 201) throw new Error(JSON.stringify(created))
    return created as CreatedExercise
  }

  async sit(code: string, seat: string, name = `Person at ${seat}`): Promise<TakenSeat> {
    const body = { code, seat, name }
    const { status, body: taken } = await this.ask('POST', '/api/join/seat', { body })
    if (status !== 201) throw new Error(JSON.stringify(taken))
    return taken as TakenSeat
  }

  /** Somebody comes to watch with an invitation, and gets a key of their own. */
  async watch(exercise: string, invitation: string, name: string): Promise<TakenWatch> {
    const path = `/api/exercises/${exercise}/watchers`
    const { status, body: taken } = await this.ask('POST', path, {
      body: { name },
      key: invitation,
    })
    if (status !== 201) throw new Error(JSON.stringify(taken))
    return taken as TakenWatch
  }

  /** Opens the room of an exercise with a key, as a page does. */
  async open(exercise: string, key: string): Promise<Line> {
    const client = new Client(this.url, { headers: { authorization: `Bearer ${key}` } })
    const room = await client.joinOrCreate<ExerciseRoom>('exercise', { exercise })
    room.reconnection.enabled = false
    room.onMessage('replaced', () => undefined)
    return new Line(room)
  }
}

export type Asked = {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly key?: string
}
export type Answered = {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** One open room as one page has it. */
export class Line {
  readonly room: Room<ExerciseRoom>
  /** Codes with which it was closed. */
  readonly closed: number[] = []

  constructor(room: Room<ExerciseRoom>) {
    this.room = room
    room.onLeave((code) => void this.closed.push(code))
  }

  request(type: string, payload: unknown): Promise<Reply> {
    return this.room.request(type as never, payload as never) as Promise<Reply>
  }

  command(command: Command, request = `request-${crypto.randomUUID()}`): Promise<Reply> {
    return this.request('command', { request, command })
  }

  decide(
    decision: string,
    answer: unknown,
    { reason = '', request = `request-${crypto.randomUUID()}` } = {},
  ): Promise<Reply> {
    return this.request('decide', { request, decision, answer, reason })
  }

  /** A document of the table, read. */
  table(key: string): unknown {
    const text = this.room.state.table?.get(key)
    return text === undefined ? undefined : JSON.parse(text)
  }

  /** The desks that reached this page. */
  desks(): string[] {
    return [...(this.room.state.desks?.keys() ?? [])]
  }

  /** A document of a desk, read. */
  desk(desk: string, key: string): unknown {
    const text = this.room.state.desks?.get(desk)?.docs.get(key)
    return text === undefined ? undefined : JSON.parse(text)
  }

  deskKeys(desk: string): string[] {
    return [...(this.room.state.desks?.get(desk)?.docs.keys() ?? [])]
  }
}

/** A server in this process, on a free port of the loopback, with a store of its own. */
export class TestServer extends Reached {
  readonly app: App
  readonly #folder: string

  constructor(app: App, port: number, folder: string) {
    super(`http://127.0.0.1:${port}`)
    this.app = app
    this.#folder = folder
  }

  async stop(): Promise<void> {
    await this.app.stop()
    removeFolder(this.#folder)
  }
}

/** A server of its own; what it logs goes where it is told. */
export async function boot(
  config: Partial<Config> = {},
  log: Logger = pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
): Promise<TestServer> {
  const folder = temporaryFolder()
  const app = await createApp(
    {
      port: 0,
      host: '127.0.0.1',
      dataDir: folder,
      databaseUrl: undefined,
      redisUrl: undefined,
      publicAddress: undefined,
      scenariosDir: join(top, 'scenarios'),
      backup: undefined,
      undoSeconds: 0,
      graceSeconds: 0,
      signIn: { how: 'open' },
      publicUrl: undefined,
      trustProxy: 'loopback',
      requestsPerMinute: 100_000,
      metricsToken: undefined,
      retentionDays: 0,
      clientDir: join(top, 'dist'),
      ...config,
    },
    log,
  )
  return new TestServer(app, await app.listen(), folder)
}
