import type { MselDoc } from '../../shared/wire/facilitator.ts'
import type { Provenance } from '../../shared/wire/views.ts'
import { common } from '../copy/common.ts'
import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import { channelIcon, Icon } from '../ui/Icon.tsx'
import { Prose } from '../ui/Prose.tsx'
import { whyNotPending, type Controls } from './controls.ts'
import { DeedButton } from './DeedButton.tsx'
import { dueWords, stateOf } from './injectWords.ts'
import { isPending, momentOf } from './msel.ts'
import { nameOfDecision, titlesOfRoles } from './naming.ts'
import { StateMark } from './StateMark.tsx'

function When({ controls, inject }: { controls: Controls; inject: MselDoc }) {
  const moment = momentOf(inject)
  const waits = isPending(inject) && inject.status.kind !== 'held' && moment !== undefined
  return (
    <span class="inject-when num">
      {waits ? dueWords(moment, controls.session.playNow.value) : stateOf(inject)}
    </span>
  )
}

function Origin({ provenance }: { provenance: Provenance }) {
  return (
    <div class="inject-origin">
      <b>{common.provenance[provenance.class]}</b>
      {provenance.class === 'reported' &&
        provenance.quotes.map((quote) => <q key={quote}>{quote}</q>)}
      {(provenance.class === 'reported' || provenance.class === 'public') && (
        <small>{common.source(provenance.source)}</small>
      )}
      {provenance.class === 'derived' && <small>{common.derivedFrom(provenance.from)}</small>}
    </div>
  )
}

function InjectBody({ controls, inject }: { controls: Controls; inject: MselDoc }) {
  const { session } = controls
  const objective = session.desk
    .get('objectives')
    ?.find((each) => each.id === inject.objective)?.title
  return (
    <div class="inject-body" role="region" aria-label={copy.fullText} tabIndex={0}>
      <div class="inject-text">
        <p class="inject-from">{copy.from(inject.from)}</p>
        <Prose text={inject.body} />
      </div>
      <dl class="inject-guide">
        <dt>{copy.lookingFor}</dt>
        {inject.expects.map((each) => (
          <dd key={each}>{each}</dd>
        ))}
        {inject.opens.length > 0 && <dt>{copy.asks}</dt>}
        {inject.opens.map((id) => (
          <dd key={id}>{nameOfDecision(session, id)}</dd>
        ))}
        {objective !== undefined && <dt>{copy.objective}</dt>}
        {objective !== undefined && <dd>{objective}</dd>}
        <dt class="sr">{common.source('')}</dt>
        <dd class="plain">
          <Origin provenance={inject.provenance} />
        </dd>
      </dl>
    </div>
  )
}

/** The chosen inject in full, with what can be done with it. */
export function InjectCard({ controls }: { controls: Controls }) {
  const inject = controls.selected.value
  if (!inject) return <article class="inject-card card">{copy.noInject}</article>
  const why = whyNotPending(controls)
  const held = inject.status.kind === 'held'
  const next = controls.next.value?.id === inject.id && isPending(inject)
  return (
    <article class="inject-card card" aria-labelledby="inject-title">
      <div class="inject-head">
        <span class="inject-number">{copy.inject(inject.number)}</span>
        <span class={`msel-state framed ${next && !held ? 'next' : inject.status.kind}`}>
          {!next && <StateMark kind={inject.status.kind} />}
          {next && !held ? copy.next : copy.state[inject.status.kind]}
        </span>
        <span class="inject-route">
          <Icon name={channelIcon(inject.channel)} size={16} />
          {copy.route(
            common.channel[inject.channel] ?? inject.channel,
            titlesOfRoles(controls.session, inject.to),
          )}
        </span>
        {inject.adHoc && <span class="tag">{copy.adHoc}</span>}
        {inject.edited && <span class="tag">{copy.edited}</span>}
        <When controls={controls} inject={inject} />
      </div>
      <h2 id="inject-title">{inject.title}</h2>
      <InjectBody key={inject.id} controls={controls} inject={inject} />
      <div class="inject-actions">
        <DeedButton controls={controls} deed="fire" label={copy.fire} look="primary" off={why} />
        <DeedButton
          controls={controls}
          deed="hold"
          label={held ? copy.unhold : copy.hold}
          off={why}
        />
        <DeedButton controls={controls} deed="skip" label={copy.skip} off={why} />
        <DeedButton
          controls={controls}
          deed="edit"
          label={copy.edit}
          off={isPending(inject) ? undefined : why}
        />
        <DeedButton
          controls={controls}
          deed="add"
          label={copy.addInject}
          off={controls.session.table.get('clock')?.status === 'running' ? undefined : copy.notNow}
        />
      </div>
    </article>
  )
}
