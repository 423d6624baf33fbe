import type { Aar } from '../shape/aarShape.ts'
import { elementWords, noActions, standingOf, type CardGroup } from '../improvement.ts'
import { heading, listOr, paragraph, proof, strong, type Block, type Runs } from './block.ts'

/** HSEEP's improvement plan: corrective actions with capability element, owner and dates. */
export function improvementBlocks({ improvement, overview }: Aar): readonly Block[] {
  if (improvement.length === 0) return [paragraph(noActions)]
  return [
    {
      kind: 'table',
      caption: 'Corrective actions',
      head: [
        'Corrective action',
        'Issue',
        'Core capability',
        'Capability element',
        'Owner',
        'Due',
        'Status',
      ],
      widths: [5, 4, 3, 2, 2, 2, 2],
      rows: improvement.map((row) => ({
        cells: [
          [row.action, ...proof(row.evidence)],
          [row.issue ?? '–'],
          [row.capability ?? '–'],
          [elementWords[row.element]],
          [row.owner ?? 'left out'],
          [row.due ?? 'none yet'],
          [standingOf(row)],
        ],
      })),
    },
    paragraph(
      `Primary responsible organisation: ${overview.organisation ?? 'the organisation that played'}.`,
    ),
  ]
}

/** Cards and quick questions from the talk after the end. */
export function hotWashBlocks({ hotWash }: Aar): readonly Block[] {
  if (hotWash === undefined) return [paragraph('Nothing was written down after the end.')]
  const { helped, hindered, pulses } = hotWash
  return [
    heading(2, 'What helped'),
    listOr('No cards.', helped.flatMap(groupRuns)),
    heading(2, 'What got in the way'),
    listOr('No cards.', hindered.flatMap(groupRuns)),
    ...(pulses.length === 0
      ? []
      : [
          heading(2, 'Quick questions, 1 (not at all) to 5 (fully)'),
          listOr(
            '',
            pulses.map(({ text, answers, mean, counts }): Runs => [
              strong(text),
              mean === undefined
                ? ' No answers.'
                : ` Mean ${mean.toFixed(1)} of ${answers} ${answers === 1 ? 'answer' : 'answers'} (${counts.map((count, index) => `${index + 1}: ${count}`).join(', ')}).`,
            ]),
          ),
        ]),
  ]
}

const groupRuns = ({ group, cards }: CardGroup): readonly Runs[] =>
  cards.map(({ text, name }) => [
    ...(group === '' ? [] : [strong(`${group}: `)]),
    `${text}${name === undefined ? '' : ` (${name})`}`,
  ])
