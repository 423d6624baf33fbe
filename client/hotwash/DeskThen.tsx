import type { MselDoc } from '../../shared/wire/facilitator.ts'
import type { DecisionDoc, InjectDoc } from '../../shared/wire/seat.ts'
import { hotwash } from '../copy/hotwash.ts'
import { inOrder } from '../facilitator/desk/msel.ts'
import { stateOf } from '../facilitator/msel/injectWords.ts'
import { playClock } from '../ui/storyTime.ts'

type Docs = Readonly<Record<string, unknown>>

const under = <Doc,>(docs: Docs, prefix: string): readonly Doc[] =>
  Object.entries(docs).flatMap(([key, doc]) => (key.startsWith(`${prefix}/`) ? [doc as Doc] : []))

/** One desk as it was: what lay on it and what was asked there, or the whole MSEL. */
export function DeskThen({ docs, whole }: { docs: Docs; whole: boolean }) {
  const copy = hotwash.back
  const decisions = under<DecisionDoc>(docs, 'decision').filter(({ status }) => status)
  return (
    <>
      {whole ? (
        <>
          <h3>{copy.mselHeading}</h3>
          <ul class="hw-desk">
            {inOrder(under<MselDoc>(docs, 'msel')).map((inject) => (
              <li key={inject.id}>
                <b>
                  {inject.number} {inject.title}
                </b>{' '}
                <span>{stateOf(inject)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Injects injects={under<InjectDoc>(docs, 'inject')} />
      )}
      <h3>{copy.decisions}</h3>
      {decisions.length === 0 && <p>{copy.none}</p>}
      <ul class="hw-desk">
        {decisions.map(({ id, number, title, status }) => (
          <li key={id}>
            <b>
              {number}. {title}
            </b>{' '}
            <span>{copy.states[status.kind]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Injects({ injects }: { injects: readonly InjectDoc[] }) {
  const copy = hotwash.back
  return (
    <>
      <h3>{copy.injects}</h3>
      {injects.length === 0 && <p>{copy.none}</p>}
      <ul class="hw-desk">
        {injects
          .toSorted((a, b) => b.at - a.at)
          .map(({ id, number, title, at, opened }) => (
            <li key={id}>
              <b>
                {number} {title}
              </b>{' '}
              <span>
                {playClock(at)}, {opened ? copy.opened : copy.unopened}
              </span>
            </li>
          ))}
      </ul>
    </>
  )
}
