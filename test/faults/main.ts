import { Command } from 'commander'
import { TestPostgres } from '../support/postgres.ts'
import { leftOut } from '../support/programs.ts'
import { run, type Run } from './run.ts'

type Options = {
  readonly seeds: number
  readonly from: number
  readonly seconds: number
  readonly beside: number
  readonly seed?: string
}
const whole = (text: string): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`${text} is not a whole number above 0`)
  return value
}

/** `npm run test:faults`: exercises are played while everything around the server goes wrong. 0 when nothing was lost. */
const program = new Command('test:faults')
  .description('Plays exercises while the server is killed, the disk fills up and the lines break.')
  .option('--seeds <n>', 'how many runs', whole, 10)
  .option('--from <n>', 'the number of the first', whole, 1)
  .option('--seconds <n>', 'how long each is disturbed', whole, 6)
  .option('--beside <n>', 'how many at the same time', whole, 2)
  .option('--seed <s>', 'only this run')
  .action(async (options: Options) => {
    process.exitCode = (await all(options)) ? 0 : 1
  })

async function all({ seeds, from, seconds, beside, seed }: Options): Promise<boolean> {
  const names =
    seed === undefined ? Array.from({ length: seeds }, (_each, n) => `f${from + n}`) : [seed]
  const waiting = [...names]
  const failed: string[] = []
  const lane = async (): Promise<void> => {
    let postgres: TestPostgres | undefined
    try {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        const onPostgres = usesPostgres(name) && !leftOut('postgres', 'initdb')
        if (onPostgres) postgres ??= await TestPostgres.start()
        const done = await run({ seed: name, seconds, ...(onPostgres && postgres && { postgres }) })
        if (done.wrong.length > 0) failed.push(name)
        console.log(reportOf(done, onPostgres, seconds))
      }
    } finally {
      await postgres?.stop()
    }
  }
  await Promise.all(Array.from({ length: Math.min(beside, names.length) }, lane))
  console.log(`faults: ${names.length - failed.length} of ${names.length} runs lost nothing`)
  return failed.length === 0
}

const reportOf = (done: Run, onPostgres: boolean, seconds: number): string =>
  [
    lineOf(done, onPostgres),
    ...done.wrong.slice(0, 12).map((sentence) => `    ${sentence}`),
    ...(done.wrong.length > 0
      ? [`    again: npm run test:faults -- --seed ${done.seed} --seconds ${seconds}`]
      : []),
  ].join('\n')

/** Every third run is on PostgreSQL. */
const usesPostgres = (seed: string): boolean => Number(/\d+$/.exec(seed)?.[0] ?? 1) % 3 === 0

const lineOf = ({ seed, wrong, mischief, ...run }: Run, onPostgres: boolean): string =>
  [
    `${wrong.length === 0 ? 'ok  ' : 'LOST'} ${seed}${onPostgres ? ' on PostgreSQL' : ''}:`,
    `${run.accepted} of ${run.asked} accepted, ${run.refused} refused, ${run.putOff} put off,`,
    `${run.lives} lives;`,
    mischief.join(', '),
  ].join(' ')

await program.parseAsync()
process.exit()
