import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { channelIcon, Icon } from '../../ui/Icon.tsx'
import type { Controls } from '../desk/controls.ts'
import { isPending } from '../desk/msel.ts'
import { namesOfRoles } from '../desk/naming.ts'

/** Injects kept in reserve that have not gone out; pressing one closes the dialog and chooses it. */
export function ReservePicks({ controls }: { controls: Controls }) {
  const { session, msel, select, dialog } = controls
  const reserve = msel.value.filter(
    (inject) => inject.reserve && !inject.adHoc && isPending(inject),
  )
  if (reserve.length === 0) return null
  return (
    <details class="reserve-picks">
      <summary>{`${copy.fromReserve} (${reserve.length})`}</summary>
      <p class="field-help">{copy.fromReserveHelp}</p>
      <ul>
        {reserve.map((inject) => (
          <li key={inject.id}>
            <button
              type="button"
              class="quiet-button"
              onClick={() => {
                dialog.value = undefined
                select(inject.id)
              }}
            >
              <Icon name={channelIcon(inject.channel)} size={16} />
              {inject.number}. {inject.title}
              <small class="seat-person"> · {namesOfRoles(session, inject.to)}</small>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
