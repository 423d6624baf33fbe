import type { Watcher } from '../store/exerciseStore.ts'
import type { Projection } from './projection.ts'

/** More than any room holds; so that a code on a wall cannot fill the store. */
const most = 100

/** Who watches, and whether they are here; told to the facilitator alone. */
export class Watching {
  readonly #projection: Pick<Projection, 'showWatcher'>
  readonly #known = new Map<string, Watcher & { readonly here: boolean }>()

  constructor(projection: Pick<Projection, 'showWatcher'>) {
    this.#projection = projection
  }

  get full(): boolean {
    return this.#known.size >= most
  }

  know(watcher: Watcher): void {
    this.#put({ ...watcher, here: false })
  }

  see(id: string, here: boolean): void {
    const known = this.#known.get(id)
    if (known) this.#put({ ...known, here })
  }

  dismiss(id: string): void {
    const known = this.#known.get(id)
    if (known) this.#put({ ...known, here: false, gone: true })
  }

  #put(watcher: Watcher & { readonly here: boolean }): void {
    this.#known.set(watcher.id, watcher)
    this.#projection.showWatcher(watcher)
  }
}
