import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from './freePort.ts'
import { Listening, program } from './programs.ts'

/** PostgreSQL does not run as root: then as the user that its package made, or nobody. */
function user(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody'])
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      continue
    }
  return {}
}

/** A real PostgreSQL of its own, on the loopback, in a folder that goes with it. */
export class TestPostgres {
  readonly #folder: string
  readonly #start: () => Promise<Listening>
  #server: Listening
  #databases = 0

  private constructor(folder: string, server: Listening, start: () => Promise<Listening>) {
    this.#folder = folder
    this.#server = server
    this.#start = start
  }

  static async start(): Promise<TestPostgres> {
    const cwd = mkdtempSync(join(tmpdir(), 'hotwash-postgres-'))
    chmodSync(cwd, 0o700)
    const as = { cwd, ...user() }
    if (as.uid !== undefined && as.gid !== undefined) chownSync(cwd, as.uid, as.gid)
    const init = ['-D', cwd, '-U', 'hotwash', '-A', 'trust', '-E', 'UTF8', '-N', '--locale=C']
    execFileSync(program('initdb'), [...init, '--no-instructions'], { stdio: 'ignore', ...as })
    const port = await freePort()
    const run = ['-D', cwd, '-p', String(port), '-k', cwd, '-c', 'listen_addresses=127.0.0.1']
    const start = () => Listening.start('postgres', run, { port, ...as })
    const postgres = new TestPostgres(cwd, await start(), start)
    await postgres.#ready()
    return postgres
  }

  /** The URL of an empty database. */
  async database(): Promise<string> {
    this.#databases += 1
    const name = `test_${this.#databases}`
    await this.#ask(`CREATE DATABASE ${name}`)
    return this.#url(name)
  }

  /** Switches it off at once, as a crash does, and on again at the same address. */
  async restart(downMs: number): Promise<void> {
    await this.#server.end('SIGQUIT')
    await new Promise((done) => setTimeout(done, downMs))
    this.#server = await this.#start()
    await this.#ready()
  }

  async stop(): Promise<void> {
    await this.#server.end('SIGQUIT')
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #url(database: string): string {
    return `postgres://hotwash@127.0.0.1:${this.#server.port}/${database}`
  }

  /** It listens a moment before it takes questions. */
  async #ready(): Promise<void> {
    for (let tries = 0; ; tries += 1)
      try {
        return await this.#ask('SELECT 1')
      } catch (error) {
        if (tries > 100) throw error
        await new Promise((done) => setTimeout(done, 100))
      }
  }

  async #ask(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url('postgres') })
    await client.connect()
    try {
      await client.query(sql)
    } finally {
      await client.end()
    }
  }
}
