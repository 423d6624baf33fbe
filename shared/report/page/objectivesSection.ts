import type { Aar, ObjectiveRow } from '../aarShape.ts'
import { objectiveRule } from '../../scoring/objective.ts'
import { oneDecimal } from '../words.ts'
import { html, type Markup } from './markup.ts'
import { evidenceLinks, ratingChip, section, table } from './parts.ts'

/** Objectives with their letters, then each with the tasks behind it. */
export const objectivesSection = ({ objectives }: Aar): Markup =>
  section(
    'objectives',
    'Objectives',
    html`<p>${objectiveRule}</p>`,
    table({
      id: 'objectives-table',
      caption: 'Objectives and their rating',
      head: ['Objective', 'Capability', 'Rating', 'Tasks that came up'],
      rows: objectives.map(({ title, capability, rating, tasks }) => ({
        cells: [
          title,
          capability,
          ratingChip(rating),
          `${tasks.filter((task) => task.rating !== undefined).length} of ${tasks.length}`,
        ],
      })),
    }),
    objectives.map((objective, index) => tasksOf(objective, index)),
  )

const tasksOf = ({ title, tasks }: ObjectiveRow, index: number): Markup | undefined =>
  tasks.length === 0
    ? undefined
    : html`<h3>${title}</h3>
        ${table({
          id: `objective-${index + 1}`,
          caption: `Tasks of “${title}”`,
          head: ['Task', 'Rating', 'Why', 'Timeliness', 'Weight', 'Frameworks', 'Evidence'],
          rows: tasks.map((task) => ({
            cells: [
              html`${task.title} <small>${task.id}</small>`,
              ratingChip(task.rating),
              html`<div class="why">${task.why}</div>`,
              task.timeliness === undefined ? '–' : `${oneDecimal(task.timeliness * 100)} of 100`,
              task.weight,
              task.frameworks.join(', ') || '–',
              evidenceLinks(task.evidence),
            ],
          })),
        })}`
