import type { ScenarioFile } from './file.ts'
import type { Path } from './issue.ts'
import type { Problem } from './problems.ts'

type Decision = ScenarioFile['decisions'][number]

/** Decisions that nobody could answer: no options, bounds that cannot be met, a kind without what it needs. */
export const decisionProblems = (file: ScenarioFile): Problem[] => [
  ...replies(file),
  ...file.decisions.flatMap((decision, index) => {
    const path: Path = ['decisions', index]
    return [
      ...doubles(decision, path),
      ...picks(decision, path),
      ...parts(decision, path),
      ...times(decision, path),
    ]
  }),
]

/** A question whose every reply has a condition could stay unanswered. */
function replies(file: ScenarioFile): Problem[] {
  return file.questions.flatMap((question, index): Problem[] =>
    question.replies.at(-1)?.when === undefined
      ? []
      : [
          {
            path: ['questions', index, 'replies', question.replies.length - 1, 'when'],
            message: 'leave "when" out of the last reply, so that there is always one',
          },
        ],
  )
}

function doubles({ options }: Decision, path: Path): Problem[] {
  return options.flatMap(({ id }, at): Problem[] =>
    options.findIndex((each) => each.id === id) === at
      ? []
      : [
          {
            path: [...path, 'options', at, 'id'],
            message: `"${id}" is used twice in this decision`,
          },
        ],
  )
}

function picks({ kind, pick, options }: Decision, path: Path): Problem[] {
  if (!pick) return []
  if (kind === 'choice' || kind === 'triage' || kind === 'estimate')
    return [
      { path: [...path, 'pick'], message: 'is only for a checklist, a ranking or a statement' },
    ]
  const [min, max] = pick
  return min > max || max > options.length
    ? [
        {
          path: [...path, 'pick'],
          message: `must be fewest and most, within ${options.length} options`,
        },
      ]
    : []
}

function parts({ id, kind, options, cases, estimate, accepted }: Decision, path: Path): Problem[] {
  if (kind === 'triage')
    return cases.length > 0 ? [] : [{ path, message: `"${id}" is a triage; it needs "cases"` }]
  if (kind === 'estimate') {
    if (!estimate || estimate.min >= estimate.max)
      return [
        { path, message: `"${id}" is an estimate; it needs "estimate" with "min" below "max"` },
      ]
    return estimate.told.flatMap(({ low, high }, at): Problem[] =>
      estimate.min <= low && low < high && high <= estimate.max
        ? []
        : [
            {
              path: [...path, 'estimate', 'told', at],
              message: `what is told of "${id}" must be a range within "min" and "max"`,
            },
          ],
    )
  }
  if (options.length < 2)
    return [{ path: [...path, 'options'], message: `"${id}" needs at least two options` }]
  return accepted.flatMap(({ way }, at): Problem[] =>
    options.some((option) => option.id === way)
      ? []
      : [{ path: [...path, 'accepted', at, 'way'], message: `"${id}" has no option "${way}"` }],
  )
}

function times({ id, standing, minutes }: Decision, path: Path): Problem[] {
  if (standing && minutes !== undefined)
    return [
      {
        path: [...path, 'minutes'],
        message: 'a standing action has no time to answer; leave this out',
      },
    ]
  return !standing && minutes === undefined
    ? [{ path, message: `"${id}" needs "minutes" to answer, or "standing: true"` }]
    : []
}
