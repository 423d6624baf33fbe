import type { RefObject } from 'preact'
import type { Lobby } from '../../shared/wire/api.ts'
import { join } from '../copy/join.ts'

/** The choice to hold no part and watch; no seat is named so. */
export const watchingOnly = 'watching only'

type Props = {
  /** Whether observers may come by the code. */
  readonly watching: boolean
  readonly seats: Lobby['seats']
  readonly chosen: string | undefined
  readonly onChoose: (seat: string) => void
  readonly problem: string | undefined
  readonly group: RefObject<HTMLFieldSetElement | null>
}

/** The parts of this exercise; taken ones say by whom. */
export function PartChoice({ watching, seats, chosen, onChoose, problem, group }: Props) {
  return (
    <fieldset
      ref={group}
      role="radiogroup"
      aria-labelledby="part-legend"
      aria-describedby={problem ? 'part-problem' : undefined}
    >
      <legend id="part-legend">{join.part}</legend>
      {problem && (
        <p id="part-problem" class="error" role="alert">
          {problem}
        </p>
      )}
      {seats.every((seat) => seat.taken !== undefined) && <p class="error">{join.full}</p>}
      {seats.map((seat) => (
        <label class="option" key={seat.id}>
          <input
            type="radio"
            name="part"
            value={seat.id}
            disabled={seat.taken !== undefined}
            checked={chosen === seat.id}
            onChange={() => onChoose(seat.id)}
          />
          <span class="option-text">
            <b>{seat.title}</b>
            {seat.roles.some((role) => role.title !== seat.title) && (
              <small>{join.roles(seat.roles.map((role) => role.title))}</small>
            )}
          </span>
          <span class={seat.taken === undefined ? 'seat-free' : 'seat-taken'}>
            {seat.taken === undefined ? join.free : join.taken(seat.taken)}
          </span>
        </label>
      ))}
      {watching && (
        <label class="option">
          <input
            type="radio"
            name="part"
            value={watchingOnly}
            checked={chosen === watchingOnly}
            onChange={() => onChoose(watchingOnly)}
          />
          <span class="option-text">
            <b>{join.watchingOnly}</b>
            <small>{join.watchingHelp}</small>
          </span>
        </label>
      )}
    </fieldset>
  )
}
