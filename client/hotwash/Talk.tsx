import type { DebriefAnswer, DebriefDoc } from '../../shared/wire/debrief.ts'
import { debriefParts } from '../../shared/kernel/debriefParts.ts'
import { hotwash } from '../copy/hotwash.ts'
import { Actions } from './Actions.tsx'
import { CardForm } from './CardForm.tsx'
import { Cards } from './Cards.tsx'
import { Pulses } from './Pulses.tsx'
import type { Reached } from './reach.ts'
import './talk.css'

/** Writes something down; the page then shows how things stand. */
export type Say = (body: object) => Promise<Reached<DebriefAnswer>>

/** Cards, quick questions and actions: to write on a phone, to read and group on the projector. */
export function Talk({ id, answer, say }: { id: string; answer: DebriefAnswer; say: Say }) {
  const { you, debrief } = answer
  const leads = you === 'facilitator'
  const write = (
    <div class="hw-column">
      {you !== 'screen' && <CardForm say={say} />}
      <Pulses pulses={debrief.pulses} you={you} say={say} />
      {leads && <OpenParts opened={debrief.opened} say={say} />}
    </div>
  )
  const read = (
    <div class="hw-column">
      <Cards cards={debrief.cards} leads={leads} say={say} />
      <Actions id={id} actions={debrief.actions} you={you} say={say} />
    </div>
  )
  // Who leads looks at what is there; everybody else has come to write.
  return leads || you === 'screen' ? (
    <div class="hw-talk hw-leads">
      {read}
      {write}
    </div>
  ) : (
    <div class="hw-talk">
      {write}
      {read}
    </div>
  )
}

/** What players may see on their own devices. */
function OpenParts(props: { readonly opened: DebriefDoc['opened']; readonly say: Say }) {
  const copy = hotwash.talk
  return (
    <fieldset class="hw-card hw-open">
      <legend>{copy.shownTo}</legend>
      {debriefParts.map((part) => {
        const open = props.opened.includes(part)
        return (
          <label class="option" key={part}>
            <input
              type="checkbox"
              checked={open}
              onChange={() => void props.say({ kind: open ? 'closed' : 'opened', part })}
            />
            <span class="option-text">{copy.parts[part]}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
