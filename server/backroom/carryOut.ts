import { existsSync } from 'node:fs'
import { drillOf } from '../../shared/drill/drill.ts'
import { prepare, type Plan } from '../../shared/engine/plan.ts'
import { replay } from '../../shared/log/replay.ts'
import { afterActionReport } from '../../shared/report/aar.ts'
import { luckSeeds, outcomePercentile, type LuckFinding } from '../../shared/report/luck.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { askedIn } from '../../shared/whatif/asked.ts'
import { hindsightOf } from '../../shared/hindsight/hindsight.ts'
import { snapshotAt } from '../../shared/hindsight/snapshot.ts'
import { whatIf } from '../../shared/whatif/whatIf.ts'
import { readPackage } from '../library.ts'
import { lossBeside, readied } from '../loss/lossBeside.ts'
import { lossModelPath, readLossModel } from '../loss/lossModel.ts'
import type { ScenarioFiles } from '../store/exerciseStore.ts'
import { inFormat } from '../document/formats.ts'
import type { Kind, ReportWanted, Subject, Tasks, ToThread } from './task.ts'

type Doing = {
  readonly [K in Kind]: (
    subject: Subject,
    asks: Tasks[K]['asks'],
  ) => Tasks[K]['gives'] | Promise<Tasks[K]['gives']>
}

const most = 8
/** The newest few things of a kind, made once. */
class Shelf<Value> {
  private readonly items = new Map<string, Value>()

  get(key: string, make: () => Value): Value {
    const value = this.items.get(key) ?? make()
    this.items.delete(key)
    this.items.set(key, value)
    for (const oldest of this.items.keys())
      if (this.items.size > most) this.items.delete(oldest)
      else break
    return value
  }
}

const packages = new Map<string, Scenario>()
const sources = new Map<string, ScenarioFiles>()
const plans = new Shelf<Plan>()
const books = new Shelf<Playbook>()
const models = new Shelf<ReturnType<typeof readied>>()

/** Reads a scenario that came with a task. Throws when it cannot be read. */
function keep(hash: string, files: ScenarioFiles): void {
  if (packages.has(hash)) return
  const read = readPackage(files)
  if (!read.ok) throw new Error(read.problems.join('; '))
  packages.set(hash, read.pack.scenario)
  sources.set(hash, files)
}

function planFor({ hash, config }: Subject): Plan {
  return plans.get(`${hash} ${JSON.stringify(config)}`, () => {
    const scenario = packages.get(hash)
    if (!scenario) throw new Error(`The scenario ${hash} was not sent`)
    return prepare(scenario, config)
  })
}

const bookFor = (subject: Subject): Playbook =>
  books.get(
    `${subject.hash} ${JSON.stringify(subject.config)}`,
    () => new Playbook(planFor(subject)),
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

function report(
  subject: Subject,
  { about, format, sheet, until, replays }: ReportWanted,
): Promise<string | Uint8Array> {
  const plan = planFor(subject)
  const { events } = replay(plan, subject.entries, until)
  const luck = replays === 0 ? {} : { luck: luckOf(subject, plan, replays) }
  const aar = afterActionReport(plan, events, { ...about, ...luck })
  return inFormat(format, sheet, { plan, events, aar, names: about.names })
}

const doing: Doing = {
  asked: (subject, { scenariosDir }) => {
    modelIn(scenariosDir)
    return askedIn(planFor(subject), subject.entries, bookFor(subject))
  },
  hindsight: (subject) => hindsightOf(planFor(subject), subject.entries),
  at: (subject, wanted) =>
    snapshotAt(planFor(subject), subject.entries, { exercise: subject.exercise, ...wanted }),
  page: report,
  document: report,
  drill: (subject, { tasks }) => {
    const plan = planFor(subject)
    const { events } = replay(plan, subject.entries)
    const files = sources.get(subject.hash) ?? []
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
export async function carryOut({ subject, files, kind, asks }: ToThread): Promise<unknown> {
  if (files) keep(subject.hash, files)
  const act = doing[kind] as (subject: Subject, asks: unknown) => unknown
  return act(subject, asks)
}
