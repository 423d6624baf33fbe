import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { backUp } from '../upkeep/backup.ts'
import { openDb } from '../store/openDb.ts'
import { restore } from '../upkeep/restore.ts'
import { storeOn } from '../store/sqlStore.ts'
import { checkStore, type Found } from '../upkeep/wholeStore.ts'

type Where = { readonly dataDir: string }

const dataFolder = (env: NodeJS.ProcessEnv) =>
  ['--data-dir <folder>', 'where hotwash.db lies', env['DATA_DIR'] ?? './data'] as const

const onlyFile = (env: NodeJS.ProcessEnv): void => {
  if (env['DATABASE_URL'] !== undefined)
    throw new Error('DATABASE_URL is set: a PostgreSQL database is backed up with pg_dump.')
}

const said = ({ exercises, entries, events }: Found): string =>
  `${exercises} exercises, ${entries} entries, ${events} events`

/** Prints what is not sound; 1 when anything is. */
function report({ faults, ...found }: Found, what: string): void {
  for (const { exercise, why } of faults) console.log(`exercise ${exercise}: ${why}`)
  if (faults.length === 0) console.log(`${what}: ${said({ ...found, faults })}, every log is sound`)
  process.exitCode = faults.length === 0 ? 0 : 1
}

/** `backup --out FILE`: copies the database of a server, running or not, into one file and checks the copy. */
export const backupCommand = (env = process.env): Command =>
  new Command('backup')
    .description('copy the database into one file, also while the server runs, and check the copy')
    .requiredOption('--out <file>', 'where to write it')
    .option(...dataFolder(env))
    .action(async ({ out, dataDir }: Where & { readonly out: string }) => {
      onlyFile(env)
      const { file, found } = await backUp(join(resolve(dataDir), 'hotwash.db'), resolve(out))
      report(found, file)
    })

/** `restore FILE`: checks a backup and puts it in the place of the database. */
export const restoreCommand = (env = process.env): Command =>
  new Command('restore')
    .description('check a backup and put it in the place of the database')
    .argument('<file>', 'a backup')
    .option('--replace', 'also when there is a database; it is kept beside the restored one', false)
    .option(...dataFolder(env))
    .action(async (file: string, { dataDir, replace }: Where & { readonly replace: boolean }) => {
      onlyFile(env)
      const done = await restore(resolve(file), resolve(dataDir), { replace, now: new Date() })
      if (done.before !== undefined)
        console.log(`The database that was there is now ${done.before}`)
      report(done.found, join(resolve(dataDir), 'hotwash.db'))
    })

/** `check-log`: checks every log of the database; changes nothing. */
export const checkLogCommand = (env = process.env): Command =>
  new Command('check-log')
    .description('check every log of the database: chain, order, and that it plays again')
    .option(...dataFolder(env))
    .action(async ({ dataDir }: Where) => {
      const databaseUrl = env['DATABASE_URL']
      const store = storeOn(openDb({ databaseUrl, dataDir: resolve(dataDir) }))
      try {
        report(await checkStore(store), databaseUrl === undefined ? resolve(dataDir) : 'PostgreSQL')
      } finally {
        await store.close()
      }
    })
