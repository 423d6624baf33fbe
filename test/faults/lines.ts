import { createServer, request as ask, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer, type RawData } from 'ws'
import type { Luck } from './luck.ts'

/** How bad the network is: chances from 0 to 1 for each message, delays in milliseconds. */
export type Weather = {
  /** A request, or the answer to one, gets lost. */
  readonly lost: number
  /** A request arrives twice. */
  readonly twice: number
  /** A request is overtaken by those sent after it. */
  readonly overtaken: number
  /** Up to so long everything takes on its way back. */
  readonly slowMs: number
}
export const fair: Weather = { lost: 0, twice: 0, overtaken: 0, slowMs: 0 }

const codeMask = 0x1f
const requestCode = 21
const responseCode = 22

/**
 * The network between players and the server, which may be another process each time. Only requests and their
 * answers are lost, doubled or overtaken: pages send those again over new lines, so a server meets them in any
 * order. The state travels in order or not at all, as TCP carries it.
 */
export class Lines {
  weather: Weather = fair
  readonly #luck: Luck
  readonly #server: Server
  readonly #upgrades = new WebSocketServer({ noServer: true })
  readonly #pairs = new Set<Pair>()
  #upstream = 0

  private constructor(luck: Luck) {
    this.#luck = luck
    this.#server = createServer((request, response) => {
      const { method, headers, url } = request
      const onward = ask(
        { host: '127.0.0.1', port: this.#upstream, method, headers, path: url },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(response)
          answer.on('error', () => response.destroy())
        },
      )
      onward.on('error', () => response.destroy())
      request.pipe(onward)
    })
    this.#server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#upgrades.handleUpgrade(request, socket, head, (near) => this.#join(near, request)),
    )
  }

  static async open(luck: Luck): Promise<Lines> {
    const lines = new Lines(luck)
    await new Promise<void>((done) => lines.#server.listen(0, '127.0.0.1', done))
    return lines
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** From now on new lines lead to the server at this port. */
  leadTo(port: number): void {
    this.#upstream = port
  }

  /** Cuts this share of the lines, so that both ends notice. */
  cut(share: number): void {
    for (const pair of this.#pairs) if (this.#luck.chance(share)) pair.end()
  }

  /** This share of the lines goes dead without anyone being told, then breaks. */
  deaden(share: number, ms: number): void {
    for (const pair of this.#pairs) if (this.#luck.chance(share)) pair.deaden(ms)
  }

  async close(): Promise<void> {
    for (const pair of this.#pairs) pair.end()
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }

  #join(near: WebSocket, { url, headers }: IncomingMessage): void {
    const far = new WebSocket(`ws://127.0.0.1:${this.#upstream}${url}`, {
      ...(headers.origin !== undefined && { origin: headers.origin }),
    })
    const pair = new Pair(near, far, this.#luck, () => this.weather)
    this.#pairs.add(pair)
    near.on('close', () => this.#pairs.delete(pair))
  }
}

class Pair {
  readonly #near: WebSocket
  readonly #far: WebSocket
  readonly #luck: Luck
  readonly #weather: () => Weather
  readonly #early: Buffer[] = []
  readonly #onItsWay: { readonly data: Buffer; readonly due: number }[] = []
  #dead = false

  constructor(near: WebSocket, far: WebSocket, luck: Luck, weather: () => Weather) {
    this.#near = near
    this.#far = far
    this.#luck = luck
    this.#weather = weather
    near.on('message', (data) => this.#out(bytes(data)))
    far.on('message', (data) => this.#back(bytes(data)))
    far.on('open', () => {
      for (const data of this.#early.splice(0)) this.#push(far, data)
    })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.terminate())
      one.on('close', (code, why) => this.#closed(other, code, why))
    }
  }

  end(): void {
    this.#near.terminate()
    this.#far.terminate()
  }

  deaden(ms: number): void {
    this.#dead = true
    setTimeout(() => this.end(), ms).unref()
  }

  #out(data: Buffer): void {
    if (this.#dead) return
    if (((data[0] ?? 0) & codeMask) !== requestCode) return this.#push(this.#far, data)
    const { lost, twice, overtaken } = this.#weather()
    if (this.#luck.chance(lost)) return
    if (this.#luck.chance(twice)) this.#later(this.#far, data, this.#luck.below(800))
    if (this.#luck.chance(overtaken)) this.#later(this.#far, data, this.#luck.below(300))
    else this.#push(this.#far, data)
  }

  #back(data: Buffer): void {
    if (this.#dead) return
    const { lost, slowMs } = this.#weather()
    if (((data[0] ?? 0) & codeMask) === responseCode && this.#luck.chance(lost)) return
    this.#onItsWay.push({
      data,
      due: performance.now() + (slowMs > 0 ? this.#luck.below(slowMs) : 0),
    })
    if (this.#onItsWay.length === 1) this.#arrive()
  }

  /** One after another, so that no message overtakes the one before it, however late timers are. */
  #arrive(): void {
    for (let next = this.#onItsWay[0]; next; next = this.#onItsWay[0]) {
      const wait = next.due - performance.now()
      if (wait > 0) return void setTimeout(() => this.#arrive(), wait)
      this.#onItsWay.shift()
      if (!this.#dead) this.#push(this.#near, next.data)
    }
  }

  #later(to: WebSocket, data: Buffer, ms: number): void {
    setTimeout(() => {
      if (!this.#dead) this.#push(to, data)
    }, ms)
  }

  #push(to: WebSocket, data: Buffer): void {
    if (to.readyState === WebSocket.OPEN) to.send(data)
    else if (to === this.#far && to.readyState === WebSocket.CONNECTING) this.#early.push(data)
  }

  #closed(other: WebSocket, code: number, why: Buffer): void {
    const told = code >= 3000 || code === 1000
    if (told && other.readyState === WebSocket.OPEN) other.close(code, why)
    else other.terminate()
  }
}

const bytes = (data: RawData): Buffer =>
  Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer)
