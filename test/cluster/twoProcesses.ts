import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '../support/freePort.ts'
import { TestPostgres } from '../support/postgres.ts'
import { Listening } from '../support/programs.ts'
import { ServerProcess } from '../support/serverProcess.ts'

const nginxConf = resolve(import.meta.dirname, '../../server/deploy/nginx.conf')

/** Two server processes on one PostgreSQL and one Redis, behind a real nginx with the repository's configuration. */
export class TwoProcesses {
  readonly processes: Record<'a' | 'b', ServerProcess>
  /** Where nginx listens. */
  readonly url: string
  readonly databaseUrl: string
  readonly #begin: Begin
  readonly #end: () => Promise<void>

  private constructor(
    processes: Record<'a' | 'b', ServerProcess>,
    { url, databaseUrl }: Pick<TwoProcesses, 'url' | 'databaseUrl'>,
    begin: Begin,
    end: () => Promise<void>,
  ) {
    this.processes = processes
    this.url = url
    this.databaseUrl = databaseUrl
    this.#begin = begin
    this.#end = end
  }

  static async start(): Promise<TwoProcesses> {
    const folder = mkdtempSync(join(tmpdir(), 'hotwash-cluster-'))
    const [door, redisPort] = [await freePort(), await freePort()]
    const [postgres, redis] = await Promise.all([
      TestPostgres.start(),
      Listening.start(
        'redis-server',
        ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
        { port: redisPort },
      ),
    ])
    const databaseUrl = await postgres.database()
    const begin: Begin = (name, more = {}) =>
      ServerProcess.start(join(folder, name), {
        HOST: '127.0.0.1',
        DATABASE_URL: databaseUrl,
        REDIS_URL: `redis://127.0.0.1:${redisPort}`,
        PUBLIC_ADDRESS: `127.0.0.1:${door}/${name}`,
        ...more,
      })
    const [a, b] = await Promise.all([begin('a'), begin('b')])
    const nginx = await behindNginx(folder, door, { a, b })
    const processes = { a, b }
    const about = { url: `http://127.0.0.1:${door}`, databaseUrl }
    return new TwoProcesses(processes, about, begin, async () => {
      await nginx.end()
      await Promise.all(Object.values(processes).map((each) => each.kill()))
      await redis.end()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    })
  }

  /** Asks one to stop and starts it again at its address. */
  async restart(name: 'a' | 'b'): Promise<void> {
    const { port } = new URL(this.processes[name].url)
    await this.processes[name].stop()
    this.processes[name] = await this.#begin(name, { PORT: port })
  }

  stop(): Promise<void> {
    return this.#end()
  }
}
type Begin = (name: 'a' | 'b', more?: Readonly<Record<string, string>>) => Promise<ServerProcess>

/** The repository's configuration with this test's ports, and without TLS. */
function behindNginx(
  folder: string,
  door: number,
  processes: Readonly<Record<'a' | 'b', ServerProcess>>,
): Promise<Listening> {
  const server = readFileSync(nginxConf, 'utf8')
    .replace('listen 443 ssl', `listen 127.0.0.1:${door}`)
    .replaceAll(/^\s*ssl_.*$/gm, '')
    .replaceAll('127.0.0.1:2567', new URL(processes.a.url).host)
    .replaceAll('127.0.0.1:2568', new URL(processes.b.url).host)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
    .join('\n')
  const file = join(folder, 'nginx.conf')
  writeFileSync(
    file,
    `daemon off; pid ${join(folder, 'nginx.pid')}; error_log ${join(folder, 'error.log')};
     events { worker_connections 1024; }
     http { access_log off; ${temporary}
     ${server} }`,
  )
  return Listening.start('nginx', ['-c', file, '-p', folder], { port: door })
}
