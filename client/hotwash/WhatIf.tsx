import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { AskedAnswer, WhatIfAnswer } from '../../shared/wire/whatIf.ts'
import { followers } from '../../shared/kernel/followers.ts'
import { hotwash } from '../copy/hotwash.ts'
import { playClock } from '../ui/storyTime.ts'
import { InsteadFields } from './InsteadFields.tsx'
import { firstInstead, messageOf, type InsteadForm } from './instead.ts'
import { Problem } from './Problem.tsx'
import { reach, type Reached } from './reach.ts'
import { SideBySide } from './SideBySide.tsx'

/** One decision taken otherwise, and the two weeks beside each other. */
export function WhatIf({ id }: { id: string }) {
  const copy = hotwash.otherwise
  const asked = useSignal<Reached<AskedAnswer> | undefined>(undefined)
  const form = useSignal<InsteadForm | undefined>(undefined)
  const result = useSignal<Reached<WhatIfAnswer> | 'running' | undefined>(undefined)
  const load = async (): Promise<void> => {
    asked.value = await reach<AskedAnswer>(id, 'what-if')
    const decisions = asked.value.ok ? asked.value.value.decisions : []
    const first = decisions.find(({ was }) => was !== undefined) ?? decisions[0]
    form.value = first && firstInstead(first)
  }
  useEffect(() => void load(), [id])
  const list = asked.value
  if (list === undefined) return <p class="hw-wait">{hotwash.loading}</p>
  if (!list.ok) return <Problem of={list} onAgain={() => void load()} />
  const { decisions } = list.value
  const now = form.value
  const decision = decisions.find((each) => each.id === now?.decision)
  if (!now || !decision) return <p class="hw-wait">{hotwash.back.none}</p>
  const change = (next: Partial<InsteadForm>): void => {
    form.value = { ...now, ...next }
  }
  const run = async (event: Event): Promise<void> => {
    event.preventDefault()
    result.value = 'running'
    result.value = await reach<WhatIfAnswer>(id, 'what-if', messageOf(now, decision))
  }
  const found = result.value
  return (
    <div class="hw-otherwise">
      <form class="hw-card" onSubmit={(event) => void run(event)}>
        <p class="hw-simulation">{copy.simulation}</p>
        <label class="field">
          <span class="field-label">{copy.decision}</span>
          <select
            class="select"
            value={now.decision}
            onChange={({ currentTarget }) => {
              const next = decisions.find((each) => each.id === currentTarget.value)
              if (next) form.value = { ...firstInstead(next), follow: now.follow }
            }}
          >
            {decisions.map(({ id: value, number, title }) => (
              <option key={value} value={value}>
                {number}. {title}
              </option>
            ))}
          </select>
        </label>
        <p class="hw-question">{decision.question}</p>
        <p>
          <b>{copy.was}:</b>{' '}
          {decision.was
            ? `${decision.was.labels.join('; ')} (${playClock(decision.was.at)})`
            : copy.notAnswered}
        </p>
        <InsteadFields decision={decision} form={now} change={change} />
        <label class="field">
          <span class="field-label">{copy.follow}</span>
          <select
            class="select"
            value={now.follow}
            onChange={({ currentTarget }) =>
              change({ follow: currentTarget.value as InsteadForm['follow'] })
            }
          >
            {followers.map((each) => (
              <option key={each} value={each}>
                {copy.follows[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="button primary" aria-disabled={found === 'running'}>
          {copy.run}
        </button>
      </form>
      <Result found={found} />
    </div>
  )
}

function Result({ found }: { found: Reached<WhatIfAnswer> | 'running' | undefined }) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // On a phone it comes out below the form, out of sight.
    const { top = 0 } = host.current?.getBoundingClientRect() ?? {}
    if (found !== undefined && top > innerHeight - 120) host.current?.scrollIntoView()
  }, [found])
  return (
    <div ref={host} class="hw-result" aria-live="polite">
      {found === 'running' && <p class="hw-wait">{hotwash.otherwise.running}</p>}
      {typeof found === 'object' && !found.ok && (
        <p class="error" role="alert">
          {found.said ?? hotwash.problem[found.problem]}
        </p>
      )}
      {typeof found === 'object' && found.ok && <SideBySide result={found.value} />}
    </div>
  )
}
