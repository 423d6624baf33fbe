import type { ExerciseConfig } from '../../shared/engine/config.ts'
import type { Refusal } from '../../shared/kernel/refusal.ts'
import type { DryPlay } from '../../shared/simulate/dryRun.ts'
import type { DryRun } from '../../shared/wire/api.ts'
import type { DrillMade } from '../../shared/drill/drill.ts'
import type { LogEntry } from '../../shared/log/log.ts'
import type { Claim, Readiness } from '../../shared/readiness/shape.ts'
import type { AboutReport } from '../../shared/report/shape/aarShape.ts'
import type { TrendRow } from '../../shared/report/trend.ts'
import type { Change, Follow } from '../../shared/whatif/change.ts'
import type { WhatIf } from '../../shared/whatif/whatIf.ts'
import type { AskedAnswer } from '../../shared/wire/whatIf.ts'
import type { AtAnswer, HindsightAnswer } from '../../shared/wire/hindsight.ts'
import type { DeskName } from '../../shared/hindsight/snapshot.ts'
import type { SeatId } from '../../shared/kernel/ids.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import type { Signature } from '../bundle/manifest.ts'
import type { Sources } from '../bundle/sources.ts'
import type { LossBeside } from '../loss/lossBeside.ts'
import type { Format, SheetName } from '../document/formats.ts'
import type { ScenarioFiles } from '../store/exerciseStore.ts'

/** An exercise as the back room needs it: plain data; the scenario is sent once for each hash. */
export type Subject = {
  readonly exercise: string
  readonly hash: string
  readonly config: ExerciseConfig
  readonly entries: readonly LogEntry[]
}

/** What goes out as it is. Texts and bundles are gzipped; documents are small as they are. */
export type Made = { readonly bytes: Uint8Array; readonly gzipped: boolean }

export type ReportWanted = {
  /** When it started stands in the log. */
  readonly about: Omit<AboutReport, 'luck' | 'startedAt'>
  readonly format: Format
  readonly sheet: SheetName
  /** How far play ran when it has not ended. */
  readonly until: ExerciseTime | undefined
  /** Replays on other lucks; none while play runs. */
  readonly replays: number
}

export type ReadinessWanted = {
  readonly about: Omit<AboutReport, 'startedAt'>
  readonly claims: readonly Claim[]
  readonly trend: readonly TrendRow[]
  /** Without it the report has no loss view, which takes longest. */
  readonly loss: boolean
  readonly texts: { readonly model: string; readonly proposal: string }
  /** How far play ran when it has not ended. */
  readonly until: ExerciseTime | undefined
}

/** What a bundle is made from besides the log and the scenario. */
export type BundleWanted = Pick<Sources, 'header' | 'claims' | 'model' | 'proposal'>

export type Rehearsed = { readonly team: DryRun['team'] }

/** A piece of work for the back room, with the answer it gives. */
export type Tasks = {
  /** The after-action report in a form that is read at once, or as a document. */
  readonly page: { readonly asks: ReportWanted; readonly gives: Made }
  readonly document: { readonly asks: ReportWanted; readonly gives: Made }
  /** What may be taken otherwise; the process is warm afterwards. */
  readonly asked: { readonly asks: { readonly scenariosDir: string }; readonly gives: AskedAnswer }
  readonly hindsight: { readonly asks: object; readonly gives: HindsightAnswer }
  readonly at: {
    readonly asks: {
      readonly time: ExerciseTime
      readonly desk: DeskName
      readonly names: Readonly<Record<SeatId, string>>
    }
    readonly gives: AtAnswer
  }
  /** What an underwriter reads: to work with, or as it goes out. */
  readonly readiness: { readonly asks: ReadinessWanted; readonly gives: Readiness }
  readonly 'readiness-document': {
    readonly asks: ReadinessWanted & {
      readonly as: 'json' | 'page' | 'pdf'
      /** The record of a real incident beside the scope, as its text. */
      readonly context: string | undefined
    }
    readonly gives: Made
  }
  /** Score, course of play and, when `loss` is wanted, the curve of the loss: a page. */
  readonly charts: { readonly asks: ReadinessWanted; readonly gives: Made }
  /** The bytes of a bundle's manifest, to be signed; then the whole bundle with the signature. */
  readonly manifest: { readonly asks: BundleWanted; readonly gives: Uint8Array }
  readonly bundle: {
    readonly asks: BundleWanted & { readonly signature: Signature }
    readonly gives: Made
  }
  /** How an exercise went, beside others of its organisation. */
  readonly trend: { readonly asks: { readonly createdAt: string }; readonly gives: TrendRow }
  /** What a machine team lived through: all of it in figures, where to stop, and one moment. The log is not needed. */
  readonly 'dry-run': { readonly asks: Rehearsed; readonly gives: DryPlay }
  readonly 'dry-run-hindsight': { readonly asks: Rehearsed; readonly gives: HindsightAnswer }
  readonly 'dry-run-at': {
    readonly asks: Rehearsed & Omit<Tasks['at']['asks'], 'names'>
    readonly gives: AtAnswer
  }
  /** A ten-minute scenario of what these findings asked. */
  readonly drill: {
    readonly asks: { readonly tasks: readonly string[] }
    readonly gives: DrillMade
  }
  readonly 'what-if': {
    readonly asks: {
      readonly change: Change
      readonly follow: Follow
      /** Folder with `loss-model.yaml`. */
      readonly scenariosDir: string
    }
    readonly gives:
      | { readonly ok: true; readonly whatIf: WhatIf; readonly loss: LossBeside | undefined }
      | { readonly ok: false; readonly refusal: Refusal }
  }
}
export type Kind = keyof Tasks

export type ToHelper = {
  readonly n: number
  readonly subject: Subject
  /** Only when this process has not had the scenario yet. */
  readonly files: ScenarioFiles | undefined
  readonly kind: Kind
  readonly asks: Tasks[Kind]['asks']
}
export type FromHelper =
  | { readonly n: number; readonly ok: true; readonly gives: Tasks[Kind]['gives'] }
  | { readonly n: number; readonly ok: false; readonly message: string }
