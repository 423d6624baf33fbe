import { useSignal } from '@preact/signals'
import {
  capabilityElements,
  type CapabilityElement,
} from '../../shared/kernel/capabilityElements.ts'
import type { DrillFinding } from '../../shared/wire/drills.ts'
import { drills } from '../copy/drills.ts'
import { hotwash } from '../copy/hotwash.ts'
import type { Say } from './Talk.tsx'

/** Writes one corrective action down, for a finding or for none. */
export function ActionForm(props: {
  readonly say: Say
  readonly findings: readonly DrillFinding[]
}) {
  const copy = hotwash.action
  const what = useSignal('')
  const owner = useSignal('')
  const due = useSignal('')
  const element = useSignal<CapabilityElement>('planning')
  const evidence = useSignal('')
  const task = useSignal('')
  const requires = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const add = async (event: Event): Promise<void> => {
    event.preventDefault()
    const added = await props.say({
      kind: 'action',
      what: what.value,
      owner: owner.value,
      ...(due.value !== '' && { due: due.value }),
      element: element.value,
      evidence: (evidence.value.match(/\d+/g) ?? []).map(Number),
      ...(task.value !== '' && { task: task.value }),
      ...(task.value !== '' && requires.value && { requiresDrill: true }),
    })
    problem.value = added.ok ? undefined : (added.said ?? hotwash.problem[added.problem])
    if (!added.ok) return
    for (const field of [what, owner, due, evidence, task]) field.value = ''
    requires.value = false
  }
  const field = (label: string, value: typeof what, help?: string) => (
    <label class="field">
      <span class="field-label">{label}</span>
      <input
        class="input"
        value={value.value}
        onInput={({ currentTarget }) => (value.value = currentTarget.value)}
      />
      {help && <span class="field-help">{help}</span>}
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
      {props.findings.length > 0 && (
        <label class="field">
          <span class="field-label">{drills.finding}</span>
          <select
            class="select"
            value={task.value}
            onChange={({ currentTarget }) => (task.value = currentTarget.value)}
          >
            <option value="">{drills.anyFinding}</option>
            {props.findings.map((finding) => (
              <option key={finding.task} value={finding.task}>
                {finding.rating}: {finding.title}
              </option>
            ))}
          </select>
        </label>
      )}
      {task.value !== '' && (
        <label class="option">
          <input
            type="checkbox"
            checked={requires.value}
            onChange={({ currentTarget }) => (requires.value = currentTarget.checked)}
          />
          <span class="option-text">{drills.requires}</span>
        </label>
      )}
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
