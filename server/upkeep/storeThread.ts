import { constants, platform, setPriority } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Config } from '../config/config.ts'
import { backUp, backupName, prune, type Backup } from './backup.ts'
import { openDb } from '../store/openDb.ts'
import { storeOn } from '../store/sqlStore.ts'
import { checkStore, type Found } from './wholeStore.ts'

/** Work on the whole store that must not hold up running exercises. */
export type StoreTask =
  | { readonly kind: 'check'; readonly config: Pick<Config, 'databaseUrl' | 'dataDir'> }
  | {
      readonly kind: 'backup'
      readonly database: string
      readonly folder: string
      readonly keep: number
    }
export type StoreTaskGives = { readonly check: Found; readonly backup: Backup }

const carryOut = async (task: StoreTask): Promise<StoreTaskGives[StoreTask['kind']]> => {
  if (task.kind === 'backup') {
    const done = await backUp(task.database, join(task.folder, backupName(new Date())))
    prune(task.folder, task.keep)
    return done
  }
  const store = storeOn(openDb(task.config))
  try {
    return await checkStore(store)
  } finally {
    await store.close()
  }
}

// On Linux a priority is a thread's own: rooms come first.
if (platform() === 'linux') setPriority(0, constants.priority.PRIORITY_LOW)

parentPort?.postMessage(await carryOut(workerData as StoreTask))
