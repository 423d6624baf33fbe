import type { ExerciseState } from '../../shared/engine/state.ts'

/** How many times as fast as real time play runs now. */
export const rateOf = ({ status, paused, speed }: ExerciseState): number =>
  status === 'running' && !paused ? speed : 0
