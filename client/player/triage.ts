import type { CaseAction, TriageRow } from '../../shared/kernel/answer.ts'
import type { CaseId } from '../../shared/kernel/ids.ts'
import type { CaseDoc, DecisionDoc } from '../../shared/wire/seat.ts'

export type CaseFilter = 'all' | 'unsorted' | CaseDoc['urgency']
type Rows = readonly TriageRow[]

export const rowOf = (rows: Rows, id: CaseId): TriageRow | undefined =>
  rows.find((row) => row.case === id)

/** How many more the partner hospital can take. */
export const slotsLeft = ({ slots }: Pick<DecisionDoc, 'slots'>, rows: Rows): number =>
  slots - rows.filter(({ action }) => action === 'relocate').length

/** The rows with something changed for one procedure; one without an action yet needs it first. */
export function changed(rows: Rows, id: CaseId, change: Partial<Omit<TriageRow, 'case'>>): Rows {
  const before = rowOf(rows, id)
  if (before) return rows.map((row) => (row === before ? { ...row, ...change } : row))
  const { action } = change
  return action ? [...rows, { call: false, reason: '', ...change, case: id, action }] : rows
}

/** The same action for all of these that have none yet, as far as the partner has places. */
export function sortRest(
  decision: Pick<DecisionDoc, 'slots'>,
  rows: Rows,
  { cases, action }: { readonly cases: readonly CaseDoc[]; readonly action: CaseAction },
): Rows {
  const room = action === 'relocate' ? slotsLeft(decision, rows) : cases.length
  return cases
    .filter(({ id }) => !rowOf(rows, id))
    .slice(0, room)
    .reduce((all, { id }) => changed(all, id, { action }), rows)
}

/** The procedures that fit a filter, in the order of the list. */
export const shownCases = (
  cases: readonly CaseDoc[],
  rows: Rows,
  filter: CaseFilter,
): readonly CaseDoc[] =>
  cases.filter(
    ({ id, urgency }) =>
      filter === 'all' || (filter === 'unsorted' ? !rowOf(rows, id) : urgency === filter),
  )

export const urgencies = ['U1', 'U2', 'U3', 'U4'] as const
