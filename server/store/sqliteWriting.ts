import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads'
import { SqliteConnection } from './sqliteConnection.ts'
import type { FromWriting, ToWriting, Write } from './sqliteWriter.ts'

// The thread that writes: waiting for the disk holds up nobody but those who wait for their own write.

const port = parentPort as MessagePort
const connection = new SqliteConnection(workerData as string)
const patienceMs = 100

let waiting: Write[] = []
let later: NodeJS.Timeout | undefined

port.on('message', (first: ToWriting) => {
  let next: ToWriting | undefined = first
  let urgent = false
  while (next) {
    if (next.say === 'close') return close()
    waiting.push(next)
    urgent ||= next.urgency === 'now'
    next = receiveMessageOnPort(port)?.message as ToWriting | undefined
  }
  if (urgent) commit()
  else later ??= setTimeout(commit, patienceMs)
})

/** Brings all that waits to the disk at once; one write that fails takes no other with it. */
function commit(): void {
  clearTimeout(later)
  later = undefined
  const writes = waiting
  waiting = []
  const failed = new Map<number, string>()
  try {
    connection.control('BEGIN IMMEDIATE')
    for (const write of writes) {
      const problem = problemOf(write)
      if (problem !== undefined) failed.set(write.n, problem)
    }
    connection.control('COMMIT')
  } catch (error) {
    if (connection.inTransaction) connection.control('ROLLBACK')
    for (const { n } of writes) failed.set(n, String(error))
  }
  const done: FromWriting = writes.map(({ n }) => ({ n, problem: failed.get(n) }))
  port.postMessage(done)
}

/** Carries out one write inside the transaction, or leaves no trace of it and tells why. */
function problemOf({ statements }: Write): string | undefined {
  connection.control('SAVEPOINT one')
  try {
    for (const { sql, values } of statements) connection.run(sql, values)
    return undefined
  } catch (error) {
    connection.control('ROLLBACK TO one')
    return String(error)
  } finally {
    connection.control('RELEASE one')
  }
}

function close(): void {
  if (waiting.length > 0) commit()
  connection.close()
  port.close()
}
