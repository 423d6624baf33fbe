import type { ExerciseEvent } from '../engine/event.ts'
import type { Stamp } from './aarShape.ts'

export const stampOf = ({ seq, at, when }: ExerciseEvent): Stamp => ({ seq, at, when })
