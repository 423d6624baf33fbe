import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backUp } from '../../../server/upkeep/backup.ts'
import { softwareVersion } from '../../../server/config/version.ts'
import { endOf, logText, readLog } from '../../../shared/log/jsonl.ts'
import { drills, everyWord } from '../../support/everyWord.ts'
import { boot, removeFolder, temporaryFolder } from '../../support/server.ts'

/**
 * Keeps what this version writes, to be opened by every later one: `node test/golden/released/keep.ts`, once, before a
 * version is released. What was kept is never changed.
 */
const folder = join(import.meta.dirname, softwareVersion)
if (existsSync(folder)) throw new Error(`What ${softwareVersion} writes is kept already.`)
const dataDir = temporaryFolder()
const server = await boot({ dataDir, scenariosDir: drills })
const { id, keys } = await everyWord(server)
const key = keys.facilitator
const path = `/api/exercises/${id}`
const log = readLog(String((await server.ask('GET', `${path}/log`, { key })).body))
if (!log.ok) throw new Error(log.message)
const events = await server.app.site.store.events(id)
const bundle = await fetch(`${server.url}${path}/bundle`, {
  headers: { authorization: `Bearer ${key}` },
})
mkdirSync(folder)
await backUp(join(dataDir, 'hotwash.db'), join(folder, 'hotwash.db'))
const end = endOf(events, events.at(-1)?.at ?? (0 as never))
writeFileSync(join(folder, 'log.jsonl'), logText({ ...log.file, end }))
writeFileSync(
  join(folder, 'events.jsonl'),
  events.map((event) => `${JSON.stringify(event)}\n`).join(''),
)
writeFileSync(join(folder, 'exercise.hotwash'), Buffer.from(await bundle.arrayBuffer()))
await server.stop()
removeFolder(dataDir)
process.exit()
