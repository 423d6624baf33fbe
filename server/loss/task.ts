import {
  alternatives,
  driverSwings,
  type Alternative,
  type Comparison,
  type DriverSwing,
} from '../../shared/loss/alternatives.ts'
import { termEffects, type TermEffect } from '../../shared/loss/policyTerms.ts'
import { runTrials, type Prepared, type Trials } from '../../shared/loss/run.ts'

/** A piece of work for one worker: plain data both ways. */
export type Task =
  | {
      readonly kind: 'trials'
      readonly prepared: Prepared
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'alternatives'; readonly compared: Comparison }
  | { readonly kind: 'drivers' | 'terms'; readonly compared: Comparison }
export type Answer =
  | { readonly kind: 'trials'; readonly trials: Trials }
  | { readonly kind: 'alternatives'; readonly alternatives: readonly Alternative[] }
  | { readonly kind: 'drivers'; readonly drivers: readonly DriverSwing[] }
  | { readonly kind: 'terms'; readonly terms: readonly TermEffect[] }
export type FromWorker =
  | { readonly say: 'ran'; readonly trials: number }
  | { readonly say: 'answer'; readonly answer: Answer }

/** Trials between two words of progress. */
const tick = 50_000

/** Carries out a task; `ran` hears of trials as they are run. */
export function carryOut(task: Task, ran: (trials: number) => void): Answer {
  switch (task.kind) {
    case 'trials': {
      let told = 0
      const trials = runTrials(task.prepared, task, (done) => {
        if (done - told < tick) return
        ran(done - told)
        told = done
      })
      return { kind: 'trials', trials }
    }
    case 'alternatives':
      return { kind: 'alternatives', alternatives: alternatives(task.compared) }
    case 'terms':
      return { kind: 'terms', terms: termEffects(task.compared) }
    case 'drivers':
      return { kind: 'drivers', drivers: driverSwings(task.compared) }
  }
}
