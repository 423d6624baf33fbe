import { Reached, type Line } from '../support/server.ts'

/** Plays an exercise of its own in a process of its own, and tells how long the server took for each request. */
const [, , url = '', id = '', key = ''] = process.argv
const everyMs = 40

let times: number[] = []
let lost = 0
const send = (message: object): void => void process.send?.(message)

async function ask(line: Line): Promise<void> {
  const from = performance.now()
  const reply = await line.request('say', {
    request: `request-${crypto.randomUUID()}`,
    to: 'all',
    text: 'Is the list right now?',
  })
  if (!reply.ok) lost += 1
  times.push(performance.now() - from)
}

process.on('message', (wanted) => {
  if (wanted === 'forget') [times, lost] = [[], 0]
  if (wanted === 'tell') send({ times, lost })
  if (wanted === 'stop') process.exit(0)
})

const line = await new Reached(url).open(id, key)
send({ ready: true })
for (;;) {
  await ask(line).catch(() => (lost += 1))
  await new Promise((done) => setTimeout(done, everyMs))
}
