import { Command } from 'commander'
import { assault, assaultTable, complaints } from './assault.ts'

/** `npm run test:abuse`: thousands of hostile inputs against a real server; ends in figures, and 1 when it gave way. */
const { seed, inputs } = new Command('test:abuse')
  .option('--seed <text>', 'repeats a run', String(Date.now()))
  .option('--inputs <n>', 'how many', '6000')
  .parse()
  .opts<{ seed: string; inputs: string }>()

const done = await assault(seed, Number(inputs), 20_000)
console.log(assaultTable(done))
const wrong = complaints(done, 100)
for (const sentence of wrong) console.error(sentence)
process.exit(wrong.length === 0 ? 0 : 1)
