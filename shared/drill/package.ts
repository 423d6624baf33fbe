import type { ConditionFile } from '../scenario/fileParts.ts'
import type { ScenarioFile } from '../scenario/file.ts'
import type { Task } from '../scenario/rating.ts'
import type { Cue } from './cue.ts'
import { decisionsIn, drillPhase, fold, foldList, foldRules, written, type Kept } from './fold.ts'
import { isoOf } from '../kernel/instant.ts'
import { drillMinutes } from './length.ts'
import { drillWords } from './words.ts'
import { worldThen } from './world.ts'

export type DrillParts = {
  readonly file: ScenarioFile
  readonly kept: Kept
  /** In the order they came. */
  readonly cues: readonly Cue[]
  readonly tasks: readonly Task[]
  readonly exercise: string
}

/** The scenario file of a drill, of the same shape as an author's. */
export function packageOf(parts: DrillParts): ScenarioFile {
  const { file, kept, cues, tasks, exercise } = parts
  const times = timesOf(parts)
  const decisions = decisionsOf(parts, times)
  const injects = injectsOf(parts, times)
  const rated = ratedTasks(parts)
  const { caps, clocks } = bounds(parts, cues)
  const objectives = new Set([...injects, ...decisions, ...rated].map(({ objective }) => objective))
  const titles = decisions.map(({ title }) => title).join(', ')
  return {
    ...file,
    ...worldThen(file, kept),
    id: `${file.id}-drill`,
    title: drillWords.title(titles, file.title),
    summary: drillWords.summary(tasks.map(({ title }) => title)),
    disclaimer: drillWords.disclaimer(file.disclaimer, exercise),
    lengths: [
      {
        minutes: drillMinutes.whole,
        briefing: drillMinutes.briefing,
        play: drillMinutes.play,
        hotwash: drillMinutes.hotwash,
        pace: kept.plan.length.pace,
      },
    ],
    phases: [
      {
        id: drillPhase,
        title: drillWords.phase,
        brief: drillWords.phaseBrief,
        from: isoOf(times.from),
        to: isoOf(times.from + times.span),
        minutes: { [String(drillMinutes.whole)]: drillMinutes.play },
      },
    ],
    objectives: file.objectives.filter(({ id }) => objectives.has(id)),
    injects,
    decisions,
    clocks,
    questions: file.questions.map((question) => ({
      ...question,
      replies: foldList(kept, question.replies),
    })),
    tasks: rated,
    caps,
    calibration: [],
    translations: translated(file, kept),
  }
}

type Times = {
  /** Milliseconds of the story: where it begins, and how long ten minutes are. */
  readonly from: number
  readonly span: number
  /** Minutes of play until each inject, by id. */
  readonly offset: ReadonlyMap<string, number>
}

/** The story runs at the rate it ran at then; the injects are spread so that each leaves time to answer. */
function timesOf({ kept: { plan, stood }, cues }: DrillParts): Times {
  const injects = [...new Set(cues.map(({ inject }) => inject))]
  const offset = new Map<string, number>(
    injects.map((id, index) => [id, 0.5 + index * Math.min(2.5, 7 / injects.length)]),
  )
  const entry = plan.phases[stood.phase.index]
  const rate = entry ? (entry.phase.to - entry.phase.from) / Math.max(entry.planned, 1) : 1
  const span = Math.max(Math.round((rate * drillMinutes.play * 60_000) / 1000) * 1000, 600_000)
  const lead = (span * 0.5) / drillMinutes.play
  const first = cues[0]?.when ?? 0
  return { from: Math.floor((first - lead) / 1000) * 1000, span, offset }
}

const injectsOf = ({ file, kept }: DrillParts, times: Times): ScenarioFile['injects'] =>
  file.injects
    .filter(({ id }) => kept.injects.has(id))
    .map((inject) => {
      const { when: _when, after: _after, reserve: _reserve, lengths: _lengths, ...rest } = inject
      const { cancelledWhen: _cancelled, ...free } = rest
      const minutes = times.offset.get(inject.id) ?? 0
      return {
        ...free,
        at: isoOf(times.from + (times.span * minutes) / drillMinutes.play),
        opens: inject.opens.filter((decision) => kept.decisions.has(decision)),
        variants: foldRules(kept, inject.variants),
      }
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))

/** Nobody has longer to answer than the drill lasts. */
function decisionsOf({ file, kept, cues }: DrillParts, times: Times): ScenarioFile['decisions'] {
  return file.decisions
    .filter(({ id }) => kept.decisions.has(id))
    .map((decision) => {
      const inject = cues.find((cue) => cue.decision === decision.id)?.inject
      const left = drillMinutes.play - (times.offset.get(inject ?? '') ?? 0)
      const most = Math.floor((100 * left) / kept.plan.length.pace) / 100
      return {
        ...decision,
        minutes: decision.minutes === undefined ? undefined : Math.min(decision.minutes, most),
        options: decision.options.map((option) => ({
          ...option,
          needs: option.needs && needed(fold(kept, option.needs)),
        })),
        estimate: decision.estimate && {
          ...decision.estimate,
          truth: foldList(kept, decision.estimate.truth),
          told: foldList(kept, decision.estimate.told),
        },
      }
    })
}

const needed = (folded: ConditionFile | boolean): ConditionFile | undefined =>
  folded === true ? undefined : written(folded)

/** The tasks that were asked for. They came up then, so they come up here. */
function ratedTasks({ file, kept, tasks }: DrillParts): ScenarioFile['tasks'] {
  return file.tasks
    .filter(({ id }) => tasks.some((task) => task.id === id))
    .map((task) => ({
      ...task,
      exposed: undefined,
      ratings: Array.isArray(task.ratings) ? rules(kept, task.ratings) : task.ratings,
    }))
}

type Rule = { rating: 'P' | 'S' | 'M' | 'U'; when: ConditionFile }

function rules(kept: Kept, ratings: Rule[]): Rule[] {
  const left = foldRules(kept, ratings)
  return left.length > 0 ? left : [{ rating: 'U', when: written(true) }]
}

/** Clocks begin with the inject that brought the duty; caps stay where the drill's own decisions can meet them. */
function bounds(
  { file, kept, tasks }: DrillParts,
  cues: readonly Cue[],
): Pick<ScenarioFile, 'caps' | 'clocks'> {
  const cueOfClock = (clock: string): string | undefined => {
    const task = tasks.find((each) => each.clock === clock)
    return cues.find(({ decision }) => decision === task?.decision)?.inject
  }
  return {
    clocks: file.clocks
      .filter(({ id }) => kept.clocks.has(id))
      .map((clock) => ({
        ...clock,
        starts: { delivered: cueOfClock(clock.id) ?? '' },
        met: written(fold(kept, clock.met)),
      })),
    caps: file.caps
      .filter(({ when }) => decisionsIn(when).some((decision) => kept.decisions.has(decision)))
      .flatMap((cap) => {
        const when = fold(kept, cap.when)
        return typeof when === 'boolean' ? [] : [{ ...cap, when }]
      }),
  }
}

function translated(
  { translations }: ScenarioFile,
  { injects, decisions }: Kept,
): ScenarioFile['translations'] {
  const of = <Words>(all: Record<string, Words>, ids: ReadonlySet<string>): Record<string, Words> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)))
  const mi = translations.mi
  return mi === undefined
    ? {}
    : { mi: { ...mi, injects: of(mi.injects, injects), decisions: of(mi.decisions, decisions) } }
}
