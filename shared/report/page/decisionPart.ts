import { lengthInWords } from '../../scoring/lengthInWords.ts'
import type { AnswerRow, DecisionRow } from '../shape/decisionShape.ts'
import { playClock, type StoryClock } from '../storyClock.ts'
import { estimatePart, statementPart, triagePart } from './answerPart.ts'
import { html, type Markup } from './markup.ts'
import { evidenceLinks, momentOf } from './parts.ts'

/** One decision: what was asked, what was answered and why, who was heard, who signed, and when. */
export function decisionPart(decision: DecisionRow, clock: StoryClock): Markup {
  const { number, title, question, status, opened, lapsed, answers, advice, passage } = decision
  const evidence = [
    opened,
    lapsed,
    ...[...answers, ...advice, ...passage].map(({ stamp }) => stamp),
  ]
    .flatMap((stamp) => (stamp ? [stamp.seq] : []))
    .toSorted((a, b) => a - b)
  return html`<article class="decision">
    <h4>${number}. ${title}</h4>
    <p class="question">${question}</p>
    ${
      answers.length === 0
        ? html`<p class="unanswered">${unansweredWords[status]}</p>`
        : answers.map((_answer, index) => answerPart(decision, index, clock))
    }
    ${heardPart(decision)} ${passagePart(decision, clock)}
    <p class="times">
      ${opened && html`Open ${momentOf(clock, opened)}. `}
      ${
        decision.deadline === undefined
          ? undefined
          : html`Answer due play ${playClock(decision.deadline)}. `
      }
      ${evidenceLinks(evidence)}
    </p>
  </article>`
}

const unansweredWords: Readonly<Record<DecisionRow['status'], string>> = {
  answered: '',
  lapsed: 'No answer in the time given.',
  open: 'Not answered before play ended.',
  withdrawn: 'Withdrawn by the facilitator before anybody answered.',
  'not asked': 'Not put to the team.',
}

const labelsPart = (labels: readonly string[], word: string): Markup =>
  labels.length < 2
    ? html`<p>Answer: <b>${labels[0] ?? 'nothing ticked'}</b></p>`
    : html`<p>Answer, ${labels.length} ${word}:</p>
        <ul>
          ${labels.map((label) => html`<li><b>${label}</b></li>`)}
        </ul>`

const countWords = { checklist: 'ticked', ranking: 'in this order', statement: 'parts' } as const

function whatPart(
  { kind, number, title, answers }: DecisionRow,
  answer: AnswerRow,
  index: number,
): Markup {
  if (answer.triage.length > 0) {
    const which = answers.length > 1 ? `, answer ${index + 1}` : ''
    const caption = `${title}: what was decided for each procedure${which}`
    return triagePart(answer, `triage-${number}-${index + 1}`, caption)
  }
  const word = kind in countWords ? countWords[kind as keyof typeof countWords] : 'ticked'
  return html`${labelsPart(answer.labels, word)}
  ${kind === 'statement' ? statementPart(answer) : undefined} ${estimatePart(answer.estimate)}`
}

function answerPart(decision: DecisionRow, index: number, clock: StoryClock): Markup | undefined {
  const answer = decision.answers[index]
  if (!answer) return undefined
  const { reason, seat, name, late, took, stamp, signedBy, paper } = answer
  const who = name === undefined ? seat : `${seat} (${name})`
  const last = index === decision.answers.length - 1
  return html`<div class="answer">
    ${last ? undefined : html`<p class="earlier">Earlier answer, later replaced</p>`}
    ${whatPart(decision, answer, index)}
    ${late ? html`<p><span class="late">late</span></p>` : undefined}
    ${paper ? html`<p>Given on paper at this time, entered later.</p>` : undefined}
    <p>Reason: ${reason === '' ? 'none given' : html`<q>${reason}</q>`}</p>
    <p>
      ${who}, ${momentOf(clock, stamp)}, ${decision.standing ? 'after' : 'answered in'}
      ${lengthInWords(took)}${signedBy === undefined ? undefined : html`. Signed by ${signedBy}`}
    </p>
  </div>`
}

/** Who was heard before the answer counted. */
const heardPart = ({ advice }: DecisionRow): Markup | undefined =>
  advice.length === 0
    ? undefined
    : html`<ul class="heard">
        ${advice.map(
          ({ seat, stance, why }) =>
            html`<li>
              ${seat}
              ${stance === 'object' ? html`<b>objected</b>` : 'agreed'}${
                why === '' ? undefined : html`: <q>${why}</q>`
              }
            </li>`,
        )}
      </ul>`

const passagePart = ({ passage }: DecisionRow, clock: StoryClock): Markup | undefined =>
  passage.length === 0
    ? undefined
    : html`<ul class="passage">
        ${passage.map(({ stamp, text }) => html`<li>${text} ${momentOf(clock, stamp)}</li>`)}
      </ul>`
