import type { SystemState } from '../../shared/wire/views.ts'
import { common } from '../copy/common.ts'
import { stateIcons } from './stateIcons.ts'

/** The picture of a state; its word stands beside it. */
export function StateIcon({ state, size = 18 }: { state: SystemState; size?: number }) {
  return (
    <svg class="stroke" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {stateIcons[state].map((part, index) => {
        if ('circle' in part) {
          const [cx, cy, r] = part.circle
          const fill = part.filled ? 'currentColor' : 'none'
          return <circle key={index} cx={cx} cy={cy} r={r} style={{ fill }} />
        }
        const points = part.line.join(' ')
        return part.closed ? (
          <polygon key={index} points={points} />
        ) : (
          <polyline key={index} points={points} />
        )
      })}
    </svg>
  )
}

/** A state as icon and word. */
export function StateChip({ state }: { state: SystemState }) {
  return (
    <span class={`chip chip-${state}`}>
      <StateIcon state={state} size={15} />
      {common.state[state]}
    </span>
  )
}
