/** Lets work on one thing be done in the order in which it came, one after another; work on others goes beside it. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Does the work when what came before it is done, however that ended. */
  take<Result>(thing: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(thing)
    const mine = before ? before.then(work, work) : work()
    const done = mine
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        if (this.#last.get(thing) === done) this.#last.delete(thing)
      })
    this.#last.set(thing, done)
    return mine
  }
}
