import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openDb } from '../../server/store/openDb.ts'
import { openStore } from '../../server/store/sqlStore.ts'
import { Reached } from '../support/server.ts'
import type { TestPostgres } from '../support/postgres.ts'
import { rage, type Surroundings } from './adversary.ts'
import { Disk } from './disk.ts'
import { differing, expectedDocs, judged, lineDocs, type Evidence } from './judge.ts'
import { fair, Lines } from './lines.ts'
import { Luck } from './luck.ts'
import { Machine } from './machine.ts'
import { Player } from './player.ts'

export type Wanted = {
  readonly seed: string
  /** How long the adversary goes on. */
  readonly seconds: number
  /** PostgreSQL in place of a file. */
  readonly postgres?: TestPostgres
  /** More for the server's environment. */
  readonly env?: Readonly<Record<string, string>>
  /** What is done to the server, in place of all that can go wrong; resolves with the names of what it did. */
  readonly mischief?: (around: Surroundings) => Promise<readonly string[]>
}
export type Run = {
  readonly seed: string
  /** What went wrong for the players, a sentence each. */
  readonly wrong: readonly string[]
  readonly mischief: readonly string[]
  readonly asked: number
  readonly accepted: number
  readonly refused: number
  /** How often somebody was told to try again. */
  readonly putOff: number
  readonly lives: number
  /** Milliseconds from each line that broke to being back at the desk. */
  readonly back: readonly number[]
}

const speed = 2
const settleMs = 60_000
const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/** One exercise of eight players and a facilitator, with an adversary around the server, and what came of it. */
export async function run({ seed, seconds, postgres, env = {}, ...wanted }: Wanted): Promise<Run> {
  const disk = new Disk()
  const lines = await Lines.open(new Luck(`${seed}/lines`))
  const databaseUrl = await postgres?.database()
  const machine = new Machine(disk, lines, {
    ...env,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  })
  const store = () => openStore(openDb({ dataDir: disk.folder, databaseUrl }))
  const lock = (ms: number) =>
    databaseUrl === undefined ? locked(join(disk.folder, 'hotwash.db'), ms) : wait(ms)
  try {
    await machine.start()
    const { players, exercise } = await seated(new Reached(lines.url), seed)
    lines.weather = { ...fair, twice: 0.1 }
    const playing = Promise.all(players.map((player) => player.play()))
    const around = {
      machine,
      lines,
      disk,
      lock,
      ...(postgres && { restartDatabase: (downMs: number) => postgres.restart(downMs) }),
    }
    const all = () => rage(around, new Luck(`${seed}/adversary`), seconds * 1_000)
    const mischief = await (wanted.mischief?.(around) ?? all())
    for (const player of players) player.stop()
    const settled = await Promise.race([playing.then(() => true), wait(settleMs)])
    const wrong = settled === true ? [] : ['play did not go on when everything was well again']
    wrong.push(...(await notConverged(players, exercise, store)))
    await machine.stop()
    const wishes = players.flatMap((player) => player.wishes)
    const left = await store()
    try {
      wrong.push(...(await judged({ store: left, exercise, wishes, speed })))
    } finally {
      await left.close()
    }
    return {
      seed,
      wrong,
      mischief,
      asked: wishes.length,
      accepted: wishes.filter(({ reply }) => reply?.ok === true).length,
      refused: wishes.filter(({ reply }) => reply?.ok === false).length,
      putOff: wishes.reduce((sum, wish) => sum + wish.putOff.length, 0),
      lives: machine.life,
      // The first of each is the way in.
      back: players.flatMap(({ backAfter }) => backAfter.slice(1)),
    }
  } finally {
    await machine.kill()
    await lines.close()
    if (existsSync(machine.clock)) rmSync(machine.clock)
    disk.remove()
  }
}

async function seated(server: Reached, seed: string) {
  const luck = (desk: string) => new Luck(`${seed}/${desk}`)
  const wanted = { scenario: 'intracare', minutes: 120, roles: 8, seed, aloneSeconds: 0 }
  const { id, code, keys } = await server.create(wanted)
  const facilitator = await server.open(id, keys.facilitator)
  while (!facilitator.room.state.table?.size) await wait(20)
  const names = [...facilitator.room.state.table.keys()].flatMap(
    (key) => /^seat\/(.+)$/.exec(key)?.[1] ?? [],
  )
  const players: Player[] = []
  for (const seat of names) {
    const { key } = await server.sit(code, seat)
    players.push(new Player(server, { exercise: id, desk: seat, key }, luck(seat)))
  }
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'speed', speed })
  await facilitator.room.leave()
  const desk = 'facilitator'
  players.push(new Player(server, { exercise: id, desk, key: keys.facilitator }, luck(desk)))
  return { players, exercise: id }
}

/** Holds the database as another program would that writes for long. */
async function locked(file: string, ms: number): Promise<void> {
  const other = new DatabaseSync(file, { timeout: 2_000 })
  try {
    other.exec('BEGIN IMMEDIATE')
    await wait(ms)
    other.exec('ROLLBACK')
  } catch {
    // The server was quicker, or its disk is full: then nobody is kept out.
  } finally {
    other.close()
  }
}

/** Every line that lived through it shows what a replay of the log shows, and so does a new one. */
async function notConverged(
  players: readonly Player[],
  exercise: string,
  open: () => ReturnType<typeof openStore>,
): Promise<readonly string[]> {
  const facilitator = players.find(({ desk }) => desk === 'facilitator')
  const line = await facilitator?.line()
  await line?.command({ type: 'pause' })
  const store = await open()
  try {
    const evidence: Evidence = { store, exercise, wishes: [], speed }
    const expected = await expectedDocs(evidence)
    const wrong: string[] = []
    for (const player of players) {
      const { desk } = player
      const difference = async () => differing(lineDocs(await player.line(), desk), expected(desk))
      let keys = await difference()
      for (let tries = 0; keys.length > 0 && tries < 40; tries += 1) {
        await wait(100)
        keys = await difference()
      }
      if (keys.length > 0)
        wrong.push(`${desk} does not see what the log says: ${keys.slice(0, 5).join(', ')}`)
      await player.leave()
    }
    return wrong
  } finally {
    await store.close()
  }
}
