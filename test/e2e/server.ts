import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CreatedExercise, CreateExercise } from '../../shared/wire/api.ts'
import { freePort } from '../support/freePort.ts'

const root = join(import.meta.dirname, '../..')

export const scenarioPackages = join(root, 'scenarios')
/** Scenarios that only tests play. */
export const testPackages = join(root, 'test/support/packages')

/** A real server in a process of its own, as `npm start` runs it, on a free port and an empty folder. */
export class TestServer {
  readonly port: number
  readonly folder: string
  private child: ChildProcess | undefined
  private output = ''

  private readonly env: Readonly<Record<string, string>>

  private constructor(port: number, env: Readonly<Record<string, string>>) {
    this.port = port
    this.env = env
    this.folder = mkdtempSync(join(tmpdir(), 'hotwash-'))
  }

  /** With settings of its own, such as `SCENARIOS_DIR: testPackages`. */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
    const server = new TestServer(await freePort(), env)
    await server.run()
    return server
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Starts the process (again) on the same folder. */
  async run(): Promise<void> {
    this.child = spawn(process.execPath, ['server/main.ts'], {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(this.port),
        HOST: '127.0.0.1',
        DATA_DIR: this.folder,
        ...this.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const keep = (part: Buffer): void => {
      this.output = (this.output + part.toString()).slice(-20_000)
    }
    this.child.stdout?.on('data', keep)
    this.child.stderr?.on('data', keep)
    const end = Date.now() + 30_000
    while (Date.now() < end) {
      if (this.child.exitCode !== null) throw new Error(`The server stopped:\n${this.output}`)
      if (await answers(`${this.url}/readyz`)) return
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error(`The server did not come up:\n${this.output}`)
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((done) => child.once('exit', done))
    child.kill(signal)
    await gone
  }

  async stop(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }

  create(exercise: CreateExercise): Promise<CreatedExercise> {
    return createExercise(this.url, exercise)
  }
}

/** Makes an exercise on a server, as the set-up page does. */
export async function createExercise(
  url: string,
  exercise: CreateExercise,
): Promise<CreatedExercise> {
  const answer = await fetch(`${url}/api/exercises`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(exercise),
  })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  return (await answer.json()) as CreatedExercise
}

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}
