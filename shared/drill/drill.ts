import { stringify } from 'yaml'
import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { DecisionId, TaskId } from '../kernel/ids.ts'
import { scenarioFile, type ScenarioFile } from '../scenario/file.ts'
import { isPicture } from '../scenario/pictures.ts'
import type { Task } from '../scenario/rating.ts'
import { readPackage, type TextFile } from '../scenario/yamlFiles.ts'
import { findingOf } from '../scoring/finding.ts'
import { played } from '../scoring/played.ts'
import { cueOf, recorded, type Cue, type Recorded } from './cue.ts'
import { decisionsIn, fold, type Kept } from './fold.ts'
import { packageOf } from './package.ts'
import type { NoDrill } from './words.ts'

/** Injects that people can read and answer in ten minutes. */
const mostCues = 4

export type DrillAsked = {
  readonly plan: Plan
  /** All events of the exercise, in order. */
  readonly events: readonly ExerciseEvent[]
  /** The scenario package it was made from. */
  readonly files: readonly TextFile[]
  readonly tasks: readonly string[]
  /** The exercise, as the drill names it. */
  readonly exercise: string
}
/** A scenario package of ten minutes, and what it tests. */
export type Drill = { readonly files: readonly TextFile[]; readonly tasks: readonly TaskId[] }
export type DrillMade =
  { readonly ok: true; readonly drill: Drill } | { readonly ok: false; readonly why: NoDrill }

/**
 * A ten-minute scenario of what the tasks of these findings asked: the injects with which their decisions came up,
 * in the world as it stood right before the first of them, whatever other decisions had brought about by then.
 * Says why when a finding has nothing to play again.
 */
export function drillOf({ plan, events, files, tasks: ids, exercise }: DrillAsked): DrillMade {
  const file = fileOf(files)
  if (!file) return { ok: false, why: 'unreadable' }
  const tasks = plan.scenario.tasks.filter(({ id }) => ids.includes(id))
  if (tasks.length === 0 || tasks.length < new Set(ids).size)
    return { ok: false, why: 'no-such-task' }
  const play = played(plan, events)
  const findings = tasks.map((task) => findingOf(plan, play, task))
  if (findings.some(({ exposed }) => !exposed)) return { ok: false, why: 'untested' }
  const told = recorded(plan, file, events)
  const cues = cuesFor(told, tasks)
  if (cues.length === 0) return { ok: false, why: 'untested' }
  if (new Set(cues.map(({ inject }) => inject)).size > mostCues)
    return { ok: false, why: 'too-many' }
  const kept = keptWith(told, tasks, cues)
  const content = packageOf({ file, kept, cues, tasks, exercise })
  const pictures = picturesOf(content)
  return {
    ok: true,
    drill: {
      tasks: tasks.map(({ id }) => id),
      files: [
        {
          name: 'scenario.yaml',
          text: stringify(content, { aliasDuplicateObjects: false, lineWidth: 0 }),
        },
        ...files.filter(
          (each) => isPicture(each) && pictures.has(each.name.split('/').at(-1) ?? each.name),
        ),
      ],
    },
  }
}

const read = new WeakMap<readonly TextFile[], ScenarioFile>()

/** A package as its file says it, read once; undefined when it cannot be read. */
function fileOf(files: readonly TextFile[]): ScenarioFile | undefined {
  const before = read.get(files)
  if (before) return before
  const pack = readPackage(files.filter((each) => !isPicture(each)))
  const parsed = scenarioFile.safeParse(pack.content)
  if (!parsed.success) return undefined
  read.set(files, parsed.data)
  return parsed.data
}

/** The cues in the order they came; also of other decisions, where a good answer cannot be given without them. */
function cuesFor(told: Recorded, tasks: readonly Task[]): readonly Cue[] {
  const own = tasks.map((task) => cueOf(told, task.decision, task)).filter((cue) => !!cue)
  const first = inOrder(own)
  if (first.length === 0) return []
  const kept = keptWith(told, tasks, first)
  const others = tasks
    .flatMap((task) => blockedBy(told, kept, task))
    .map((decision) => cueOf(told, decision))
    .filter((cue) => !!cue)
  return inOrder([...first, ...others])
}

const inOrder = (cues: readonly Cue[]): readonly Cue[] =>
  [...new Map(cues.map((cue) => [cue.decision, cue])).values()].toSorted(
    (a, b) => a.before.seq - b.before.seq,
  )

/** Decisions without which no rule for P or S could hold any more. */
function blockedBy({ file }: Recorded, kept: Kept, { id }: Task): readonly DecisionId[] {
  const ratings = file.tasks.find((task) => task.id === id)?.ratings
  if (!Array.isArray(ratings)) return []
  const good = ratings.filter(({ rating }) => rating === 'P' || rating === 'S')
  if (good.some(({ when }) => fold(kept, when) !== false)) return []
  return good.flatMap(({ when }) => decisionsIn(when)) as DecisionId[]
}

function keptWith({ plan, file }: Recorded, tasks: readonly Task[], cues: readonly Cue[]): Kept {
  const stood = cues[0]?.before
  if (!stood) throw new Error('A drill begins with a cue')
  const clocks = tasks.flatMap(({ clock }) => (clock === undefined ? [] : [clock]))
  return {
    plan,
    stood,
    decisions: new Set(cues.map(({ decision }) => decision)),
    injects: new Set(cues.map(({ inject }) => inject)),
    clocks: new Set(
      file.clocks.filter(({ id }) => clocks.some((each) => each === id)).map(({ id }) => id),
    ),
  }
}

const picturesOf = ({ injects }: ScenarioFile): ReadonlySet<string> =>
  new Set(
    injects.flatMap(({ attachments, variants }) =>
      [...attachments, ...variants.flatMap((variant) => variant.attachments ?? [])].flatMap(
        ({ picture }) => picture ?? [],
      ),
    ),
  )
