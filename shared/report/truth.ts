import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { Inject, Provenance } from '../scenario/scenario.ts'
import type { Truth } from './shape/aarShape.ts'
import type { Terms } from './terms.ts'

type Of<Class extends Provenance['class']> = Extract<Provenance, { readonly class: Class }>

/**
 * Where the words that were read come from. A variant or an edit may leave out a quotation: only the quotes
 * still in the text are reported, and a text that has none of them is fiction.
 */
export function asReadProvenance(inject: Inject, terms: Terms): Provenance {
  const { provenance } = inject
  if (provenance.class !== 'reported') return provenance
  const words = spaced(terms.asRead(inject).text)
  const quotes = provenance.quotes.filter((quote) => words.includes(spaced(quote)))
  return quotes.length === 0 ? { class: 'fiction' } : { ...provenance, quotes }
}

/** Line breaks in YAML texts must not hide a quotation. */
const spaced = (text: string): string => text.replace(/\s+/g, ' ')

/** What the texts that reached the team rest on: quoted, cited, worked out, or made up. */
export function truthOf(plan: Plan, end: ExerciseState, terms: Terms): Truth {
  const injects = [...plan.injects, ...end.added]
    .filter(({ id }) => end.injects[id]?.kind === 'delivered')
    .map((inject) => ({
      inject: terms.inject(inject.id),
      provenance: asReadProvenance(inject, terms),
    }))
  const from = <Class extends Provenance['class']>(name: Class) =>
    injects.flatMap(({ inject, provenance }) =>
      provenance.class === name ? [{ inject, ...(provenance as Of<Class>) }] : [],
    )
  const sourceOf = (id: string) => {
    const source = plan.scenario.sources.find((each) => each.id === id)
    return { source: source?.title ?? id, publisher: source?.publisher ?? '' }
  }
  return {
    reported: from('reported').flatMap(({ inject, source, quotes }) =>
      quotes.map((quote) => ({ quote, ...sourceOf(source), inject })),
    ),
    cited: from('public').map(({ inject, source }) => ({ inject, ...sourceOf(source) })),
    derived: from('derived').map(({ inject, from: how }) => ({ inject, from: terms.fill(how) })),
    fiction: from('fiction').map(({ inject }) => inject),
  }
}
