import { lengthInWords } from '../../scoring/lengthInWords.ts'
import type { AnswerRow, DecisionRow } from '../shape/decisionShape.ts'
import { list, plain, proof } from './markdownText.ts'
import { playClock, type StoryClock } from '../storyClock.ts'

/** One decision as Markdown: answers, who was heard, how the answer went on its way. */
export function decisionPart(decision: DecisionRow, clock: StoryClock): string {
  const { number, title, question, status, answers, advice, passage } = decision
  return [
    `### ${number}. ${plain(title)}`,
    plain(question),
    list([
      ...(answers.length === 0 ? [status] : answers.map((answer) => answerLine(answer, clock))),
      ...advice.map(
        ({ seat, stance, why, stamp }) =>
          `${plain(seat)} ${stance === 'object' ? 'objected' : 'agreed'}${why === '' ? '' : `: ${plain(why)}`}${proof([stamp.seq])}`,
      ),
      ...passage.map(({ text, stamp }) => `${plain(text)}${proof([stamp.seq])}`),
    ]),
  ].join('\n\n')
}

function answerLine(answer: AnswerRow, clock: StoryClock): string {
  const { labels, reason, seat, name, late, took, stamp, signedBy, paper } = answer
  const who = plain(name === undefined ? seat : `${seat} (${name})`)
  const signed = signedBy === undefined ? '' : `, signed by ${plain(signedBy)}`
  return `**${plain(labels.join('; ') || 'nothing ticked')}**. ${more(answer)}Reason: ${plain(reason) || 'none given'}. ${who}, ${clock.moment(stamp.when)}, play ${playClock(stamp.at)}, after ${lengthInWords(took)}${late ? ', late' : ''}${paper ? ', entered late from paper' : ''}${signed}${proof([stamp.seq])}`
}

/** What only some kinds of answer have. */
function more({ words, faults, estimate }: AnswerRow): string {
  const truth =
    estimate?.truth === undefined
      ? ''
      : `In the story it was ${estimate.truth} ${plain(estimate.unit)}, ${estimate.held ? 'inside' : 'outside'} the range. `
  const own = words === '' ? '' : `In own words: ${plain(words)}. `
  return `${own}${faults.map((fault) => `Fault: ${plain(fault)}. `).join('')}${truth}`
}
