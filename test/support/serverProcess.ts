import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { freePort } from './freePort.ts'
import { Reached } from './server.ts'

const main = resolve(import.meta.dirname, '../../server/main.ts')

/** The real server program in a process of its own. */
export class ServerProcess extends Reached {
  readonly #child: ChildProcess

  private constructor(url: string, child: ChildProcess) {
    super(url)
    this.#child = child
  }

  /** Starts it on a folder of data, at a free port unless one is told, and waits until it answers. */
  static async start(
    dataDir: string,
    env: Readonly<Record<string, string>> = {},
    { quiet = false } = {},
  ) {
    const port = Number(env['PORT'] ?? (await freePort()))
    const child = spawn(process.execPath, [main], {
      env: {
        ...process.env,
        PORT: String(port),
        DATA_DIR: dataDir,
        UNDO_SECONDS: '0',
        FIRE_GRACE_SECONDS: '0',
        LOG_LEVEL: 'error',
        ...env,
      },
      stdio: ['ignore', 'pipe', quiet ? 'ignore' : 'inherit'],
    })
    const server = new ServerProcess(`http://127.0.0.1:${port}`, child)
    await server.#said('Hotwash is at ')
    return server
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Asks it to stop; resolves with its exit code. */
  async stop(): Promise<number | null> {
    await this.#end('SIGTERM')
    return this.#child.exitCode
  }

  /** Stops it for a while, as a machine does that sleeps; `SIGCONT` wakes it. */
  signal(signal: 'SIGSTOP' | 'SIGCONT' | 'SIGUSR2'): void {
    this.#child.kill(signal)
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const gone = once(this.#child, 'exit')
    this.#child.kill(signal)
    await gone
  }

  async #said(words: string): Promise<void> {
    let output = ''
    for await (const part of this.#child.stdout ?? []) {
      output += String(part)
      if (output.includes(words)) return void this.#child.stdout?.resume()
    }
    throw new Error(`The server went without saying "${words}": ${output}`)
  }
}
