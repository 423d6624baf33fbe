import { useEffect, useState } from 'preact/hooks'
import type { RatingsAnswer } from '../../../shared/wire/ratings.ts'
import type { WatcherDoc } from '../../../shared/wire/watching.ts'
import { evaluatorsCopy as copy } from '../../copy/evaluators.ts'
import { call } from '../../net/api.ts'
import { keyFor } from '../../net/keys.ts'
import { Caps, RatedTasks } from '../answers/RatedTasks.tsx'
import type { Controls } from '../desk/controls.ts'
import './evaluators.css'

type Props = { readonly controls: Controls; readonly id: string }

/** Who watches, how far evaluators agree, what is still to settle. */
export function EvaluatorsPanel({ controls, id }: Props) {
  const [open, setOpen] = useState(false)
  const { desk, table } = controls.session
  const ended = table.get('clock')?.status === 'ended'
  const watchers = desk.list('watcher').toSorted((a, b) => Number(a.gone) - Number(b.gone))
  return (
    <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{copy.heading}</h2>
        <span class="num">{watchers.filter(({ here }) => here).length}</span>
      </summary>
      <p class="field-help">{copy.lead}</p>
      {watchers.length === 0 && <p class="empty">{copy.nobody}</p>}
      <ul class="watcher-list">
        {watchers.map((watcher) => (
          <Watcher key={watcher.id} controls={controls} id={id} watcher={watcher} />
        ))}
      </ul>
      {open && <Agreement controls={controls} id={id} ended={ended} />}
    </details>
  )
}

function Watcher({ controls, id, watcher }: Props & { readonly watcher: WatcherDoc }) {
  const { desk } = controls.session
  const { id: who, kind, name, here, gone } = watcher
  const examples = desk.list('calibrated').filter(({ rater }) => rater === who)
  const ratings = desk.list('rating').filter(({ rater }) => rater === who)
  const takeBack = async (): Promise<void> => {
    const path = `/api/exercises/${encodeURIComponent(id)}/watchers/${encodeURIComponent(who)}`
    const response = await fetch(path, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${keyFor(id, 'facilitator') ?? ''}` },
    }).catch(() => undefined)
    controls.say(response?.ok ? copy.takenBack(name) : copy.notTakenBack, !response?.ok)
  }
  const about =
    kind === 'observer'
      ? []
      : [
          copy.ratings(ratings.length),
          examples.length === 0
            ? copy.notTried
            : copy.tried(examples.filter(({ asExpected }) => asExpected).length, examples.length),
        ]
  return (
    <li class={gone ? 'gone' : ''}>
      <span>
        <b>{name}</b>
        <small>
          {[copy.kind[kind], gone ? copy.gone : here ? copy.here : copy.away, ...about].join(' · ')}
        </small>
      </span>
      {!gone && (
        <button
          type="button"
          class="button small"
          aria-label={copy.takeBackOf(name)}
          onClick={() => void takeBack()}
        >
          {copy.takeBack}
        </button>
      )}
    </li>
  )
}

/** Fetched anew with every rating, because the figures need the whole log. */
function useRatings({ controls, id }: Props): RatingsAnswer | 'offline' | undefined {
  const [answer, setAnswer] = useState<RatingsAnswer | 'offline'>()
  const { desk, table } = controls.session
  const count = desk.list('rating').length
  const status = table.get('clock')?.status
  const [turn, setTurn] = useState(0)
  const word = controls.word.value
  useEffect(() => setTurn((before) => before + 1), [count, status, word])
  useEffect(() => {
    let over = false
    const later = setTimeout(() => {
      const path = `/api/exercises/${encodeURIComponent(id)}/ratings`
      void call<RatingsAnswer>(path, undefined, keyFor(id, 'facilitator')).then((fetched) => {
        if (!over) setAnswer(fetched.ok ? fetched.value : 'offline')
      })
    }, 150)
    return () => {
      over = true
      clearTimeout(later)
    }
  }, [id, turn])
  return answer
}

function Agreement(props: Props & { readonly ended: boolean }) {
  const ratings = useRatings(props)
  if (ratings === undefined) return null
  if (ratings === 'offline') return <p class="empty">{copy.offline}</p>
  const { agreement, raters, tasks, caps } = ratings
  const figure = (value: number | undefined): string => value?.toFixed(2) ?? copy.none
  const share = agreement.share === undefined ? copy.none : `${Math.round(agreement.share * 100)} %`
  return (
    <section class="agreement" aria-labelledby="agreement-heading">
      <h3 id="agreement-heading">{copy.agreement}</h3>
      {raters === 0 ? (
        <p class="empty">{copy.noRatings}</p>
      ) : (
        <>
          <p>{copy.ratedTwice(agreement.tasksRatedTwice, agreement.tasks)}</p>
          <p class="num">{copy.figures(share, figure(agreement.ac2), figure(agreement.kappa))}</p>
          <p>
            <b>{agreement.indicativeOnly ? copy.indicative : copy.firm}</b>
          </p>
        </>
      )}
      {!props.ended && raters > 0 && <p class="field-help">{copy.afterEnd}</p>}
      <RatedTasks controls={props.controls} tasks={tasks} ended={props.ended} />
      {props.ended && <Caps controls={props.controls} caps={caps} />}
    </section>
  )
}
