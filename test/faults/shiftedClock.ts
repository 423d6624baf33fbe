import { readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/**
 * Loaded before the server (`--import`): its wall clock is off by the milliseconds in a file, read at the start and
 * at each SIGUSR2, as when somebody sets the machine's clock. Monotonic time stays as it is.
 */
const place = process.env['HOTWASH_CLOCK_SHIFT'] ?? ''
const real = Date
const realNow = Date.now.bind(Date)
let shift = 0
const read = (): void => {
  try {
    shift = Number(readFileSync(place, 'utf8')) || 0
  } catch {
    shift = 0
  }
}

if (place !== '') {
  read()
  globalThis.Date = new Proxy(real, {
    construct: (target, given: unknown[], made) =>
      Reflect.construct(target, given.length === 0 ? [realNow() + shift] : given, made) as Date,
    apply: () => new real(realNow() + shift).toString(),
    get: (target, name, self) =>
      name === 'now' ? () => realNow() + shift : (Reflect.get(target, name, self) as unknown),
  })
  const origin = performance.timeOrigin + shift
  Object.defineProperty(performance, 'timeOrigin', { get: () => origin })
  if (isMainThread) process.on('SIGUSR2', read)
}
