import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CreatedExercise } from '../../shared/wire/api.ts'
import type { DrillCreated, DrillMessage, DrillsAnswer } from '../../shared/wire/drills.ts'
import { hotwash } from '../copy/hotwash.ts'
import { keepCreatedKeys } from '../net/keys.ts'
import { reach } from './reach.ts'

const everyMs = 10_000

export type Drills = {
  /** Undefined until it was heard. */
  readonly now: DrillsAnswer | undefined
  readonly making: boolean
  /** The drill just made. */
  readonly made: CreatedExercise | undefined
  readonly problem: string | undefined
  readonly make: (message: DrillMessage) => Promise<void>
}

/** Findings and drills of an exercise, for those who lead it; asks again while the page is looked at. */
export function useDrills(id: string, leads: boolean): Drills {
  const now = useSignal<DrillsAnswer | undefined>(undefined)
  const making = useSignal(false)
  const made = useSignal<CreatedExercise | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  const listen = async (): Promise<void> => {
    const answer = await reach<DrillsAnswer>(id, 'drills')
    if (answer.ok && JSON.stringify(answer.value) !== JSON.stringify(now.peek()))
      now.value = answer.value
  }
  useEffect(() => {
    if (!leads) return
    void listen()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void listen()
    }, everyMs)
    return () => clearInterval(timer)
  }, [id, leads])
  const make = async (message: DrillMessage): Promise<void> => {
    if (making.peek()) return
    making.value = true
    const answer = await reach<DrillCreated>(id, 'drills', message)
    making.value = false
    problem.value = answer.ok ? undefined : (answer.said ?? hotwash.problem[answer.problem])
    if (!answer.ok) return
    keepCreatedKeys(answer.value.made.id, answer.value.made.keys)
    made.value = answer.value.made
    now.value = answer.value.now
  }
  return {
    now: now.value,
    making: making.value,
    made: made.value,
    problem: problem.value,
    make,
  }
}
