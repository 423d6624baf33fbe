import { resolve } from 'node:path'
import { z } from 'zod'
import { signInEnvironment, signInOf, type SignIn } from './signIn.ts'

/** What the operator may set; each is an environment variable of the same name. */
export type Config = {
  readonly port: number
  readonly host: string
  /** Folder of the database; made when it is missing. */
  readonly dataDir: string
  /** A PostgreSQL database in place of the file in `dataDir`. */
  readonly databaseUrl: string | undefined
  /** With it, several processes on one database are one server. */
  readonly redisUrl: string | undefined
  /** Where this process is reached from outside, as host/path without a protocol; for several processes. */
  readonly publicAddress: string | undefined
  readonly scenariosDir: string
  /** Where copies of the database go, how often, and how many are kept. */
  readonly backup:
    { readonly folder: string; readonly everyMinutes: number; readonly keep: number } | undefined
  /** Seconds in which players can take a sent answer back. */
  readonly undoSeconds: number
  /** Seconds in which a facilitator can stop an inject that was fired. */
  readonly graceSeconds: number
  readonly signIn: SignIn
  /** What people type to get here, behind a proxy: `https://…`. */
  readonly publicUrl: string | undefined
  /** Proxies that may say for whom they ask: addresses, networks, or `loopback`; separated by commas. */
  readonly trustProxy: string
  /** Seals the key that signs bundles, in its file or in the database. */
  readonly signingPassphrase?: string | undefined
  /** Requests a minute that one address may send to the HTTP interface. */
  readonly requestsPerMinute: number
  /** With it `/metrics` answers whoever sends it; without, this machine alone. */
  readonly metricsToken: string | undefined
  /** Days after which ended exercises are deleted; 0: never. */
  readonly retentionDays: number
  /** Folder of the built client. */
  readonly clientDir: string
}

const top = resolve(import.meta.dirname, '../..')
const folder = z.string().min(1, 'name a folder')
const environment = z.object({
  PORT: z.coerce
    .number('write a port number, such as 2567')
    .int('write a whole port number, such as 2567')
    .min(0, 'write a port from 1 to 65535')
    .max(65_535, 'write a port from 1 to 65535')
    .default(2567),
  HOST: z.string().min(1, 'write an address, such as 127.0.0.1 or 0.0.0.0').default('127.0.0.1'),
  DATA_DIR: folder.default('./data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'write postgres://user:password@host/database' })
    .optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'write redis://host:6379' }).optional(),
  PUBLIC_ADDRESS: z
    .string()
    .regex(/^[\w.:-]+(\/[\w-]+)?$/, 'write host or host/path, without http://')
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'write https://hotwash.example.org' })
    .optional(),
  TRUST_PROXY: z.string().min(1, 'write loopback, or addresses of proxies').default('loopback'),
  REQUESTS_PER_MINUTE: z.coerce
    .number('write a number of requests, such as 1200')
    .int('write a whole number, such as 1200')
    .min(60, 'write 60 or more')
    .default(1200),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w-]{16,200}$/, 'write at least 16 letters, digits, - or _')
    .optional(),
  SIGNING_PASSPHRASE: z.string().min(12, 'write at least 12 signs').optional(),
  RETENTION_DAYS: z.coerce
    .number('write a number of days, such as 90')
    .int('write a whole number of days, such as 90')
    .min(0, 'write 0 or more')
    .default(0),
  ...signInEnvironment,
  UNDO_SECONDS: z.coerce
    .number('write a number of seconds, such as 10')
    .min(0, 'write from 0 to 60 seconds')
    .max(60, 'write from 0 to 60 seconds')
    .default(10),
  FIRE_GRACE_SECONDS: z.coerce
    .number('write a number of seconds, such as 5')
    .min(0, 'write from 0 to 60 seconds')
    .max(60, 'write from 0 to 60 seconds')
    .default(5),
  BACKUP_DIR: folder.optional(),
  BACKUP_EVERY_MINUTES: z.coerce
    .number('write a number of minutes, such as 15')
    .min(1, 'write from 1 to 1440 minutes')
    .max(1_440, 'write from 1 to 1440 minutes')
    .default(15),
  BACKUP_KEEP: z.coerce
    .number('write how many copies to keep, such as 48')
    .int('write a whole number, such as 48')
    .min(1, 'keep at least 1')
    .default(48),
  SCENARIOS_DIR: folder.default(resolve(top, 'scenarios')),
})

/** Reads the settings; a value that does not fit comes back as a sentence naming its variable. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const read = environment.safeParse(env)
  if (!read.success) {
    return {
      ok: false,
      problems: read.error.issues.map((issue) => {
        const name = String(issue.path[0])
        const value = /SECRET|TOKEN|PASSPHRASE/.test(name) ? '…' : (env[name] ?? '')
        return `${name} is "${value}": ${issue.message}.`
      }),
    }
  }
  if (read.data.REDIS_URL !== undefined && read.data.DATABASE_URL === undefined) {
    return {
      ok: false,
      problems: ['REDIS_URL is set without DATABASE_URL: several processes need one database.'],
    }
  }
  const signIn = signInOf(read.data)
  if (typeof signIn === 'string') return { ok: false, problems: [signIn] }
  if (read.data.BACKUP_DIR !== undefined && read.data.DATABASE_URL !== undefined) {
    return {
      ok: false,
      problems: ['BACKUP_DIR is set with DATABASE_URL: back PostgreSQL up with its own pg_dump.'],
    }
  }
  const { BACKUP_DIR, BACKUP_EVERY_MINUTES, BACKUP_KEEP } = read.data
  const { PORT, HOST, DATA_DIR, SCENARIOS_DIR, UNDO_SECONDS, FIRE_GRACE_SECONDS } = read.data
  return {
    ok: true,
    config: {
      port: PORT,
      host: HOST,
      dataDir: resolve(DATA_DIR),
      databaseUrl: read.data.DATABASE_URL,
      redisUrl: read.data.REDIS_URL,
      publicAddress: read.data.PUBLIC_ADDRESS,
      scenariosDir: resolve(SCENARIOS_DIR),
      backup:
        BACKUP_DIR === undefined
          ? undefined
          : {
              folder: resolve(BACKUP_DIR),
              everyMinutes: BACKUP_EVERY_MINUTES,
              keep: BACKUP_KEEP,
            },
      undoSeconds: UNDO_SECONDS,
      graceSeconds: FIRE_GRACE_SECONDS,
      signIn,
      publicUrl: read.data.PUBLIC_URL,
      trustProxy: read.data.TRUST_PROXY,
      requestsPerMinute: read.data.REQUESTS_PER_MINUTE,
      metricsToken: read.data.METRICS_TOKEN,
      signingPassphrase: read.data.SIGNING_PASSPHRASE,
      retentionDays: read.data.RETENTION_DAYS,
      clientDir: resolve(top, 'dist'),
    },
  }
}
