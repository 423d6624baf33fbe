import { writeLong } from './longExercise.ts'

// Writes and dies without a word to anyone, as after `kill -9`.
const [folder = '', count = '10000'] = process.argv.slice(2)
await writeLong(folder, Number(count))
process.kill(process.pid, 'SIGKILL')
