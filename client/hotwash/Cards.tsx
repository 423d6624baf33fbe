import type { CardDoc } from '../../shared/wire/debrief.ts'
import { hotwash } from '../copy/hotwash.ts'
import type { Say } from './Talk.tsx'

type Props = { readonly cards: readonly CardDoc[]; readonly leads: boolean; readonly say: Say }

/** The cards in two columns, by group; the facilitator groups them. */
export function Cards(props: Props) {
  const copy = hotwash.talk
  const groups = [...new Set(props.cards.map(({ group }) => group).filter((each) => each !== ''))]
  return (
    <section class="hw-card hw-cards" aria-labelledby="cards">
      <h2 id="cards">{copy.cards}</h2>
      {props.cards.length === 0 && <p>{copy.noCards}</p>}
      <datalist id="groups">
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <div class="hw-columns">
        {(['helped', 'hindered'] as const).map((side) => (
          <Side key={side} {...props} side={side} groups={groups} />
        ))}
      </div>
    </section>
  )
}

function Side(props: Props & { readonly side: CardDoc['side']; readonly groups: string[] }) {
  const own = props.cards.filter((card) => card.side === props.side)
  return (
    <div>
      <h3>{hotwash.talk[props.side]}</h3>
      {[...props.groups, ''].map((group) => {
        const cards = own.filter((card) => card.group === group)
        return (
          cards.length > 0 && (
            <div key={group} class="hw-group">
              {group !== '' && <h4>{group}</h4>}
              <ul>
                {cards.map((card) => (
                  <Card key={card.n} card={card} leads={props.leads} say={props.say} />
                ))}
              </ul>
            </div>
          )
        )
      })}
    </div>
  )
}

function Card({ card, leads, say }: { card: CardDoc; leads: boolean; say: Say }) {
  const copy = hotwash.talk
  const { n, text, name, group } = card
  return (
    <li class="hw-note-card">
      <p>
        {text}
        {name !== undefined && <small> ({name})</small>}
      </p>
      {leads && (
        <div class="hw-card-tools">
          <input
            class="input"
            list="groups"
            maxLength={60}
            value={group}
            placeholder={copy.group}
            aria-label={copy.groupOf(text)}
            onChange={({ currentTarget }) =>
              void say({ kind: 'grouped', card: n, group: currentTarget.value.trim() })
            }
          />
          <button
            type="button"
            class="quiet-button"
            aria-label={copy.takeAwayCard(text)}
            onClick={() => void say({ kind: 'hidden', card: n })}
          >
            {copy.takeAway}
          </button>
        </div>
      )}
    </li>
  )
}
