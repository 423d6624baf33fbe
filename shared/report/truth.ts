import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { Provenance } from '../scenario/scenario.ts'
import type { Truth } from './aarShape.ts'
import type { Terms } from './terms.ts'

type Of<Class extends Provenance['class']> = Extract<Provenance, { readonly class: Class }>

/** What the texts of this play rest on: quoted, cited, worked out, or made up. */
export function truthOf(plan: Plan, end: ExerciseState, terms: Terms): Truth {
  const injects = [...plan.injects, ...end.added].map((inject) => ({
    inject: terms.inject(inject.id),
    provenance: inject.provenance,
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
