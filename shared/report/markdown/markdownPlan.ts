import { trendLines } from './markdownTrend.ts'
import type { Aar } from '../shape/aarShape.ts'
import { elementWords, noActions, noNames, standingOf, type CardGroup } from '../improvement.ts'
import { list, plain, proof } from './markdownText.ts'

/** The improvement plan, and what people wrote down after the end when they did. */
export const planLines = (aar: Aar): readonly string[] => [
  '## Improvement plan',
  aar.improvement.length === 0
    ? noActions
    : list(
        aar.improvement.map(
          ({ action, owner, due, element, issue, evidence, ...row }) =>
            `**${plain(action)}** ${[
              owner === undefined ? 'owner left out' : plain(owner),
              due === undefined ? 'no date yet' : `due ${due}`,
              elementWords[element],
              plain(standingOf(row)),
            ].join(
              ', ',
            )}. ${issue === undefined ? '' : `For: ${plain(issue)}. `}${proof(evidence)}`,
        ),
      ),
  ...hotWashLines(aar),
  ...trendLines(aar.trend, aar.overview.id),
  aar.names ? '' : noNames,
]

function hotWashLines({ hotWash }: Aar): readonly string[] {
  if (hotWash === undefined) return []
  const { helped, hindered, pulses } = hotWash
  return [
    '## What the team said',
    '### What helped',
    list(helped.flatMap(cardLines)),
    '### What got in the way',
    list(hindered.flatMap(cardLines)),
    ...(pulses.length === 0
      ? []
      : [
          '### Quick questions, 1 to 5',
          list(
            pulses.map(
              ({ text, mean, answers }) =>
                `${plain(text)}: ${mean === undefined ? 'no answers' : `mean ${mean.toFixed(1)} of ${answers}`}`,
            ),
          ),
        ]),
  ]
}

const cardLines = ({ group, cards }: CardGroup): readonly string[] =>
  cards.map(
    ({ text, name }) =>
      `${group === '' ? '' : `**${plain(group)}** `}${plain(text)}${name === undefined ? '' : ` (${plain(name)})`}`,
  )
