import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { delimiter, join } from 'node:path'

const debian = '/usr/lib/postgresql'
const folders = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  '/usr/sbin',
  ...(existsSync(debian) ? readdirSync(debian).map((version) => `${debian}/${version}/bin`) : []),
]
const found = (name: string): string | undefined =>
  folders.map((folder) => join(folder, name)).find((path) => existsSync(path))

/**
 * Whether tests that need these programs are left out here. In CI they never are: there a missing program is a
 * failed test.
 */
export function leftOut(...names: readonly string[]): boolean {
  const missing = names.filter((name) => found(name) === undefined)
  if (missing.length === 0 || process.env['CI']) return false
  process.stderr.write(`Left out, as ${missing.join(', ')} is not on this machine.\n`)
  return true
}

/** Where a program is; throws when it is missing. */
export function program(name: string): string {
  const path = found(name)
  if (path === undefined) throw new Error(`There is no ${name} on this machine; please install it.`)
  return path
}

/** A program that listens on a port of the loopback until it is ended. */
export class Listening {
  readonly port: number
  readonly #child: ChildProcess

  private constructor(port: number, child: ChildProcess) {
    this.port = port
    this.#child = child
  }

  /** Resolves when something answers on the port. */
  static async start(
    name: string,
    options: readonly string[],
    {
      port,
      ...how
    }: {
      readonly port: number
      readonly cwd?: string
      readonly uid?: number
      readonly gid?: number
    },
  ): Promise<Listening> {
    const child = spawn(program(name), options, { stdio: 'ignore', ...how })
    const end = Date.now() + 20_000
    while (Date.now() < end && child.exitCode === null) {
      if (await answers(port)) return new Listening(port, child)
      await new Promise((done) => setTimeout(done, 50))
    }
    child.kill('SIGKILL')
    throw new Error(`${name} did not come up`)
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const gone = once(this.#child, 'exit')
    this.#child.kill(signal)
    await gone
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => done(true))
    socket.once('error', () => done(false))
    socket.once('close', () => socket.destroy())
    socket.once('connect', () => socket.end())
  })
