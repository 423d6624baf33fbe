import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { drillOf } from '../../shared/drill/drill.ts'
import { prepare, type Plan } from '../../shared/engine/plan.ts'
import { startOf } from '../../shared/log/log.ts'
import { replay } from '../../shared/log/replay.ts'
import { afterActionReport } from '../../shared/report/aar.ts'
import type { Readiness } from '../../shared/readiness/shape.ts'
import { chartsPage } from '../../shared/readiness/page/chartsPage.ts'
import { trendRow } from '../../shared/report/trend.ts'
import { luckSeeds, outcomePercentile, type LuckFinding } from '../../shared/report/luck.ts'
import { dryRun, rehearse } from '../../shared/simulate/dryRun.ts'
import type { Play } from '../../shared/simulate/play.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { askedIn } from '../../shared/whatif/asked.ts'
import { hindsightOf } from '../../shared/hindsight/hindsight.ts'
import { snapshotAt } from '../../shared/hindsight/snapshot.ts'
import { whatIf } from '../../shared/whatif/whatIf.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import { contentsOf, type Contents } from '../bundle/contents.ts'
import { withSignature } from '../bundle/bundle.ts'
import { manifestPath } from '../bundle/manifest.ts'
import { packed } from '../bundle/zip.ts'
import { readPackage, type Package } from '../library/library.ts'
import { lossBeside, readied } from '../loss/lossBeside.ts'
import { lossModelPath, readLossModel } from '../loss/lossModel.ts'
import type { ScenarioFiles } from '../store/exerciseStore.ts'
import { inFormat } from '../document/formats.ts'
import { lossFor, readinessAs, readinessFor } from './readinessFor.ts'
import { Shelf } from './shelf.ts'
import type {
  BundleWanted,
  Kind,
  Made,
  ReadinessWanted,
  Rehearsed,
  ReportWanted,
  Subject,
  Tasks,
  ToHelper,
} from './task.ts'

type Doing = {
  readonly [K in Kind]: (
    subject: Subject,
    asks: Tasks[K]['asks'],
  ) => Tasks[K]['gives'] | Promise<Tasks[K]['gives']>
}

const packages = new Map<string, Package>()
const plans = new Shelf<Plan>()
const books = new Shelf<Playbook>()
const models = new Shelf<ReturnType<typeof readied>>()

/** Reads a scenario that came with a task. Throws when it cannot be read. */
function keep(hash: string, files: ScenarioFiles): void {
  if (packages.has(hash)) return
  const read = readPackage(files)
  if (!read.ok) throw new Error(read.problems.join('; '))
  packages.set(hash, read.pack)
}

function packageOf({ hash }: Subject): Package {
  const pack = packages.get(hash)
  if (!pack) throw new Error(`The scenario ${hash} was not sent`)
  return pack
}

const planFor = (subject: Subject): Plan =>
  plans.get(`${subject.hash} ${JSON.stringify(subject.config)}`, () =>
    prepare(packageOf(subject).scenario, subject.config),
  )

const bookFor = (subject: Subject): Playbook =>
  books.get(
    `${subject.hash} ${JSON.stringify(subject.config)}`,
    () => new Playbook(planFor(subject)),
  )

const rehearsals = new Shelf<Play>()

const rehearsed = (subject: Subject, { team }: Rehearsed): Play =>
  rehearsals.get(`${subject.hash} ${JSON.stringify(subject.config)} ${team}`, () =>
    rehearse(planFor(subject), team),
  )

/** Undefined where no loss model lies beside the scenarios. */
function modelIn(scenariosDir: string): ReturnType<typeof readied> | undefined {
  const path = lossModelPath(scenariosDir)
  return existsSync(path) ? models.get(path, () => readied(readLossModel(path))) : undefined
}

const lucks = new Shelf<LuckFinding>()

/** Luck is worked out once for each log. */
function luckOf({ exercise, config, entries }: Subject, plan: Plan, replays: number): LuckFinding {
  return lucks.get(`${exercise} ${entries.length} ${replays}`, () =>
    outcomePercentile(plan.scenario, config, entries, luckSeeds(config.seed, replays)),
  )
}

const asIs = (bytes: Uint8Array): Made => ({ bytes, gzipped: false })
const shrunk = (made: string | Uint8Array): Made => ({ bytes: gzipSync(made), gzipped: true })
/** Documents do not shrink any more. */
const toSend = (made: string | Uint8Array): Made =>
  typeof made === 'string' ? shrunk(made) : asIs(made)

async function report(
  subject: Subject,
  { about, format, sheet, until, replays }: ReportWanted,
): Promise<Made> {
  const plan = planFor(subject)
  const { events } = replay(plan, subject.entries, until)
  const luck = replays === 0 ? {} : { luck: luckOf(subject, plan, replays) }
  const aar = afterActionReport(plan, events, { ...about, ...startedIn(subject), ...luck })
  return toSend(await inFormat(format, sheet, { plan, events, aar, names: about.names }))
}

const startedIn = ({ entries }: Subject): { readonly startedAt?: string } => {
  const startedAt = startOf(entries)
  return startedAt === undefined ? {} : { startedAt }
}

function readiness(subject: Subject, wanted: ReadinessWanted): Readiness {
  const plan = planFor(subject)
  const about = { ...wanted.about, ...startedIn(subject) }
  return readinessFor(plan, replay(plan, subject.entries, wanted.until).events, {
    ...wanted,
    about,
  })
}

const empty = new Uint8Array()
const contents = new Shelf<Contents>()

/**
 * The same sources give the same contents, so they are worked out once for the manifest and for the bundle. A log from
 * which somebody was erased has as many entries as before, so all of it is in the name.
 */
function contentsFor(subject: Subject, wanted: BundleWanted): Contents {
  const { entries } = subject
  const end = entries.at(-1)?.at ?? (0 as ExerciseTime)
  const name = createHash('sha256')
    .update(JSON.stringify([entries, wanted]))
    .digest('hex')
  return contents.get(name, () => contentsOf({ ...wanted, pack: packageOf(subject), entries, end }))
}

const doing: Doing = {
  readiness,
  'readiness-document': async (subject, { as, context, ...wanted }) =>
    toSend(await readinessAs(as, readiness(subject, wanted), context)),
  manifest: (subject, wanted) => contentsFor(subject, wanted).files.get(manifestPath) ?? empty,
  bundle: (subject, { signature, ...wanted }) =>
    shrunk(packed(withSignature(contentsFor(subject, wanted).files, signature))),
  charts: (subject, wanted) => {
    const plan = planFor(subject)
    const { events } = replay(plan, subject.entries)
    const loss = wanted.loss ? lossFor(plan, events, wanted.texts) : undefined
    const about = { ...wanted.about, ...startedIn(subject), notes: false }
    return shrunk(chartsPage(afterActionReport(plan, events, about), loss?.report))
  },
  trend: (subject, { createdAt }) => {
    const plan = planFor(subject)
    const { exercise: id, hash } = subject
    const log = { scenario: { hash } }
    return trendRow(plan, replay(plan, subject.entries).events, { id, createdAt, log })
  },
  asked: (subject, { scenariosDir }) => {
    modelIn(scenariosDir)
    return askedIn(planFor(subject), subject.entries, bookFor(subject))
  },
  hindsight: (subject) => hindsightOf(planFor(subject), subject.entries),
  at: (subject, wanted) =>
    snapshotAt(planFor(subject), subject.entries, { exercise: subject.exercise, ...wanted }),
  page: report,
  document: report,
  'dry-run': (subject, wanted) => dryRun(rehearsed(subject, wanted)),
  'dry-run-hindsight': (subject, wanted) => {
    const { plan, entries } = rehearsed(subject, wanted)
    return hindsightOf(plan, entries)
  },
  'dry-run-at': (subject, { team, ...wanted }) => {
    const { plan, entries } = rehearsed(subject, { team })
    return snapshotAt(plan, entries, { exercise: subject.exercise, names: {}, ...wanted })
  },
  drill: (subject, { tasks }) => {
    const plan = planFor(subject)
    const { events } = replay(plan, subject.entries)
    const { files } = packageOf(subject)
    return drillOf({ plan, events, files, tasks, exercise: subject.exercise })
  },
  'what-if': (subject, { change, follow, scenariosDir }) => {
    const plan = planFor(subject)
    const book = (): Playbook => bookFor(subject)
    const result = whatIf(plan, subject.entries, change, { follow, book })
    if (!result.ok) return result
    const model = modelIn(scenariosDir)
    const { recorded, simulated } = result.events
    const loss = model && lossBeside(model, plan.config.seed, [recorded, simulated])
    return { ok: true, whatIf: result.whatIf, loss }
  },
}

/** Carries out a task of any kind. Throws when it cannot be done. */
export async function carryOut({ subject, files, kind, asks }: ToHelper): Promise<unknown> {
  if (files) keep(subject.hash, files)
  const act = doing[kind] as (subject: Subject, asks: unknown) => unknown
  return act(subject, asks)
}
