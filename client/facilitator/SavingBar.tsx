import { savingCopy as copy } from '../copy/saving.ts'
import type { Controls } from './desk/controls.ts'

/** Why nothing can be saved, for as long as that lasts, or that an end of the log was set aside. */
export function SavingBar({ controls }: { controls: Controls }) {
  const trouble = controls.session.table.get('saving')?.trouble
  const torn = controls.session.desk.get('torn')?.records
  if (trouble === undefined && torn !== undefined)
    return (
      <p class="line-trouble" role="status">
        {copy.torn(torn)}
      </p>
    )
  if (trouble === undefined) return null
  return (
    <p class="line-trouble" role="alert">
      <b>{copy.facilitator[trouble]}</b> {trouble !== 'broken-log' && copy.waits}
    </p>
  )
}
