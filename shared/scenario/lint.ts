import type { Issue, Path } from './issue.ts'
import { namesIn } from './lintNames.ts'
import { overloads, silences } from './lintPace.ts'
import type { Inject, Scenario } from './scenario.ts'
import { readPackage, type TextFile } from './yamlFiles.ts'

/** Something that can be played, but that its author should look at. */
export type Doubt = { readonly path: Path; readonly message: string }

/**
 * Doubts about a sound package, in the order of its files: long silences, objectives nobody tests, roles with
 * too much to read, injects that expect nothing, decisions nobody asks for, words of a source that are not marked
 * as reported, names that may be a real person's. `files` are those the scenario was parsed from.
 */
export function doubtsAbout(scenario: Scenario, files: readonly TextFile[]): readonly Issue[] {
  const pack = readPackage(files)
  return [
    ...silences(scenario),
    ...untested(scenario),
    ...overloads(scenario),
    ...expectNothing(scenario),
    ...unasked(scenario),
    ...unmarked(scenario),
    ...namesIn(scenario),
  ]
    .map(({ path, message }) => pack.issueAt(path, message))
    .toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
}

/** The way a compiler says it. */
export const doubtLine = ({ file, line, column, message }: Issue): string =>
  `${file}:${line}:${column} warning: ${message}`

const untested = ({ objectives, tasks }: Scenario): readonly Doubt[] =>
  objectives.flatMap(({ id }, index): Doubt[] =>
    tasks.some(({ objective }) => objective === id)
      ? []
      : [{ path: ['objectives', index], message: `no task tests the objective "${id}"` }],
  )

/** An inject that waits for a condition may just tell what followed. */
const expectNothing = ({ injects }: Scenario): readonly Doubt[] =>
  injects.flatMap(({ id, expects, trigger }, index): Doubt[] =>
    expects.length > 0 || trigger.kind === 'when'
      ? []
      : [
          {
            path: ['injects', index],
            message: `inject "${id}" expects nothing; say what a good team does with it, if only to leave it alone`,
          },
        ],
  )

const unasked = ({ decisions, injects }: Scenario): readonly Doubt[] =>
  decisions.flatMap(({ id, standing }, index): Doubt[] =>
    standing || injects.some(({ opens }) => opens.includes(id))
      ? []
      : [
          {
            path: ['decisions', index],
            message: `no inject opens the decision "${id}"; write it under "opens" of one`,
          },
        ],
  )

/** So many words in a row are no accident. */
const inARow = 8

/** Words of a source, to the letter, in an inject that is not marked as reporting it. */
function unmarked({ injects, sources }: Scenario): readonly Doubt[] {
  const known = sources.flatMap(({ id, excerpts }) =>
    excerpts.flatMap((excerpt) => runsOf(excerpt).map((run) => [run, id] as const)),
  )
  return injects.flatMap((inject, index): Doubt[] => {
    const { provenance } = inject
    const text = ` ${wordsOf(textsOf(inject)).join(' ')} `
    const found = known.find(
      ([run, source]) =>
        text.includes(` ${run} `) &&
        !(provenance.class === 'reported' && provenance.source === source),
    )
    if (!found) return []
    const [run, source] = found
    return [
      {
        path: ['injects', index, 'body'],
        message: `"${run} …" stands in the source "${source}"; mark the inject as reported, with its quote, or say it in other words`,
      },
    ]
  })
}

const textsOf = ({ title, body, attachments, variants }: Inject): string =>
  [{ title, body, attachments }, ...variants]
    .flatMap((each) => [each.title, each.body, ...each.attachments.map(({ text }) => text)])
    .join(' ')

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function runsOf(text: string): readonly string[] {
  const words = wordsOf(text)
  return words
    .slice(0, Math.max(0, words.length - inARow + 1))
    .map((_, at) => words.slice(at, at + inARow).join(' '))
}
