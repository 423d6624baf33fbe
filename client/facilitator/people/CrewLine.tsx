import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { Controls } from '../desk/controls.ts'
import { nameIn, others, ownName, setOwnName } from '../desk/crew.ts'

/** What each other facilitator is about to change, as sentences; empty when nobody is. */
export const doings = (controls: Controls): readonly string[] =>
  others(controls).flatMap((each) => {
    const number = each.doing && controls.session.desk.get(`msel/${each.doing.inject}`)?.number
    return each.doing && number !== undefined
      ? [copy.crewInject(nameIn(each), copy.crewDoing[each.doing.kind], number)]
      : []
  })

/** Who else runs this exercise, and what they are changing. */
export function CrewLine({ controls }: { controls: Controls }) {
  const crew = others(controls)
  if (crew.length === 0) return null
  const busy = doings(controls)
  return (
    <p class="crew-line" role="status">
      <Icon name="team" size={16} />
      <span>
        {copy.crew}: <b>{crew.map(nameIn).join(', ')}</b>
        {busy.length > 0 && <span class="crew-busy"> · {busy.join(' · ')}</span>}
      </span>
    </p>
  )
}

/** The name under which other facilitators see this console. */
export function OwnName() {
  return (
    <label class="field own-name">
      <span class="field-label">{copy.yourName}</span>
      <input
        class="input"
        value={ownName.value}
        maxLength={40}
        autoComplete="name"
        onChange={(event) => setOwnName(event.currentTarget.value.trim())}
      />
    </label>
  )
}
