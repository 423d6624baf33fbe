import { Command } from 'commander'
import { capacity, capacityTable } from './capacity.ts'
import { cluster, clusterTable } from './cluster.ts'
import { engine, engineTable } from './engine.ts'
import { exports, exportsTable } from './exports.ts'
import { fanout, fanoutTable } from './fanout.ts'
import { joining, joiningTable } from './joining.ts'
import { loss, lossTable } from './loss.ts'
import { resume, resumeTable } from './resume.ts'
import { restart, restartTable } from './restart.ts'
import { whatIfBench, whatIfTable } from './whatIf.ts'

/** `npm run bench -- <what>`. Each measurement is a file of its own and is added here. */
const program = new Command('bench').description('Measures this server beside others, in one run.')

const whole = (text: string): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`${text} is not a whole number above 0`)
  return value
}

program
  .command('fanout')
  .description('one inject released: when do the other seven of its exercise have it?')
  .option('--rooms <n>', 'exercises of eight at once', whole, 50)
  .option('--seconds <n>', 'how long to measure each server', whole, 10)
  .option('--json', 'print JSON instead of a table')
  .action(async (options: { rooms: number; seconds: number; json?: boolean }) => {
    const result = await fanout(options)
    console.log(options.json ? JSON.stringify(result) : fanoutTable(result))
  })

program
  .command('capacity')
  .description('many exercises at once: an inject and a decision a minute each')
  .option('--exercises <n>', 'exercises of eight seats and a console', whole, 1000)
  .option('--seconds <n>', 'how long to measure each server', whole, 20)
  .option('--json', 'print JSON instead of a table')
  .action(async (options: { exercises: number; seconds: number; json?: boolean }) => {
    const result = await capacity(options)
    console.log(options.json ? JSON.stringify(result) : capacityTable(result))
  })

program
  .command('cluster')
  .description(
    'two processes on one PostgreSQL and one Redis, beside one process of each, bare Colyseus and raw ws',
  )
  .option('--exercises <n>', 'exercises of eight seats and a console', whole, 100)
  .option('--seconds <n>', 'how long to measure each', whole, 10)
  .option('--json', 'print JSON instead of a table')
  .action(async (options: { exercises: number; seconds: number; json?: boolean }) => {
    const result = await cluster(options)
    console.log(options.json ? JSON.stringify(result) : clusterTable(result))
  })

program
  .command('exports')
  .description('running exercises alone, beside busy cores, and while tens of reports are made')
  .option('--at-once <n>', 'exports that are wanted at any time', whole, 30)
  .option('--rounds <n>', 'how often', whole, 3)
  .option('--seconds <n>', 'how long to measure each', whole, 8)
  .option('--json', 'print JSON instead of a table')
  .action(async (options: { atOnce: number; rounds: number; seconds: number; json?: boolean }) => {
    const result = await exports(options)
    console.log(options.json ? JSON.stringify(result) : exportsTable(result))
  })

program
  .command('whatif')
  .description(
    'one decision taken otherwise in a whole week, beside a plain replay of the same log',
  )
  .option('--json', 'print JSON instead of a table')
  .action((options: { json?: boolean }) => {
    const result = whatIfBench()
    console.log(options.json ? JSON.stringify(result) : whatIfTable(result))
  })

program
  .command('loss')
  .description('the loss model beside a bare loop over the same draws')
  .option('--trials <n>', 'trials in each round', whole, 1_000_000)
  .option('--json', 'print JSON instead of a table')
  .action(async (options: { trials: number; json?: boolean }) => {
    const result = await loss(options)
    console.log(options.json ? JSON.stringify(result) : lossTable(result))
  })

program
  .command('load')
  .description(
    'the join page on slow 4G with a slow processor, beside a bare page of the same server',
  )
  .option('--visits <n>', 'visits of each page', whole, 5)
  .option('--json', 'print JSON instead of a table')
  .action(async (options: { visits: number; json?: boolean }) => {
    const result = await joining(options)
    console.log(options.json ? JSON.stringify(result) : joiningTable(result))
  })

program
  .command('engine')
  .description('whole exercises played headless, beside a bare loop over the same events')
  .option('--playthroughs <n>', 'how many for the memory they leave', whole, 20_000)
  .option('--json', 'print JSON instead of a table')
  .action((options: { playthroughs: number; json?: boolean }) => {
    const result = engine(options)
    console.log(options.json ? JSON.stringify(result) : engineTable(result))
  })

program
  .command('resume')
  .description('an exercise brought back after a kill, beside the bare parsing of its rows')
  .option('--entries <n>', 'entries of its log', whole, 10_000)
  .option('--json', 'print JSON instead of a table')
  .action(async (options: { entries: number; json?: boolean }) => {
    const result = await resume(options)
    console.log(options.json ? JSON.stringify(result) : resumeTable(result))
  })

program
  .command('restart')
  .description('a server stopped in order and started anew: when is everybody back?')
  .option('--times <n>', 'how often', whole, 3)
  .option('--json', 'print JSON instead of a table')
  .action(async (options: { times: number; json?: boolean }) => {
    const result = await restart(options)
    console.log(options.json ? JSON.stringify(result) : restartTable(result))
  })

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
