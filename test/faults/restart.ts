import { run, type Run } from './run.ts'

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/** Eight players and a facilitator play while the server is told to stop in order and started anew, `times` times. */
export const restarted = (seed: string, times: number): Promise<Run> =>
  run({
    seed,
    seconds: 0,
    async mischief({ machine }) {
      const did: string[] = []
      for (let n = 0; n < times; n += 1) {
        await wait(1_000)
        await machine.stop()
        await machine.start()
        did.push('restart in order')
      }
      await wait(2_000)
      return did
    },
  })
