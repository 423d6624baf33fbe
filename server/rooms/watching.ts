import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { Site } from '../site.ts'
import type { Holder, Watcher } from '../store/exerciseStore.ts'
import { desksOf } from './desks.ts'
import { Hotwash } from './hotwash.ts'
import type { LiveExercise } from './liveExercise.ts'
import type { Projection } from './projection.ts'

/** Somebody to be let in to watch, with the hash of their key. */
export type AdmitWatcher = { readonly watcher: Omit<Watcher, 'gone'>; readonly keyHash: string }

/** More than any room holds; so that a code on a wall cannot fill the store. */
const most = 100

/** Who watches an exercise, whether they are here, and what is laid before them and on the big screen. */
export class Watching {
  readonly #site: Site
  readonly #live: LiveExercise
  readonly #projection: Projection
  readonly #hotwash: Hotwash
  readonly #known = new Map<string, Watcher & { readonly here: boolean }>()

  constructor(site: Site, live: LiveExercise, projection: Projection) {
    this.#site = site
    this.#live = live
    this.#projection = projection
    this.#hotwash = new Hotwash(
      live.plan,
      () => this.#events(),
      (doc) => projection.showHotwash(doc),
    )
  }

  know(watcher: Watcher): void {
    this.#put({ ...watcher, here: false })
  }

  /** Keeps somebody who watches; false when there are too many already. */
  async admit({ watcher, keyHash }: AdmitWatcher): Promise<boolean> {
    if (this.#known.size >= most) return false
    await this.#site.store.admit(this.#live.id, watcher, keyHash)
    this.know({ ...watcher, gone: false })
    return true
  }

  /** Takes a watcher's key back; false when there is nobody of that name. */
  async dismiss(id: string): Promise<boolean> {
    if (!(await this.#site.store.dismiss(this.#live.id, id))) return false
    const known = this.#known.get(id)
    if (known) this.#put({ ...known, here: false, gone: true })
    return true
  }

  /** Somebody comes in: their desk is laid, and those who watch are given what happened before. */
  attend(holder: Holder): void {
    for (const key of desksOf(holder)) this.#projection.addDesk(key)
    if (holder.kind !== 'evaluator' && holder.kind !== 'observer') return
    if (holder.watcher !== undefined) this.#see(holder.watcher, true)
    if (!this.#projection.beginWatching(holder.kind)) return
    this.#events().then(
      (events) => this.#projection.catchUp(this.#live.state, events),
      (error: unknown) => this.#failed(error),
    )
  }

  /** The last device of somebody who watches is gone. */
  left(id: string): void {
    this.#see(id, false)
  }

  /** To be called after every change. */
  follow(): void {
    this.#hotwash.follow(this.#live.state).catch((error: unknown) => this.#failed(error))
  }

  #events(): Promise<readonly ExerciseEvent[]> {
    return this.#site.store.events(this.#live.id)
  }

  #failed(error: unknown): void {
    const about = { exercise: this.#live.id, err: error }
    this.#site.log.error(about, 'what happened before cannot be shown')
  }

  #see(id: string, here: boolean): void {
    const known = this.#known.get(id)
    if (known) this.#put({ ...known, here })
  }

  #put(watcher: Watcher & { readonly here: boolean }): void {
    this.#known.set(watcher.id, watcher)
    this.#projection.showWatcher(watcher)
  }
}
