import { listOr, strong, proof, type Block, type Runs } from '../../report/document/block.ts'
import { chart } from '../../report/document/chart.ts'
import { dimensionBars, dimensionWords } from '../../report/page/charts.ts'
import type { StoryClock } from '../../report/storyClock.ts'
import { oneDecimal, ratingWords } from '../../report/words.ts'
import { groups } from '../questions.ts'
import type { Readiness } from '../shape.ts'
import { claimWords, groupWords, shownWords } from '../words.ts'
import { cells, lengthOf, plainTable, proved } from './cells.ts'

/** The dimensions with their ranges and caps, then every task that came up with the reason for its letter. */
export const scoreBlocks = ({ score, tasks }: Readiness): readonly Block[] => [
  chart(dimensionBars(score), dimensionWords(score)),
  plainTable(
    'Score by dimension, 0 to 100',
    { Dimension: 5, Score: 2, 'Before caps': 2, 'Might lie between': 3, 'Tasks that came up': 2 },
    score.dimensions.map((each) => {
      const range = score.intervals[each.id]
      return cells(
        each.title,
        each.kind === 'scored' ? oneDecimal(each.score) : 'no score',
        each.kind === 'scored' ? oneDecimal(each.raw) : '–',
        range ? `${oneDecimal(range.low)} and ${oneDecimal(range.high)}` : '–',
        `${each.exposed} of ${each.tasks}`,
      )
    }),
  ),
  ...(score.caps.length === 0
    ? []
    : [
        listOr(
          '',
          score.caps.map(({ title, reason, lowered, evidence }): Runs => [
            strong(`Cap: ${title}. `),
            `${reason} ${lowered.map(({ of, from, to }) => `${of}: ${oneDecimal(from)} before, ${oneDecimal(to)} after.`).join(' ') || 'It lowered no score.'}`,
            ...proof(evidence),
          ]),
        ),
      ]),
  plainTable(
    'Tasks that came up',
    { Task: 4, Letter: 3, Why: 6, Frameworks: 3 },
    tasks.flatMap(({ id, title, rating, why, evidence, frameworks }) =>
      rating === undefined
        ? []
        : [
            [
              ...cells(`${id} ${title}`, `${rating}, ${ratingWords[rating]}`),
              proved(why, evidence),
              ...cells(frameworks.join(', ') || '–'),
            ],
          ],
    ),
  ),
]

/** The eight clocks against target and limit. */
export const clocksBlock = ({ clocks }: Readiness, clock: StoryClock): Block =>
  plainTable(
    'Clocks against target and limit, in story time',
    { Clock: 4, Result: 3, Started: 3, Taken: 2, Target: 2, Limit: 2, 'Rule or practice': 7 },
    clocks.map((each) => [
      [each.title],
      proved(each.status, each.evidence),
      ...cells(
        each.started === undefined ? '–' : clock.moment(each.started),
        lengthOf(each.taken),
        lengthOf(each.target),
        lengthOf(each.limit),
        each.source,
      ),
    ]),
  )

/** Each question of a proposal: the claim, and what play showed. */
export const controlBlocks = ({ controls }: Readiness): readonly Block[] =>
  groups.map((group) =>
    plainTable(
      groupWords[group],
      { Question: 5, 'The insured says': 3, 'In this exercise': 4, 'Tasks behind it': 7 },
      controls
        .filter((row) => row.group === group)
        .map(({ question, claim, shown, atOdds, evidence, tasks }) => [
          ...cells(
            question,
            claim
              ? `${claimWords[claim.answer]}${claim.note === '' ? '' : `: ${claim.note}`}`
              : 'nothing yet',
          ),
          proved(`${shownWords[shown]}${atOdds ? ', at odds with the claim' : ''}`, evidence),
          ...cells(
            tasks.map(({ id, title, rating }) => `${id} ${title}: ${rating ?? '–'}`).join('; ') ||
              '–',
          ),
        ]),
    ),
  )
