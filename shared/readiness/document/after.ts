import {
  heading,
  listOr,
  paragraph,
  strong,
  type Block,
  type Runs,
} from '../../report/document/block.ts'
import { ratingWords } from '../../report/words.ts'
import { dollars } from '../../report/words.ts'
import { trendBlocks } from '../../report/document/trendBlocks.ts'
import { trendWords } from '../../report/trend.ts'
import { changed } from '../gaps.ts'
import type { Readiness } from '../shape.ts'
import { cells, plainTable, proved } from './cells.ts'

/** The four review points, to the letter, with what this exercise says on each. */
export const gapBlocks = ({ gaps }: Readiness): readonly Block[] => [
  ...gaps.flatMap(({ title, quote, findings, ask }) => [
    heading(2, title),
    paragraph(strong('Reported: '), `“${quote}”`),
    listOr(
      'Nothing to show.',
      findings.map(({ text, evidence }): Runs => proved(text, evidence)),
    ),
    heading(3, 'To settle with your broker'),
    listOr(
      '',
      ask.map((question) => [question]),
    ),
  ]),
  heading(2, 'How these figures come about'),
  listOr(
    '',
    [...new Set(gaps.flatMap(({ findings }) => findings.map(({ method }) => method)))].map(
      (method) => [method],
    ),
  ),
]

/** What to do better, with the modelled change. */
export const planBlocks = ({ plan }: Readiness): readonly Block[] =>
  plan.length === 0
    ? [paragraph('Nothing stands out in this exercise.')]
    : [
        plainTable(
          'What to work on, and what the model says it would have changed',
          { What: 3, Letter: 2, Why: 7, Owner: 2, Due: 2, 'Modelled change of what is kept': 5 },
          plan.map(({ title, rating, why, owner, due, modelled, evidence }) => [
            ...cells(title, rating === undefined ? '–' : `${rating}, ${ratingWords[rating]}`),
            proved(why, evidence),
            ...cells(
              owner ?? 'not set',
              due ?? 'not set',
              modelled
                ? `${changed(modelled.change)} ± ${dollars(modelled.se)} with “${modelled.instead}”`
                : 'not modelled',
            ),
          ]),
        ),
      ]

/** Earlier exercises that the organisation linked, beside this one. */
export const readinessTrend = ({ trend, overview }: Readiness): readonly Block[] =>
  trend.length < 2
    ? [heading(1, trendWords.heading), paragraph('No earlier exercise was linked.')]
    : trendBlocks(trend, overview.id)
