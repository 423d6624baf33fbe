import type { Aar } from '../shape/aarShape.ts'
import type { StoryClock } from '../storyClock.ts'
import { conflictWords } from '../words.ts'
import { html, type Markup } from './markup.ts'
import { evidenceLinks, foldedEvidence, momentOf, section, table } from './parts.ts'

/** How the desks worked together: figures, objections, and questions to the white cell. */
export const togetherSection = ({ together, asks }: Aar, clock: StoryClock): Markup =>
  section(
    'together',
    'Working together',
    html`<p>Counted from the log. These figures earn no points by themselves.</p>`,
    together.figures.length === 0
      ? html`<p>Nothing in this play could pass between two desks.</p>`
      : table({
          id: 'together-table',
          caption: 'What passed between desks',
          head: ['What', 'Times', 'Evidence'],
          rows: together.figures.map(({ title, count, of, evidence }) => ({
            cells: [title, `${count} of ${of}`, foldedEvidence(evidence)],
          })),
        }),
    together.conflicts.length === 0
      ? undefined
      : table({
          id: 'conflicts-table',
          caption: 'Objections, and what became of them',
          head: ['Decision', 'Desk', 'Why', 'What became of it', 'Evidence'],
          rows: together.conflicts.map(({ decision, seat, why, outcome, evidence }) => ({
            cells: [
              decision,
              seat,
              why === '' ? '–' : html`<q>${why}</q>`,
              conflictWords[outcome],
              evidenceLinks(evidence),
            ],
          })),
        }),
    asks.length === 0
      ? html`<p>Nobody asked for information.</p>`
      : table({
          id: 'asks-table',
          caption: 'Requests for information',
          head: ['Asked', 'By', 'To', 'Reply', 'Evidence'],
          rows: asks.map(({ text, seat, to, stamp, reply }) => ({
            cells: [
              html`${text} <small>${momentOf(clock, stamp)}</small>`,
              seat,
              to ?? '–',
              reply
                ? html`${reply.text}
                    <small>${momentOf(clock, reply.stamp)}, ${replyBy[reply.by]}</small>`
                : 'none before play ended',
              evidenceLinks(reply ? [stamp.seq, reply.stamp.seq] : [stamp.seq]),
            ],
          })),
        }),
  )

const replyBy = { script: 'as prepared', facilitator: 'by the facilitator' } as const
