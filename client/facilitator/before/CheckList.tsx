import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { Controls } from '../desk/controls.ts'
import { others } from '../desk/crew.ts'
import { OwnName } from '../people/CrewLine.tsx'
import { dryRunSeen } from './DryRunDialog.tsx'
import { nameOfSeat } from '../desk/naming.ts'

type Item = { readonly good: boolean; readonly words: string }

function itemsOf(controls: Controls): readonly Item[] {
  const { session } = controls
  const seats = session.table.list('seat')
  const taken = seats.filter(({ name }) => name !== undefined)
  const sounds = taken.map(({ id }) => ({ id, sound: session.desk.get(`seen/${id}`)?.sound }))
  const ready = taken.filter(({ presence }) => presence === 'ready').length
  const heard = sounds.filter(({ sound }) => sound === 'heard').length
  const silent = sounds.filter(({ sound }) => sound === 'silent')
  const { screens = 0, evaluators = 0 } = session.desk.get('lines') ?? {}
  return [
    { good: taken.length === seats.length, words: copy.readySeats(taken.length, seats.length) },
    {
      good: taken.length > 0 && ready === taken.length,
      words: copy.readyPeople(ready, taken.length),
    },
    {
      good: taken.length > 0 && heard === taken.length,
      words: copy.readySound(heard, taken.length),
    },
    ...silent.map(({ id }) => ({ good: false, words: copy.readySilent(nameOfSeat(session, id)) })),
    { good: screens > 0, words: copy.readyScreen(screens) },
    { good: evaluators > 0, words: copy.readyEvaluators(evaluators) },
    { good: true, words: copy.readyCrew(others(controls).length + 1) },
    { good: dryRunSeen.value, words: dryRunSeen.value ? copy.readyDry : copy.readyDryNot },
  ]
}

/** What is ready before the start and what is not yet; nothing of it stops anybody. */
export function CheckList({ controls }: { controls: Controls }) {
  return (
    <section aria-labelledby="ready-heading">
      <h2 id="ready-heading" class="panel-heading">
        {copy.ready}
      </h2>
      <ul class="check-list">
        {itemsOf(controls).map(({ good, words }) => (
          <li key={words} class={good ? 'good' : 'caution'}>
            <Icon name={good ? 'check' : 'help'} size={17} />
            {words}
          </li>
        ))}
      </ul>
      <p class="field-help">{copy.readyHelp}</p>
      <button
        type="button"
        class="button"
        onClick={() => (controls.dialog.value = { kind: 'dry-run' })}
      >
        {copy.dryRun}
      </button>
      <OwnName />
    </section>
  )
}
