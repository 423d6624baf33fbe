import { useSignal } from '@preact/signals'
import type { Comparison } from '../../shared/wire/sharing.ts'
import { common } from '../copy/common.ts'
import { insurerCopy } from '../copy/insurer.ts'
import { TopBar } from '../ui/Header.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { askJson } from './ask.ts'
import { CohortView } from './CohortView.tsx'
import './insurer.css'
import { addressOf, linksHere, linksIn } from './sharedKeys.ts'

/** `/compare`: shared runs of the same scenario, side by side. */
export function ComparePage() {
  const copy = insurerCopy.compare
  usePageTitle(insurerCopy.comparison)
  const text = useSignal(linksHere().map(addressOf).join('\n'))
  const word = useSignal('')
  const found = useSignal<Comparison | undefined>(undefined)
  const compare = async (event: Event): Promise<void> => {
    event.preventDefault()
    const shares = linksIn(text.value)
    if (shares.length === 0) {
      word.value = copy.bad
      return
    }
    const told = await askJson<Comparison>('/api/compare', '', { shares })
    word.value = told.ok ? '' : told.sentence
    if (told.ok) found.value = told.value
  }
  return (
    <div class="page flow">
      <TopBar name={common.brand} sub={insurerCopy.comparison} />
      <main class="insurer-part">
        <h1>{insurerCopy.comparison}</h1>
        <p>{copy.lead}</p>
        <form onSubmit={(event) => void compare(event)}>
          <label>
            {copy.links}
            <textarea
              rows={5}
              value={text.value}
              spellcheck={false}
              onInput={(event) => (text.value = event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="button primary">
            {copy.go}
          </button>
          <p role="status">{word.value}</p>
        </form>
        {found.value?.cohorts.map((cohort) => (
          <CohortView key={cohort.scenario.hash} cohort={cohort} />
        ))}
        {(found.value?.refused.length ?? 0) > 0 && (
          <section>
            <h2>{copy.refused}</h2>
            <ul>
              {found.value?.refused.map(({ id, message }) => (
                <li key={id}>
                  <code>{id}</code>: {message}
                </li>
              ))}
            </ul>
          </section>
        )}
        <p class="caution">{copy.caution}</p>
      </main>
    </div>
  )
}
