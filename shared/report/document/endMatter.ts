import type { Aar } from '../shape/aarShape.ts'
import { frameworkCaution, frameworkNames } from '../rows/frameworkRows.ts'
import { playClock, type StoryClock } from '../storyClock.ts'
import { heading, listOr, paragraph, type Block } from './block.ts'

/** What the texts rest on: quoted, cited, derived, invented. */
export const truthBlocks = ({ truth, overview: { scenario } }: Aar): readonly Block[] => [
  paragraph(scenario.disclaimer),
  heading(2, 'Reported, quoted to the letter'),
  listOr(
    'Nothing.',
    truth.reported.map(({ quote, source, publisher, inject }) => [
      `“${quote}” ${source}, ${publisher}. In ${inject}.`,
    ]),
  ),
  heading(2, 'Resting on a public source'),
  listOr(
    'Nothing.',
    truth.cited.map(({ inject, source, publisher }) => [`${inject}: ${source}, ${publisher}`]),
  ),
  heading(2, 'Derived'),
  listOr(
    'Nothing.',
    truth.derived.map(({ inject, from }) => [`${inject}: ${from}`]),
  ),
  heading(2, 'Fiction'),
  listOr(
    'Nothing.',
    truth.fiction.map((inject) => [inject]),
  ),
]

/** Each framework reference with the tasks that touch it, and the caution. */
export const frameworkBlocks = ({ frameworks }: Aar): readonly Block[] =>
  frameworks.length === 0
    ? []
    : [
        heading(1, 'Frameworks that tasks touch'),
        paragraph(frameworkCaution),
        paragraph(frameworkNames(frameworks)),
        {
          kind: 'table',
          caption: 'References and tasks',
          head: ['Reference', 'Tasks'],
          widths: [1, 4],
          rows: frameworks.map(({ reference, tasks }) => ({
            cells: [
              [reference],
              [
                tasks
                  .map(({ title, rating }) => `${title} (${rating ?? 'did not come up'})`)
                  .join('; '),
              ],
            ],
          })),
        },
      ]

/** How the figures come about, what they are not, and which versions made them. */
export const methodBlocks = ({ method, limits, overview }: Aar): readonly Block[] => [
  listOr(
    '',
    method.map((sentence) => [sentence]),
  ),
  heading(2, 'Limits'),
  listOr(
    '',
    limits.map((sentence) => [sentence]),
  ),
  heading(2, 'Versions'),
  listOr('', [
    [`Exercise: ${overview.id}`],
    [
      `Scenario: ${overview.scenario.id} ${overview.scenario.version}, hash ${overview.scenario.hash}`,
    ],
    [`Engine: ${overview.engine}`],
    [`Seed: ${overview.seed}`],
    [`Log: ${overview.events.count} entries, hash ${overview.events.hash}`],
  ]),
]

/** Every entry that the report may point at. */
export const logBlocks = ({ log }: Aar, clock: StoryClock): readonly Block[] => [
  {
    kind: 'table',
    caption: 'Log entries',
    head: ['Entry', 'Story time', 'Play', 'What happened'],
    widths: [1, 2, 1, 8],
    rows: log.map(({ seq, when, at, text }) => ({
      seq,
      cells: [[String(seq)], [clock.moment(when)], [playClock(at)], [text]],
    })),
  },
]
