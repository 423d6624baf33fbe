import { lengthInWords } from '../../scoring/lengthInWords.ts'
import type { Aar } from '../shape/aarShape.ts'
import type { AnswerRow, DecisionRow } from '../shape/decisionShape.ts'
import { playClock, type StoryClock } from '../storyClock.ts'
import { calibrationWords } from '../words.ts'
import { heading, listOr, paragraph, proof, strong, type Block, type Runs } from './block.ts'

/** Every decision that came up: what was asked, answered and why, and who was heard. */
export const decisionBlocks = (aar: Aar, clock: StoryClock): readonly Block[] => [
  heading(2, 'Decisions'),
  ...(aar.calibration === undefined ? [] : [paragraph(calibrationWords(aar.calibration))]),
  ...aar.decisions
    .filter(({ status }) => status !== 'not asked')
    .flatMap((decision) => [
      heading(3, `${decision.number}. ${decision.title}`),
      paragraph(decision.question),
      listOr('', linesOf(decision, clock)),
    ]),
]

const unanswered: Readonly<Record<DecisionRow['status'], string>> = {
  answered: '',
  lapsed: 'No answer in the time given.',
  open: 'Not answered before play ended.',
  withdrawn: 'Withdrawn by the facilitator before anybody answered.',
  'not asked': 'Not put to the team.',
}

function linesOf(
  { answers, advice, status, opened }: DecisionRow,
  clock: StoryClock,
): readonly Runs[] {
  return [
    ...(answers.length === 0
      ? [[strong(unanswered[status]), ...proof(opened ? [opened.seq] : [])]]
      : answers.map((answer) => answerRuns(answer, clock))),
    ...advice.map(({ seat, stance, why, stamp }): Runs => [
      `${seat} ${stance === 'object' ? 'objected' : 'agreed'}${why === '' ? '' : `: ${why}`}`,
      ...proof([stamp.seq]),
    ]),
  ]
}

function answerRuns(answer: AnswerRow, clock: StoryClock): Runs {
  const { labels, reason, seat, name, late, took, stamp, signedBy, words, faults, estimate } =
    answer
  const parts = [
    words === '' ? '' : `In own words: ${words}. `,
    ...faults.map((fault) => `Fault: ${fault}. `),
    estimate?.truth === undefined
      ? ''
      : `In the story it was ${estimate.truth} ${estimate.unit}, ${estimate.held === true ? 'inside' : 'outside'} the range. `,
    `Reason: ${reason === '' ? 'none given' : reason}. `,
    name === undefined ? seat : `${seat} (${name})`,
    `, ${clock.moment(stamp.when)}, play ${playClock(stamp.at)}, after ${lengthInWords(took)}`,
    late ? ', late' : '',
    signedBy === undefined ? '' : `, signed by ${signedBy}`,
  ]
  return [
    strong(labels.join('; ') || 'Nothing ticked'),
    `. ${parts.join('')}`,
    ...proof([stamp.seq]),
  ]
}
