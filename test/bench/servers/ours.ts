import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pino } from 'pino'
import { createApp } from '../../../server/app.ts'
import { serve } from './usage.ts'

const own = mkdtempSync(join(tmpdir(), 'hotwash-bench-'))
process.on('exit', () => rmSync(own, { recursive: true, force: true }))
/** A folder that was filled beforehand, or an empty one. */
const dataDir = process.env['DATA_DIR'] ?? own
const top = resolve(import.meta.dirname, '../../..')
const app = await createApp(
  {
    port: Number(process.env['PORT'] ?? 0),
    host: '127.0.0.1',
    dataDir,
    databaseUrl: process.env['DATABASE_URL'],
    redisUrl: process.env['REDIS_URL'],
    publicAddress: process.env['PUBLIC_ADDRESS'],
    scenariosDir: join(top, 'scenarios'),
    undoSeconds: 0,
    graceSeconds: 0,
    signIn: { how: 'open' },
    publicUrl: undefined,
    trustProxy: 'loopback',
    requestsPerMinute: 1_000_000,
    metricsToken: undefined,
    retentionDays: 0,
    backup: undefined,
    clientDir: join(top, 'dist'),
  },
  pino({ level: 'silent' }),
)
serve(await app.listen())
