import { useSignal } from '@preact/signals'
import type { ActionDoc, DebriefAnswer } from '../../shared/wire/debrief.ts'
import type { DrillDoc } from '../../shared/wire/drills.ts'
import { drills as drillCopy } from '../copy/drills.ts'
import { hotwash } from '../copy/hotwash.ts'
import { ActionForm } from './ActionForm.tsx'
import { dayOf } from './dayOf.ts'
import { DrillNews, standing } from './DrillsPart.tsx'
import type { Say } from './Talk.tsx'
import { useDrills, type Drills } from './useDrills.ts'

/** Corrective actions, written down while they are talked about, and the drills that close them. */
export function Actions(props: {
  readonly id: string
  readonly actions: readonly ActionDoc[]
  readonly you: DebriefAnswer['you']
  readonly say: Say
}) {
  const copy = hotwash.action
  const makes = props.you === 'facilitator'
  const leads = makes || props.you === 'evaluator'
  const drills = useDrills(props.id, leads)
  return (
    <section class="hw-card" aria-labelledby="actions">
      <h2 id="actions">{copy.heading}</h2>
      {props.actions.length === 0 && <p>{copy.none}</p>}
      <ul class="hw-actions">
        {props.actions.map((action) => (
          <Action
            key={action.n}
            action={action}
            leads={leads}
            makes={makes}
            say={props.say}
            drills={drills}
          />
        ))}
      </ul>
      {leads && <DrillNews drills={drills} />}
      {leads && <ActionForm say={props.say} findings={drills.now?.findings ?? []} />}
    </section>
  )
}

function Action(props: {
  readonly action: ActionDoc
  readonly leads: boolean
  readonly makes: boolean
  readonly say: Say
  readonly drills: Drills
}) {
  const copy = hotwash.action
  const { action, drills } = props
  const { n, task } = action
  const problem = useSignal<string | undefined>(undefined)
  const open = action.status === 'open'
  const newest = drills.now?.drills.findLast(
    (drill) => drill.action === n || (task !== undefined && drill.tasks.includes(task)),
  )
  const turn = async (): Promise<void> => {
    const said = await props.say(
      open
        ? { kind: 'action-closed', action: n, as: 'done' }
        : { kind: 'action-reopened', action: n },
    )
    problem.value = said.ok ? undefined : (said.said ?? hotwash.problem[said.problem])
  }
  return (
    <li>
      <p>
        <b>{action.what}</b>
      </p>
      <p class="hw-facts">
        <span class={`hw-chip hw-${action.status}`}>{copy.status[action.status]}</span>
        <span>{action.owner}</span>
        <span>{action.due === undefined ? copy.noDate : copy.by(dayOf(action.due))}</span>
        <span>{copy.elements[action.element]}</span>
        {action.evidence.length > 0 && <span>{copy.log(action.evidence.join(', '))}</span>}
      </p>
      <DrillNote action={action} newest={newest} />
      {problem.value !== undefined && (
        <p class="error" role="alert">
          {problem.value}
        </p>
      )}
      {props.leads && (
        <div class="hw-card-tools">
          <button
            type="button"
            class="quiet-button"
            aria-label={open ? copy.doneNamed(action.what) : copy.reopenNamed(action.what)}
            onClick={() => void turn()}
          >
            {open ? copy.done : copy.reopen}
          </button>
          {props.makes && open && task !== undefined && (
            <button
              type="button"
              class="quiet-button"
              disabled={drills.making}
              aria-label={drillCopy.drillNamed(action.what)}
              onClick={() => void drills.make({ tasks: [task], action: n })}
            >
              {drillCopy.drill}
            </button>
          )}
        </div>
      )}
    </li>
  )
}

function DrillNote(props: { readonly action: ActionDoc; readonly newest: DrillDoc | undefined }) {
  const parts = [
    ...(props.action.requiresDrill === true ? [drillCopy.closesOnly] : []),
    ...(props.newest ? [drillCopy.state(standing(props.newest))] : []),
  ]
  return parts.length === 0 ? null : <p class="hw-note">{parts.join('. ')}</p>
}
