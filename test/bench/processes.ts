import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Contender, FromServer, ToServer } from './contract.ts'

/** A server under comparison, in a process of its own or in several. */
export type Running = {
  /** Where it is reached; each process of the load takes the next. */
  readonly urls: readonly string[]
  /** What it uses is counted from now on. */
  mark(): void
  /** CPU time since the mark as a share of one core, and resident memory in MB. */
  used(): Promise<{ readonly cpu: number; readonly rss: number }>
  stop(): Promise<void>
}

/** Starts a program of ./servers; resolves when it listens. */
export async function startServer(
  contender: Contender,
  env: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const child = fork(join(import.meta.dirname, 'servers', `${contender}.ts`), {
    env: { ...process.env, ...env },
  })
  const { port } = await heard<FromServer, 'listening'>(child, 'listening')
  return {
    urls: [`http://127.0.0.1:${port}`],
    mark: () => void child.send({ say: 'mark' } satisfies ToServer),
    used() {
      child.send({ say: 'report' } satisfies ToServer)
      return heard<FromServer, 'used'>(child, 'used')
    },
    stop: () => ended(child, 'SIGTERM'),
  }
}

/** Ends a process and waits until it is gone, so that the next measurement has the machine for itself. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}

/** The next message of a kind from a process; rejects when the process ends first. */
export function heard<Message extends { readonly say: string }, Say extends Message['say']>(
  from: ChildProcess,
  say: Say,
): Promise<Extract<Message, { readonly say: Say }>> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) =>
      reject(new Error(`${from.spawnargs[1] ?? 'A process'} ended with ${code}`))
    const listen = (message: Message): void => {
      if (message.say !== say) return
      from.off('message', listen)
      from.off('exit', gone)
      resolve(message as Extract<Message, { readonly say: Say }>)
    }
    from.on('message', listen)
    from.once('exit', gone)
  })
}
