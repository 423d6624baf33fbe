import type { Aar, ObjectiveRow } from '../shape/aarShape.ts'
import { objectiveRule } from '../../scoring/objective.ts'
import { frameworkCaution, frameworkNames } from '../rows/frameworkRows.ts'
import { oneDecimal } from '../words.ts'
import { html, type Markup } from './markup.ts'
import { evidenceLinks, ratingChip, section, table } from './parts.ts'

/** Each framework reference with the tasks that touch it, and the caution. */
export const frameworksSection = ({ frameworks }: Aar): Markup | undefined =>
  frameworks.length === 0
    ? undefined
    : section(
        'frameworks',
        'Frameworks that tasks touch',
        html`<p>${frameworkCaution}</p>
          <p>${frameworkNames(frameworks)}</p>`,
        table({
          id: 'frameworks-table',
          caption: 'References and tasks',
          head: ['Reference', 'Tasks'],
          rows: frameworks.map(({ reference, tasks }) => ({
            cells: [
              reference,
              tasks
                .map(({ title, rating }) => `${title} (${rating ?? 'did not come up'})`)
                .join('; '),
            ],
          })),
        }),
      )

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
