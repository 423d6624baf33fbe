import type { MselDoc } from '../../../shared/wire/facilitator.ts'
import { common } from '../../copy/common.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { channelIcon, Icon } from '../../ui/Icon.tsx'
import {
  whyNotAdd,
  whyNotEdit,
  whyNotFire,
  whyNotPending,
  whyNotWithdraw,
  type Controls,
} from '../desk/controls.ts'
import { nameIn, others } from '../desk/crew.ts'
import { DeedButton } from '../frame/DeedButton.tsx'
import { InjectBody } from './InjectBody.tsx'
import { dueWords, stateOf } from './injectWords.ts'
import { isPending, momentOf } from '../desk/msel.ts'
import { titlesOfRoles } from '../desk/naming.ts'
import { StateMark } from './StateMark.tsx'

type Part = { readonly controls: Controls; readonly inject: MselDoc }

function When({ controls, inject }: Part) {
  const moment = momentOf(inject)
  const waits = isPending(inject) && inject.status.kind !== 'held' && moment !== undefined
  return (
    <span class="inject-when num">
      {waits ? dueWords(moment, controls.session.playNow.value) : stateOf(inject)}
    </span>
  )
}

function Head({ controls, inject }: Part) {
  const held = inject.status.kind === 'held'
  const next = controls.next.value?.id === inject.id && isPending(inject) && !held
  return (
    <div class="inject-head">
      <span class="inject-number">{copy.inject(inject.number)}</span>
      <span class={`msel-state framed ${next ? 'next' : inject.status.kind}`}>
        {!next && <StateMark kind={inject.status.kind} />}
        {next ? copy.next : copy.state[inject.status.kind]}
      </span>
      <When controls={controls} inject={inject} />
      <span class="inject-route">
        <Icon name={channelIcon(inject.channel)} size={16} />
        {copy.route(
          common.channel[inject.channel] ?? inject.channel,
          titlesOfRoles(controls.session, inject.to),
        )}
      </span>
      {inject.adHoc && <span class="tag">{copy.adHoc}</span>}
      {inject.edited && <span class="tag">{copy.edited}</span>}
      {others(controls)
        .filter(({ doing }) => doing?.inject === inject.id)
        .map((each) => (
          <span key={each.console} class="tag warn">
            {copy.crewInject(
              nameIn(each),
              copy.crewDoing[each.doing?.kind ?? 'edit'],
              inject.number,
            )}
          </span>
        ))}
    </div>
  )
}

function Actions({ controls, inject }: Part) {
  const why = whyNotPending(controls)
  const hold = inject.status.kind === 'held' ? copy.unhold : copy.hold
  const out = inject.status.kind === 'fired' || inject.status.kind === 'withdrawn'
  return (
    <div class="inject-actions">
      <DeedButton
        controls={controls}
        deed="fire"
        label={copy.fire}
        look="primary"
        off={whyNotFire(controls)}
      />
      {out ? (
        <DeedButton
          controls={controls}
          deed="withdraw"
          label={copy.withdraw}
          off={whyNotWithdraw(controls)}
        />
      ) : (
        <>
          <DeedButton
            controls={controls}
            deed="fire-to"
            label={copy.fireTo}
            off={whyNotFire(controls)}
          />
          <DeedButton controls={controls} deed="hold" label={hold} off={why} />
          <DeedButton controls={controls} deed="skip" label={copy.skip} off={why} />
          <DeedButton
            controls={controls}
            deed="edit"
            label={copy.edit}
            off={whyNotEdit(controls)}
          />
        </>
      )}
      <DeedButton controls={controls} deed="add" label={copy.addInject} off={whyNotAdd(controls)} />
    </div>
  )
}

/** The chosen inject in full, with what can be done with it. */
export function InjectCard({ controls }: { controls: Controls }) {
  const inject = controls.selected.value
  if (!inject) return <article class="inject-card card">{copy.noInject}</article>
  return (
    <article class="inject-card card" aria-labelledby="inject-title">
      <Head controls={controls} inject={inject} />
      <h2 id="inject-title">{inject.title}</h2>
      <InjectBody key={inject.id} controls={controls} inject={inject} />
      <Actions controls={controls} inject={inject} />
    </article>
  )
}
