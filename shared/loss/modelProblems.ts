import type { Path } from '../scenario/issue.ts'
import { amounts, chances, constants, heads, profileNames } from './model.ts'
import type { ModelFile } from './modelFile.ts'

export type Problem = { readonly path: Path; readonly message: string }

/** What is wrong between the rows of a model whose shape is right. */
export const problemsOf = (file: ModelFile): readonly Problem[] => [
  ...sourceProblems(file),
  ...constantProblems(file),
  ...decisionProblems(file),
  ...policyProblems(file),
  ...profileProblems(file),
]

/** A row that says `seed` or `public` names its source, and every named source is listed. */
function sourceProblems({
  sources,
  variables,
  constants: fixed,
  annual,
  decisions,
  checks,
}: ModelFile) {
  const known = new Set(sources.map(({ id }) => id))
  type Cited = { readonly class: string; readonly source?: string | undefined }
  const rows: readonly (readonly [Path, Cited])[] = [
    ...[...amounts, ...chances].map((id) => [['variables', id], variables[id]] as const),
    ...constants.map((id) => [['constants', id], fixed[id]] as const),
    ...Object.entries(annual).map(([id, row]) => [['annual', id], row] as const),
    ...Object.entries(decisions).map(([id, row]) => [['decisions', id], row] as const),
    ...checks.map((row, at) => [['checks', at], row] as const),
  ]
  return rows.flatMap(([path, row]): Problem[] => {
    if (row.source === undefined)
      return row.class === 'assumption'
        ? []
        : [{ path, message: `is "${row.class}" and must name its source` }]
    return known.has(row.source)
      ? []
      : [{ path: [...path, 'source'], message: `no source "${row.source}" is listed` }]
  })
}

const shares: readonly (typeof constants)[number][] = ['margin', 'relocatedIncomeLost', 'surest']

function constantProblems({ constants: fixed }: ModelFile): Problem[] {
  return constants.flatMap((id): Problem[] => {
    const { value } = fixed[id]
    const path = ['constants', id, 'value']
    if (value < 0) return [{ path, message: 'must not be negative' }]
    return shares.includes(id) && value > 1 ? [{ path, message: 'is a share, 0 to 1' }] : []
  })
}

function decisionProblems({ decisions }: ModelFile): Problem[] {
  return Object.entries(decisions).flatMap(([id, { options, late, unanswered }]) => {
    const named: readonly (readonly [Path, string])[] = [
      ...(late ? [[['late', 'as'], late.as] as const] : []),
      ...(late?.options ?? []).map((option, at) => [['late', 'options', at], option] as const),
      [['unanswered', 'as'], unanswered.as],
    ]
    const shareOver = Object.entries(options).flatMap(([option, { relocated, ransom }]) =>
      [relocated ?? 0, ransom ?? 0].some((share) => share > 1)
        ? [{ path: ['decisions', id, 'options', option], message: 'a share is 0 to 1' }]
        : [],
    )
    return [
      ...shareOver,
      ...named.flatMap(([path, option]): Problem[] =>
        Object.hasOwn(options, option)
          ? []
          : [
              {
                path: ['decisions', id, ...path],
                message: `no option "${option}" in this decision`,
              },
            ],
      ),
    ]
  })
}

function policyProblems({ policy }: ModelFile): Problem[] {
  return heads
    .filter((head) => policy.covers[head].sublimit > policy.aggregate)
    .map((head) => ({
      path: ['policy', 'covers', head, 'sublimit'],
      message: `is more than the policy's aggregate of ${policy.aggregate}`,
    }))
}

function profileProblems({ profiles, decisions }: ModelFile): Problem[] {
  return profileNames.flatMap((profile) => {
    const { choices } = profiles[profile]
    const path = ['profiles', profile, 'choices']
    const missing = Object.keys(decisions).filter((id) => !Object.hasOwn(choices, id))
    return [
      ...missing.map((id) => ({ path, message: `does not say what it chose for "${id}"` })),
      ...Object.entries(choices).flatMap(([id, option]): Problem[] => {
        const options = Object.hasOwn(decisions, id) ? decisions[id]?.options : undefined
        if (!options) return [{ path: [...path, id], message: `no decision "${id}" is known` }]
        return Object.hasOwn(options, option)
          ? []
          : [{ path: [...path, id], message: `no option "${option}" in "${id}"` }]
      }),
    ]
  })
}
