import type { DecisionDoc } from '../../shared/wire/seat.ts'
import type { Reply } from '../../shared/wire/messages.ts'
import type { Line, Reached } from '../support/server.ts'
import type { Luck } from './luck.ts'

/** One thing a player wanted, and what it was told. Times are of this process' monotonic clock. */
export type Wish = {
  readonly desk: string
  readonly request: string
  readonly type: string
  /** Stands in the log when it was carried out, and no other wish has it; empty where there is nothing to say. */
  readonly text: string
  readonly sentAt: number
  answeredAt?: number
  reply?: Reply
  /** Why it was told to try again. */
  readonly putOff: string[]
}
type Place = { readonly exercise: string; readonly desk: string; readonly key: string }
type Act = readonly [type: string, payload: Readonly<Record<string, unknown>>, text: string]

const patienceMs = 1_500
const joinPatienceMs = 4_000
const retryMs = 150
const late = Symbol('late')
const wait = (ms: number) => new Promise<typeof late>((done) => setTimeout(() => done(late), ms))

/** Somebody at a desk who sends one thing after another, each again and again until it is answered. */
export class Player {
  readonly desk: string
  readonly wishes: Wish[] = []
  /** Milliseconds from each broken line to being back at the desk. */
  readonly backAfter: number[] = []
  readonly #server: Reached
  readonly #exercise: string
  readonly #key: string
  readonly #luck: Luck
  #line: Line | undefined
  #lostAt: number | undefined
  #stopped = false

  constructor(server: Reached, { exercise, desk, key }: Place, luck: Luck) {
    this.#server = server
    this.#exercise = exercise
    this.desk = desk
    this.#key = key
    this.#luck = luck
  }

  /** Plays until told to stop, then until the last wish is answered. */
  async play(): Promise<void> {
    for (let n = 1; !this.#stopped; n += 1) {
      const line = await this.line()
      await this.#ask(n, this.#act(line, n))
      await wait(this.#luck.between(20, 160))
    }
  }

  stop(): void {
    this.#stopped = true
  }

  /** The present line, or a new one as soon as there can be one. */
  async line(): Promise<Line> {
    for (;;) {
      if (this.#line && this.#line.closed.length === 0) return this.#line
      this.#lostAt ??= performance.now()
      this.#line = undefined
      try {
        this.#line = await this.#opened()
        this.backAfter.push(performance.now() - this.#lostAt)
        this.#lostAt = undefined
      } catch {
        await wait(retryMs)
      }
    }
  }

  async leave(): Promise<void> {
    await Promise.race([this.#line?.room.leave(), wait(1_000)])
  }

  /** Joins as another device would, beside the line that is there. */
  async #opened(): Promise<Line> {
    const opening = this.#server.open(this.#exercise, this.#key)
    const opened = await Promise.race([opening, wait(joinPatienceMs)])
    if (opened !== late) return opened
    opening.then(({ room }) => room.connection.close()).catch(() => undefined)
    throw new Error('The door does not answer')
  }

  async #ask(n: number, [type, payload, text]: Act): Promise<void> {
    const request = `${this.desk}-wish-${n}`
    const wish: Wish = {
      desk: this.desk,
      request,
      type,
      text,
      sentAt: performance.now(),
      putOff: [],
    }
    this.wishes.push(wish)
    for (;;) {
      const reply = await this.#sent(type, { request, ...payload })
      if (reply === late) continue
      const code = reply.ok ? undefined : reply.refused.code
      if (code !== 'not-saved' && code !== 'went-wrong') {
        wish.answeredAt = performance.now()
        wish.reply = reply
        return
      }
      wish.putOff.push(code)
      await wait(retryMs)
    }
  }

  async #sent(type: string, payload: object): Promise<Reply | typeof late> {
    const line = await this.line()
    try {
      const reply = await Promise.race([line.request(type, payload), wait(patienceMs)])
      if (reply !== late) return reply
    } catch {
      // The line broke.
    }
    if (this.#line === line) this.#line = undefined
    line.room.connection.close()
    await wait(this.#luck.below(retryMs))
    return late
  }

  #act(line: Line, n: number): Act {
    const text = `${this.desk} says ${n}.`
    const clock = line.table('clock') as { readonly paused?: boolean } | undefined
    if (this.desk === 'facilitator' && clock?.paused === true)
      return ['command', { command: { type: 'resume' } }, '']
    if (this.desk === 'facilitator') return ['command', { command: { type: 'note', text } }, text]
    if (this.#luck.chance(0.15)) return ['ask', { text }, text]
    if (this.#luck.chance(0.25)) return ['situation-add', { column: 'known', text }, text]
    const decision = this.#luck.chance(0.4) ? this.#openDecision(line) : undefined
    if (!decision) return ['say', { to: 'all', text }, text]
    const option = this.#luck.one(decision.options).id
    const answer = { kind: 'choice', option }
    return ['decide', { decision: decision.id, answer, reason: text }, text]
  }

  #openDecision(line: Line): DecisionDoc | undefined {
    const open = line
      .deskKeys(this.desk)
      .filter((key) => key.startsWith('decision/'))
      .map((key) => line.desk(this.desk, key) as DecisionDoc)
      .filter(({ kind, may, status }) => kind === 'choice' && may.answer && status.kind === 'open')
    return open.length > 0 ? this.#luck.one(open) : undefined
  }
}
