import type { ExerciseEvent } from '../../../shared/engine/event.ts'
import type { Queries, Statement } from '../db.ts'
import type { Addition } from '../exerciseStore.ts'
import { giveKey, keyring, type Keyring } from './keyring.ts'
import { reworded } from './ownWords.ts'
import { holdsSealed, keyIn, opened, sealed } from './seal.ts'
import { facilitators, Writers, type Acting } from './writers.ts'

type Known = { readonly keys: Keyring; readonly writers: Writers }

/** Seals what people write before it is kept, each under a key of their own, and opens it again while there is that key. */
export class PersonalWords {
  readonly #db: Queries
  readonly #known = new Map<string, Promise<Known>>()

  constructor(db: Queries) {
    this.#db = db
  }

  /** An addition as it is to be kept, and what keeps the keys that are new in it. */
  async sealed(
    exercise: string,
    addition: Addition,
  ): Promise<{ readonly addition: Addition; readonly keys: readonly Statement[] }> {
    const { keys, writers } = await this.#know(exercise)
    const sent = await this.#senders(exercise, addition.events, writers)
    const seal = new Seal(exercise, keys)
    const { entry } = addition
    const events = addition.events.map((event) =>
      seal.record('event', event, sent.get(event.seq) ?? writerOf(writers, event)),
    )
    const input = entry && seal.record('input', entry.input, writerOf(writers, entry.input))
    if (entry) writers.heed(entry.input)
    const made = { ...addition, events, ...(entry && input && { entry: { ...entry, input } }) }
    return { addition: made, keys: seal.newKeys }
  }

  /** Texts of JSON with the words in them open, as far as their keys were not dropped. */
  async opened(exercise: string, texts: readonly string[]): Promise<readonly string[]> {
    if (!texts.some(holdsSealed)) return texts
    const { byId } = await keyring(this.#db, exercise)
    return opened(texts, byId)
  }

  /** What was thought to be kept may not have been, or somebody else writes now: the database is asked again. */
  forget(exercise: string): void {
    this.#known.delete(exercise)
  }

  #know(exercise: string): Promise<Known> {
    const known = this.#known.get(exercise) ?? this.#load(exercise)
    this.#known.set(exercise, known)
    return known
  }

  async #load(exercise: string): Promise<Known> {
    const rows = await this.#db.query<{ input: string }>(
      `SELECT input FROM entry WHERE exercise = $1 AND input LIKE '%-seat"%' ORDER BY n`,
      exercise,
    )
    const writers = new Writers()
    for (const { input } of rows) writers.heed(JSON.parse(input) as Acting)
    return { keys: await keyring(this.#db, exercise), writers }
  }

  /** An answer that counts later is still of who sent it, though somebody else may have the seat by now. */
  async #senders(exercise: string, events: readonly ExerciseEvent[], writers: Writers) {
    const senders = new Map<number, Writer>()
    for (const event of events) {
      if (event.type !== 'decision-made' || event.sent === undefined) continue
      const { seat, sent } = event
      const person = await this.#senderOf(exercise, sent)
      senders.set(event.seq, person === undefined ? writerOf(writers, event) : { person, seat })
    }
    return senders
  }

  async #senderOf(exercise: string, seq: number): Promise<string | undefined> {
    const [row] = await this.#db.query<{ body: string }>(
      'SELECT body FROM event WHERE exercise = $1 AND seq = $2',
      exercise,
      seq,
    )
    const id = row && keyIn(row.body)
    if (id === undefined) return undefined
    const { byPerson } = (await this.#know(exercise)).keys
    return [...byPerson].find(([, key]) => key.id === id)?.[0]
  }
}

/** Who wrote something; `seat`: from where, empty for those who have none. */
export type Writer = { readonly person: string; readonly seat: string }

export const writerOf = (writers: Writers, record: Acting): Writer => {
  const person = writers.of(record)
  return { person, seat: person === facilitators ? '' : (record.seat ?? '') }
}

/** Seals records of one exercise, and makes the keys that this takes. */
export class Seal {
  readonly newKeys: Statement[] = []
  readonly #exercise: string
  readonly #keys: Keyring
  readonly #done = new Map<string, string>()

  constructor(exercise: string, keys: Keyring) {
    this.#exercise = exercise
    this.#keys = keys
  }

  record<Record extends Acting>(kind: 'input' | 'event', record: Record, by: Writer): Record {
    // What the scenario's own people answer was written by its author.
    if (record.by === 'script') return record
    return reworded(kind, record, (words) => this.#sealed(words, by))
  }

  /** The same words of the same person are sealed once, so that an input and its events are opened in one. */
  #sealed(words: string, by: Writer): string {
    const name = `${by.person} ${words}`
    const text = this.#done.get(name) ?? sealed(words, this.#keyOf(by))
    this.#done.set(name, text)
    return text
  }

  #keyOf({ person, seat }: Writer) {
    const known = this.#keys.byPerson.get(person)
    if (known) return known
    const { key, keep } = giveKey(this.#exercise, person, seat)
    this.newKeys.push(keep)
    this.#keys.byPerson.set(person, key)
    return key
  }
}
