import type { Provenance } from '../../shared/wire/views.ts'
import { common } from '../copy/common.ts'

/** Says what of an inject is reported, with the quotes and their source, and what is fiction. */
export function ProvenanceNote({ provenance }: { provenance: Provenance }) {
  const label = common.provenance[provenance.class]
  if (provenance.class === 'fiction') return <p class="provenance">{label}</p>
  if (provenance.class === 'derived')
    return (
      <p class="provenance">
        {label} {common.derivedFrom(provenance.from)}
      </p>
    )
  const quotes = provenance.class === 'reported' ? provenance.quotes : []
  return (
    <div class="provenance">
      <p>
        <b>{label}</b> {common.source(provenance.source)}
      </p>
      {quotes.map((quote) => (
        <blockquote key={quote}>“{quote}”</blockquote>
      ))}
    </div>
  )
}
