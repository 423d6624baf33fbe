import { useSignal } from '@preact/signals'
import {
  capabilityElements,
  type CapabilityElement,
} from '../../shared/kernel/capabilityElements.ts'
import type { ActionDoc } from '../../shared/wire/debrief.ts'
import { hotwash } from '../copy/hotwash.ts'
import type { Say } from './Talk.tsx'

/** Corrective actions, written down while they are talked about. */
export function Actions(props: {
  readonly actions: readonly ActionDoc[]
  readonly leads: boolean
  readonly say: Say
}) {
  const copy = hotwash.action
  return (
    <section class="hw-card" aria-labelledby="actions">
      <h2 id="actions">{copy.heading}</h2>
      {props.actions.length === 0 && <p>{copy.none}</p>}
      <ul class="hw-actions">
        {props.actions.map((action) => (
          <li key={action.n}>
            <p>
              <b>{action.what}</b>
            </p>
            <p>
              {action.owner}, {action.due === undefined ? copy.noDate : copy.by(action.due)},{' '}
              {copy.elements[action.element]}, {copy.status[action.status]}
              {action.evidence.length > 0 && <> ({copy.log(action.evidence.join(', '))})</>}
            </p>
            {props.leads && (
              <button
                type="button"
                class="quiet-button"
                aria-label={
                  action.status === 'open'
                    ? copy.doneNamed(action.what)
                    : copy.reopenNamed(action.what)
                }
                onClick={() =>
                  void props.say(
                    action.status === 'open'
                      ? { kind: 'action-closed', action: action.n, as: 'done' }
                      : { kind: 'action-reopened', action: action.n },
                  )
                }
              >
                {action.status === 'open' ? copy.done : copy.reopen}
              </button>
            )}
          </li>
        ))}
      </ul>
      {props.leads && <ActionForm say={props.say} />}
    </section>
  )
}

function ActionForm({ say }: { say: Say }) {
  const copy = hotwash.action
  const what = useSignal('')
  const owner = useSignal('')
  const due = useSignal('')
  const element = useSignal<CapabilityElement>('planning')
  const evidence = useSignal('')
  const problem = useSignal<string | undefined>(undefined)
  const add = async (event: Event): Promise<void> => {
    event.preventDefault()
    const added = await say({
      kind: 'action',
      what: what.value,
      owner: owner.value,
      ...(due.value !== '' && { due: due.value }),
      element: element.value,
      evidence: (evidence.value.match(/\d+/g) ?? []).map(Number),
    })
    problem.value = added.ok ? undefined : (added.said ?? hotwash.problem[added.problem])
    if (!added.ok) return
    for (const field of [what, owner, due, evidence]) field.value = ''
  }
  const field = (label: string, value: typeof what, help?: string) => (
    <label class="field">
      <span class="field-label">{label}</span>
      {help && <span class="field-help">{help}</span>}
      <input
        class="input"
        value={value.value}
        onInput={({ currentTarget }) => (value.value = currentTarget.value)}
      />
    </label>
  )
  return (
    <form class="hw-action-form" onSubmit={(event) => void add(event)}>
      {field(copy.what, what)}
      <div class="hw-fields">
        {field(copy.owner, owner)}
        <label class="field">
          <span class="field-label">{copy.due}</span>
          <input
            class="input"
            type="date"
            value={due.value}
            onInput={({ currentTarget }) => (due.value = currentTarget.value)}
          />
        </label>
        <label class="field">
          <span class="field-label">{copy.element}</span>
          <select
            class="select"
            value={element.value}
            onChange={({ currentTarget }) =>
              (element.value = currentTarget.value as CapabilityElement)
            }
          >
            {capabilityElements.map((each) => (
              <option key={each} value={each}>
                {copy.elements[each]}
              </option>
            ))}
          </select>
        </label>
        {field(copy.evidence, evidence, copy.evidenceHelp)}
      </div>
      {problem.value !== undefined && (
        <p class="error" role="alert">
          {problem.value}
        </p>
      )}
      <button type="submit" class="button primary">
        {copy.add}
      </button>
    </form>
  )
}
