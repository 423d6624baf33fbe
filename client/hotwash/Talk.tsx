import type { DebriefAnswer } from '../../shared/wire/debrief.ts'
import { debriefParts } from '../../shared/kernel/debriefParts.ts'
import { hotwash } from '../copy/hotwash.ts'
import { Actions } from './Actions.tsx'
import { CardForm } from './CardForm.tsx'
import { Cards } from './Cards.tsx'
import { Pulses } from './Pulses.tsx'
import type { Reached } from './reach.ts'

/** Writes something down; the page then shows how things stand. */
export type Say = (body: object) => Promise<Reached<DebriefAnswer>>

/** Cards, quick questions and actions: to write on a phone, to read and group on the projector. */
export function Talk({ id, answer, say }: { id: string; answer: DebriefAnswer; say: Say }) {
  const copy = hotwash.talk
  const { you, debrief } = answer
  const leads = you === 'facilitator'
  return (
    <div class="hw-talk">
      {leads && (
        <fieldset class="hw-card hw-open">
          <legend>{copy.shownTo}</legend>
          {debriefParts.map((part) => {
            const open = debrief.opened.includes(part)
            return (
              <label class="option" key={part}>
                <input
                  type="checkbox"
                  checked={open}
                  onChange={() => void say({ kind: open ? 'closed' : 'opened', part })}
                />
                <span class="option-text">{copy.parts[part]}</span>
              </label>
            )
          })}
        </fieldset>
      )}
      {you !== 'screen' && <CardForm say={say} />}
      <Cards cards={debrief.cards} leads={leads} say={say} />
      <Pulses pulses={debrief.pulses} you={you} say={say} />
      <Actions id={id} actions={debrief.actions} you={you} say={say} />
    </div>
  )
}
