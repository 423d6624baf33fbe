import { heading, listOr, paragraph, strong, type Block } from '../report/document/block.ts'
import { html, type Markup } from '../report/page/markup.ts'
import { section } from '../report/page/parts.ts'
import type { IncidentContext } from './record.ts'

const title = 'A real incident, for context'
const lead =
  'Put here by the organisation; it is not part of the exercise, and no figure is made from it.'

/** The same as part of a document. */
export const contextBlocks = ({ rows, flags }: IncidentContext): readonly Block[] => [
  heading(2, title),
  paragraph(lead),
  ...flags.map((flag) => paragraph(strong('Check this. '), flag)),
  listOr(
    'Nothing.',
    rows.map(({ title: name, text }) => [strong(`${name}: `), text]),
  ),
]

/** The record of a real incident, as context in a report's scope. */
export const contextPart = ({ rows, flags }: IncidentContext): Markup =>
  section(
    'incident',
    title,
    html`<p>${lead}</p>`,
    flags.map((flag) => html`<p class="cap-note"><b>Check this.</b> ${flag}</p>`),
    html`<dl>
      ${rows.map(
        ({ title: name, text }) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>`,
  )
