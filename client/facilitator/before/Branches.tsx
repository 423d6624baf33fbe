import type { FactDoc } from '../../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { Controls } from '../desk/controls.ts'
import { factValue } from '../desk/naming.ts'

async function settle(controls: Controls, fact: FactDoc, text: string): Promise<boolean> {
  if (text === '')
    return controls.order({ type: 'unset-fact', fact: fact.id }, copy.said.unsettled(fact.title))
  const value = fact.values.find((each) => String(each) === text)
  if (value === undefined) return false
  return controls.order(
    { type: 'set-fact', fact: fact.id, value },
    copy.said.settled(fact.title, factValue(text)),
  )
}

function Branch({ controls, fact }: { controls: Controls; fact: FactDoc }) {
  const shares = new Map(fact.odds)
  return (
    <li>
      <label class="branch-pick">
        <b>{fact.title}</b>
        <select
          class="select"
          value={fact.settled ? fact.value : ''}
          onChange={(event) => {
            const select = event.currentTarget
            void settle(controls, fact, select.value).then((done) => {
              if (!done) select.value = fact.settled ? fact.value : ''
            })
          }}
        >
          <option value="">{copy.byLuck}</option>
          {fact.values.map((value) => (
            <option key={String(value)} value={String(value)}>
              {copy.branchValue(factValue(String(value)), shares.get(String(value)))}
            </option>
          ))}
        </select>
      </label>
      <span class={`branch-state ${fact.settled ? 'settled' : ''}`}>
        <Icon name={fact.settled ? 'check' : 'help'} size={14} />
        {fact.settled ? copy.bySettled : copy.byLuck}
      </span>
      {fact.basis !== undefined && <small>{fact.basis}</small>}
    </li>
  )
}

/** What luck will decide; folded, because whoever looks over the facilitator's shoulder should not read it. */
export function Branches({ controls }: { controls: Controls }) {
  const facts = controls.session.desk.list('fact').filter((fact) => fact.drawn && fact.byHand)
  const settled = facts.filter((fact) => fact.settled).length
  return (
    <details class="card fold branches">
      <summary>
        <h2>{copy.branches}</h2>
        <span class="num">
          {settled === 0
            ? copy.branchesAllDrawn(facts.length)
            : copy.branchesSettled(settled, facts.length)}
        </span>
      </summary>
      <p class="field-help">{facts.length === 0 ? copy.noBranches : copy.branchesHelp}</p>
      <ul class="branch-list">
        {facts.map((fact) => (
          <Branch key={fact.id} controls={controls} fact={fact} />
        ))}
      </ul>
    </details>
  )
}
