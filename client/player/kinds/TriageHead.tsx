import { caseActions, type CaseAction } from '../../../shared/kernel/answer.ts'
import { urgencies } from '../triage.ts'
import type { CaseDoc } from '../../../shared/wire/seat.ts'
import { kinds } from '../../copy/kinds.ts'
import type { CaseFilter } from '../triage.ts'

type FilterProps = {
  readonly filter: CaseFilter
  readonly cases: readonly CaseDoc[]
  readonly unsorted: number
  readonly onFilter: (filter: CaseFilter) => void
}

/** Shows all procedures, those not sorted yet, or those of one urgency. */
export function TriageFilter({ filter, cases, unsorted, onFilter }: FilterProps) {
  const used = urgencies.filter((urgency) => cases.some((each) => each.urgency === urgency))
  const button = (value: CaseFilter, label: string, count: number) => (
    <button
      key={value}
      type="button"
      aria-pressed={filter === value}
      onClick={() => onFilter(value)}
    >
      {label} <span class="num">({count})</span>
    </button>
  )
  return (
    <div class="channels" role="group" aria-label={kinds.filter}>
      {button('all', kinds.showAll, cases.length)}
      {button('unsorted', kinds.showUnsorted, unsorted)}
      {used.map((urgency) =>
        button(
          urgency,
          kinds.urgency(urgency, kinds.urgencyWord[urgency]),
          cases.filter((each) => each.urgency === urgency).length,
        ),
      )}
    </div>
  )
}

type RestProps = {
  /** How many of those shown are not sorted yet. */
  readonly count: number
  readonly full: boolean
  readonly onRest: (action: CaseAction) => void
}

/** One action for everything shown that has none yet. */
export function TriageRest({ count, full, onRest }: RestProps) {
  if (count < 2) return null
  return (
    <div class="triage-rest" role="group" aria-label={kinds.rest(count)}>
      <span>{kinds.rest(count)}</span>
      {caseActions
        .filter((action) => action !== 'relocate' || !full)
        .map((action) => (
          <button key={action} type="button" class="button" onClick={() => onRest(action)}>
            {kinds.action[action]}
          </button>
        ))}
    </div>
  )
}
