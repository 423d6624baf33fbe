import type { Rating } from '../../scenario/rating.ts'
import type { Aar, ObjectiveRow, TaskRow } from '../shape/aarShape.ts'
import { ratingWords } from '../words.ts'
import { heading, listOr, paragraph, proof, strong, type Block, type Runs } from './block.ts'

const letters: readonly Rating[] = ['P', 'S', 'M', 'U']

/** Objectives and core capabilities with their letters, then each with strengths, areas and the evidence. */
export function analysisBlocks({ objectives, evaluators }: Aar): readonly Block[] {
  return [
    {
      kind: 'table',
      caption: 'Objectives, core capabilities and ratings',
      head: ['Objective', 'Core capability', ...letters],
      widths: [5, 4, 1, 1, 1, 1],
      rows: objectives.map(({ title, capability, rating }) => ({
        cells: [
          [title],
          [capability],
          ...letters.map((letter): Runs => [letter === rating ? strong(letter) : '–']),
        ],
      })),
    },
    paragraph(
      `${letters.map((letter) => `${letter}: ${ratingWords[letter]}`).join('. ')}. A row without a letter did not come up.`,
    ),
    ...(evaluators === undefined
      ? []
      : [
          paragraph(
            `${evaluators.raters === 1 ? 'One evaluator' : `${evaluators.raters} evaluators`} rated ${evaluators.tasks.length} tasks; their letters are counted in.${evaluators.agreement.indicativeOnly ? ' Their agreement makes this indicative only.' : ''}`,
          ),
        ]),
    ...objectives.flatMap(objectiveBlocks),
  ]
}

function objectiveBlocks({ title, capability, rating, tasks }: ObjectiveRow): readonly Block[] {
  const good = tasks.filter(isStrength)
  const weak = tasks.filter((task) => task.rating !== undefined && !isStrength(task))
  const untested = tasks.filter((task) => task.rating === undefined)
  return [
    heading(2, title),
    paragraph(
      `${capability}: `,
      strong(rating === undefined ? 'did not come up' : `${rating}, ${ratingWords[rating]}`),
      '.',
    ),
    heading(3, 'Strengths'),
    listOr('None.', good.map(taskRuns)),
    heading(3, 'Areas for improvement'),
    listOr('None.', weak.map(taskRuns)),
    ...(untested.length === 0
      ? []
      : [heading(3, 'Not tested'), listOr('', untested.map(taskRuns))]),
  ]
}

const isStrength = ({ rating, timeliness }: TaskRow): boolean =>
  (rating === 'P' || rating === 'S') && (timeliness === undefined || timeliness === 1)

const taskRuns = ({ id, title, rating, why, timeliness, evidence }: TaskRow): Runs => [
  strong(`${id} ${title}`),
  ` ${rating === undefined ? '' : `${rating}, ${ratingWords[rating]}. `}${timeliness === undefined ? '' : `Timeliness ${Math.round(100 * timeliness)} of 100. `}${why}`,
  ...proof(evidence),
]
