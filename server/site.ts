import type { Backroom } from './backroom/backroom.ts'
import type { SigningKey } from './bundle/signing.ts'
import type { Package } from './library/library.ts'
import type { Peers } from './cluster/peers.ts'
import type { Logger } from './config/logger.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { Facilitators } from './signin/facilitators.ts'
import type { ExerciseStore } from './store/exerciseStore.ts'
import type { PrivacyStore } from './store/privacyStore.ts'
import type { SharingStore } from './store/sharingStore.ts'

/** What every room and route of one server shares. */
export type Site = {
  readonly store: ExerciseStore
  readonly library: ReadonlyMap<string, Package>
  readonly log: Logger
  /** Threads for work that would hold up running exercises. */
  readonly backroom: Backroom
  readonly scenariosDir: string
  /**
   * Exercises that this process has a room for, from the first moment until nothing of it is left; `held` while the
   * store knows them as this process' own.
   */
  readonly here: Map<string, 'opening' | 'held' | 'closing'>
  /** This process among those that share the store. */
  readonly peers: Peers
  /** Seconds in which players of new exercises can take a sent answer back. */
  readonly undoSeconds: number
  /** Seconds in which facilitators of new exercises can stop what they fired. */
  readonly graceSeconds: number
  /** Claims, links and who looked. */
  readonly sharing: SharingStore
  readonly metrics: Metrics
  /** What is kept about people, and how it is forgotten. */
  readonly privacy: PrivacyStore
  /** Who may make and list exercises. */
  readonly facilitators: Facilitators
  /** Signs the bundles made here. */
  readonly signingKey: SigningKey
}
