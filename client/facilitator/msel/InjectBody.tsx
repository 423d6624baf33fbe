import type { MselDoc } from '../../../shared/wire/facilitator.ts'
import type { Provenance } from '../../../shared/wire/views.ts'
import { common } from '../../copy/common.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { Prose } from '../../ui/Prose.tsx'
import type { Controls } from '../desk/controls.ts'

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

/** The text as it will be read, and what to look for; both scroll inside the card. */
export function InjectBody({ controls, inject }: { controls: Controls; inject: MselDoc }) {
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
        {inject.expects.length > 0 && <dt>{copy.lookingFor}</dt>}
        {inject.expects.map((each) => (
          <dd key={each}>{each}</dd>
        ))}
        {inject.asks.length > 0 && <dt>{copy.opensDecisions}</dt>}
        {inject.asks.map((title) => (
          <dd key={title}>{title}</dd>
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
