import type { CrewDoc, LinesDoc } from '../../shared/wire/facilitator.ts'
import type { Site } from '../site.ts'
import type { Holder } from '../store/exerciseStore.ts'
import { ConsoleWatch } from './consoleWatch.ts'
import { Crew } from './crew.ts'
import type { OpenExercise } from './openExercise.ts'

/** What the consoles need of the exercise they are open on. */
type Watched = {
  readonly aloneSeconds: number
  pauseAlone(): void
  tellFacilitators(docs: { readonly crew: CrewDoc; readonly lines: LinesDoc }): void
}
type Connected = readonly { readonly auth?: { readonly holder: Holder } | undefined }[]

/** Tells facilitators of each other and of who is connected; without any of them play pauses after a while. */
export class Consoles {
  readonly crew = new Crew()
  readonly #watched: Watched
  readonly #watch: ConsoleWatch

  constructor(watched: Watched) {
    this.#watched = watched
    this.#watch = new ConsoleWatch(watched.aloneSeconds, () => watched.pauseAlone())
    this.#watch.consoles(0)
  }

  show(connected: Connected): void {
    const count = (kind: Holder['kind']): number =>
      connected.filter(({ auth }) => auth?.holder.kind === kind).length
    const lines = {
      screens: count('screen'),
      evaluators: count('evaluator'),
      observers: count('observer'),
    }
    this.#watched.tellFacilitators({ crew: this.crew.doc(), lines })
    this.#watch.consoles(this.crew.size)
  }

  stop(): void {
    this.#watch.stop()
  }
}

/** Of an exercise that has just been opened. */
export const consolesOf = (open: OpenExercise, { log }: Site, exercise: string): Consoles =>
  new Consoles({
    aloneSeconds: open.aloneSeconds,
    tellFacilitators: (docs) => open.tellFacilitators(docs),
    pauseAlone: () => {
      open.pauseAlone().catch((error: unknown) => {
        log.error({ exercise, err: error }, 'play could not be paused')
      })
    },
  })
