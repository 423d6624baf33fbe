import { writeFileSync } from 'node:fs'
import { ServerProcess } from '../support/serverProcess.ts'
import type { Disk } from './disk.ts'
import type { Lines } from './lines.ts'

const preload = new URL('./shiftedClock.ts', import.meta.url).href
const again = 300
const startWithinMs = 30_000

/** The machine the server runs on: it can be switched off and on, sleep, and have its clock set. */
export class Machine {
  /** How often it was started; what is remembered of one life may be gone in the next. */
  life = 0
  readonly #disk: Disk
  readonly #lines: Lines
  readonly #env: Readonly<Record<string, string>>
  #server: ServerProcess | undefined

  constructor(disk: Disk, lines: Lines, env: Readonly<Record<string, string>>) {
    this.#disk = disk
    this.#lines = lines
    this.#env = env
  }

  /** Starts the server, again and again when it cannot, as a service manager does. */
  async start(): Promise<void> {
    const end = performance.now() + startWithinMs
    for (;;)
      try {
        this.#server = await ServerProcess.start(
          this.#disk.folder,
          {
            HOTWASH_CLOCK_SHIFT: this.clock,
            NODE_OPTIONS: `--import=${preload}`,
            LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
            ...this.#env,
          },
          { quiet: true },
        )
        this.life += 1
        this.#lines.leadTo(Number(new URL(this.#server.url).port))
        return
      } catch (error) {
        if (performance.now() > end) throw error
        await new Promise((done) => setTimeout(done, again))
      }
  }

  async kill(): Promise<void> {
    await this.#server?.kill()
  }

  /** Asks the server to stop in order. */
  async stop(): Promise<void> {
    await this.#server?.stop()
  }

  async sleep(ms: number): Promise<void> {
    this.#server?.signal('SIGSTOP')
    await new Promise((done) => setTimeout(done, ms))
    this.#server?.signal('SIGCONT')
  }

  /** Sets the wall clock off by so much from the true time. */
  setClock(offMs: number): void {
    writeFileSync(this.clock, String(offMs))
    this.#server?.signal('SIGUSR2')
  }

  /** A file beside the data: a full disk still has a clock. */
  get clock(): string {
    return `${this.#disk.folder}.clock`
  }
}
