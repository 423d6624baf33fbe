import { lengthInWords } from '../../scoring/lengthInWords.ts'
import type { Aar, AnswerRow, DecisionRow, InjectRow } from '../aarShape.ts'
import { playClock, type StoryClock } from '../storyClock.ts'
import { channelWords } from '../words.ts'
import { html, type Fragment, type Markup } from './markup.ts'
import { evidenceLinks, momentOf, provenanceLabel, section, table } from './parts.ts'

/** What reached the team and when, and what it decided. */
export const timelineSection = ({ injects, decisions }: Aar, clock: StoryClock): Markup =>
  section(
    'timeline',
    'Timeline',
    html`<h3>Injects</h3>`,
    injectTable('injects-played', 'Injects that reached the team', injects.filter(isFired), clock),
    injectTable(
      'injects-left',
      'Injects that did not',
      injects.filter((each) => !isFired(each)),
      clock,
    ),
    html`<h3>Decisions</h3>`,
    decisions.map((decision) => decisionPart(decision, clock)),
  )

const isFired = ({ status }: InjectRow): boolean => status === 'fired'

const injectTable = (
  id: string,
  caption: string,
  rows: readonly InjectRow[],
  clock: StoryClock,
): Markup | undefined =>
  rows.length === 0
    ? undefined
    : table({
        id,
        caption,
        head: ['Inject', 'Planned', 'Played', 'To', 'Opened by', 'Basis', 'Evidence'],
        rows: rows.map((inject) => ({ cells: injectCells(inject, clock) })),
      })

const injectCells = (inject: InjectRow, clock: StoryClock): readonly Fragment[] => [
  html`${inject.number}. ${inject.title}
    <small
      >${channelWords[inject.channel]} from ${inject.from}${inject.edited ? ', edited' : ''}</small
    >`,
  inject.planned === undefined ? inject.plannedAs : clock.moment(inject.planned),
  html`<span class="status">${inject.status}${inject.by === 'facilitator' ? ' by hand' : ''}</span>
    ${momentOf(clock, inject.stamp)}`,
  inject.to.join('; '),
  inject.opened.join('; ') || '–',
  provenanceLabel(inject.provenance),
  evidenceLinks(inject.stamp ? [inject.stamp.seq] : []),
]

function decisionPart(decision: DecisionRow, clock: StoryClock): Markup {
  const { number, title, question, status, opened, lapsed, answers } = decision
  const evidence = [opened, lapsed, ...answers.map(({ stamp }) => stamp)].flatMap((stamp) =>
    stamp ? [stamp.seq] : [],
  )
  return html`<article class="decision">
    <h4>${number}. ${title}</h4>
    <p class="question">${question}</p>
    ${
      answers.length === 0
        ? html`<p class="unanswered">${unansweredWords[status]}</p>`
        : answers.map((answer, index) =>
            answerPart(answer, clock, {
              standing: decision.standing,
              last: index === answers.length - 1,
            }),
          )
    }
    <p class="times">
      ${opened && html`Open ${momentOf(clock, opened)}. `}
      ${
        decision.deadline === undefined
          ? undefined
          : html`Answer due play ${playClock(decision.deadline)}. `
      }
      ${evidenceLinks(evidence.toSorted((a, b) => a - b))}
    </p>
  </article>`
}

const unansweredWords: Readonly<Record<DecisionRow['status'], string>> = {
  answered: '',
  lapsed: 'No answer in the time given.',
  open: 'Not answered before play ended.',
  'not asked': 'Not put to the team.',
}

const labelsPart = (labels: readonly string[]): Markup =>
  labels.length < 2
    ? html`<p>Answer: <b>${labels[0] ?? 'nothing ticked'}</b></p>`
    : html`<p>Answer, ${labels.length} ticked:</p>
        <ul>
          ${labels.map((label) => html`<li><b>${label}</b></li>`)}
        </ul>`

function answerPart(
  { labels, reason, seat, name, late, took, stamp }: AnswerRow,
  clock: StoryClock,
  { standing, last }: { readonly standing: boolean; readonly last: boolean },
): Markup {
  const who = name === undefined ? seat : `${seat} (${name})`
  return html`<div class="answer">
    ${last ? undefined : html`<p class="earlier">Earlier answer, later replaced</p>`}
    ${labelsPart(labels)} ${late ? html`<p><span class="late">late</span></p>` : undefined}
    <p>Reason: ${reason === '' ? 'none given' : html`<q>${reason}</q>`}</p>
    <p>
      ${who}, ${momentOf(clock, stamp)}, ${standing ? 'after' : 'answered in'}
      ${lengthInWords(took)}
    </p>
  </div>`
}
