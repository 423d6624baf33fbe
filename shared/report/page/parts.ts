import type { Rating } from '../../scenario/rating.ts'
import type { InjectRow } from '../shape/aarShape.ts'
import type { Stamp } from '../shape/stamp.ts'
import { playClock, type StoryClock } from '../storyClock.ts'
import { provenanceWords, ratingWords } from '../words.ts'
import { html, type Fragment, type Markup } from './markup.ts'

/** Links to the log rows that prove something; each row has the id `e` and its number. */
export const evidenceLinks = (evidence: readonly number[]): Markup =>
  evidence.length === 0
    ? html`–`
    : html`<span class="evidence"
        >${evidence.map((seq) => html`<a href="#e${seq}">Log ${seq}</a> `)}</span
      >`

/** Many links, folded away until asked for. */
export const foldedEvidence = (evidence: readonly number[]): Markup =>
  evidence.length <= 4
    ? evidenceLinks(evidence)
    : html`<details class="evidence-fold">
        <summary>${evidence.length} log entries</summary>
        ${evidenceLinks(evidence)}
      </details>`

/** A rating as letter and words, never by colour alone. */
export const ratingChip = (rating: Rating | undefined): Markup =>
  rating === undefined
    ? html`<span class="rating rating-none">did not come up</span>`
    : html`<span class="rating rating-${rating}"><b>${rating}</b> ${ratingWords[rating]}</span>`

/** Where a text comes from, on every inject. */
export const provenanceLabel = (provenance: InjectRow['provenance']): Markup =>
  html`<span class="label label-${provenance}">${provenanceWords[provenance]}</span>`

/** A moment in story time, with play time beside it. */
export const momentOf = (clock: StoryClock, stamp: Stamp | undefined): Markup =>
  stamp === undefined
    ? html`–`
    : html`<span class="moment">${clock.moment(stamp.when)}</span>
        <span class="play">play ${playClock(stamp.at)}</span>`

export type Table = {
  readonly id: string
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell of a row names it. */
  readonly rows: readonly { readonly id?: string; readonly cells: readonly Fragment[] }[]
}

/** A table with caption and scopes, in a box that scrolls sideways by itself on narrow screens. */
export function table({ id, caption, head, rows }: Table): Markup {
  return html`<div class="table" role="region" aria-labelledby="${id}" tabindex="0">
    <table>
      <caption id="${id}">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => tableRow(row))}
      </tbody>
    </table>
  </div>`
}

function tableRow({ id, cells }: Table['rows'][number]): Markup {
  const [name, ...others] = cells
  const anchor = id === undefined ? undefined : html` id="${id}"`
  return html`<tr${anchor}>
    <th scope="row">${name}</th>
    ${others.map((cell) => html`<td>${cell}</td>`)}
  </tr>`
}

/** A section under its own heading of the second level. */
export const section = (id: string, title: string, ...content: readonly Fragment[]): Markup =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${content}
  </section>`
