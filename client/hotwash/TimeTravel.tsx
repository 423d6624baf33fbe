import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { AtAnswer, HindsightAnswer } from '../../shared/wire/hindsight.ts'
import type { TableDocs } from '../../shared/wire/views.ts'
import { BoardPane } from '../board/BoardPane.tsx'
import { Meters } from '../board/Meters.tsx'
import { hotwash } from '../copy/hotwash.ts'
import { docStore } from '../net/docs.ts'
import { Icon } from '../ui/Icon.tsx'
import { playClock, storyClock, storyDay } from '../ui/storyTime.ts'
import { DeskThen } from './DeskThen.tsx'
import { Knew } from './Knew.tsx'
import { Problem } from './Problem.tsx'
import { reach, type Reached } from './reach.ts'
import { usePlaying } from './usePlaying.ts'

/** Puts the documents of a moment in the place of those of another. */
function show(
  store: ReturnType<typeof docStore<TableDocs>>,
  known: Set<string>,
  at: AtAnswer,
): void {
  for (const key of known) if (!(key in at.table)) store.drop(key)
  known.clear()
  for (const [key, doc] of Object.entries(at.table)) {
    known.add(key)
    store.put(key, JSON.stringify(doc))
  }
}

/** Asks about the exercise as people played it, or about a dry run of it by a machine team. */
const asking =
  (id: string, team: string | undefined) =>
  <Value,>(what: 'hindsight' | 'at', about: Readonly<Record<string, string>> = {}) => {
    const asked = new URLSearchParams({ ...about, ...(team !== undefined && { team }) })
    return reach<Value>(id, `${team === undefined ? what : `dry-run/${what}`}?${asked.toString()}`)
  }

type Props = {
  readonly id: string
  /** The machine team of a dry run. */
  readonly team?: string
}

/** The exercise at any moment: board, meters, desks and MSEL as they were, and what was known at each decision. */
export function TimeTravel({ id, team }: Props) {
  const back = useSignal<Reached<HindsightAnswer> | undefined>(undefined)
  const load = async (): Promise<void> => {
    back.value = await asking(id, team)<HindsightAnswer>('hindsight')
  }
  useEffect(() => void load(), [id, team])
  const now = back.value
  if (now === undefined) return <p class="hw-wait">{hotwash.loading}</p>
  if (!now.ok) return <Problem of={now} onAgain={() => void load()} />
  return <Travel id={id} team={team} back={now.value} />
}

/** Minutes that an arrow key moves. */
const minutes: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
}

function Travel(props: {
  readonly id: string
  readonly team: string | undefined
  readonly back: HindsightAnswer
}) {
  const { id, team, back } = props
  const copy = hotwash.back
  const time = useSignal(0)
  const desk = useSignal('facilitator')
  const at = useSignal<AtAnswer | undefined>(undefined)
  const problem = useSignal<Extract<Reached<AtAnswer>, { ok: false }> | undefined>(undefined)
  const [store, known] = useMemo(() => [docStore<TableDocs>(), new Set<string>()] as const, [])
  useEffect(() => {
    let gone = false
    const fetchIt = async (): Promise<void> => {
      const next = await asking(id, team)<AtAnswer>('at', {
        time: String(time.value),
        desk: desk.value,
      })
      if (gone) return
      problem.value = next.ok ? undefined : next
      if (!next.ok) return
      show(store, known, next.value)
      at.value = next.value
    }
    // While the slider is dragged only the last moment is asked for.
    const timer = setTimeout(() => void fetchIt(), 80)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [id, team, time.value, desk.value])
  const stops = useMemo(() => [...new Set([0, ...back.marks.map((mark) => mark.at)])], [back])
  const go = (by: 1 | -1): void => {
    const next =
      by > 0 ? stops.find((stop) => stop > time.value) : stops.findLast((stop) => stop < time.value)
    if (next !== undefined) time.value = next
  }
  const plays = usePlaying(time, () => go(1), back.end)
  const just = back.marks.filter((mark) => mark.at <= time.value).slice(-3)
  const then = at.value
  return (
    <div class="hw-back">
      <div class="hw-scrub hw-card">
        <button type="button" class="button" onClick={() => go(-1)}>
          {copy.before}
        </button>
        <label class="hw-slider">
          <span class="sr">{copy.slider}</span>
          <input
            type="range"
            min={0}
            max={back.end}
            step={1}
            value={time.value}
            aria-valuetext={playClock(time.value)}
            onInput={({ currentTarget }) => (time.value = Number(currentTarget.value))}
            onKeyDown={(event) => {
              const { key } = event
              if (key === 'PageUp' || key === 'PageDown') go(key === 'PageUp' ? 1 : -1)
              else if (Object.hasOwn(minutes, key)) {
                const to = time.value + (minutes[key] ?? 0) * 60_000
                time.value = Math.min(back.end, Math.max(0, to))
              } else return
              event.preventDefault()
            }}
          />
        </label>
        <button type="button" class="button" onClick={() => go(1)}>
          {copy.after}
        </button>
        <button type="button" class="button hw-play" onClick={plays.turn}>
          <Icon name={plays.on ? 'pause' : 'play'} size={18} />
          {plays.on ? copy.stop : copy.play}
        </button>
        <p class="hw-time num" role="status">
          {playClock(time.value)}
          {then && (
            <>
              {' · '}
              {storyDay(then.when, back.timeZone)} {storyClock(then.when, back.timeZone)}
            </>
          )}
        </p>
        <p class="hw-note">{copy.keys}</p>
      </div>
      {problem.value && (
        <Problem of={problem.value} onAgain={() => (time.value = Math.max(0, time.value - 1))} />
      )}
      <div class="hw-then">
        <div class="hw-board">
          {then && <BoardPane session={{ table: store }} />}
          {then && <Meters session={{ table: store }} />}
        </div>
        <div class="hw-side">
          <section class="hw-card" aria-labelledby="just">
            <h2 id="just">{copy.happened}</h2>
            {just.length === 0 && <p>{copy.nothing}</p>}
            <ol class="hw-marks">
              {just.map((mark) => (
                <li key={mark.seq}>
                  <time class="num">{playClock(mark.at)}</time> {mark.text}
                </li>
              ))}
            </ol>
          </section>
          <section class="hw-card">
            <label class="field">
              <span class="field-label">{copy.desk}</span>
              <select
                class="select"
                value={desk.value}
                onChange={({ currentTarget }) => (desk.value = currentTarget.value)}
              >
                <option value="facilitator">{copy.msel}</option>
                {back.seats.map((seat) => (
                  <option key={seat.id} value={seat.id}>
                    {seat.title}
                  </option>
                ))}
              </select>
            </label>
            {then && <DeskThen docs={then.desk} whole={desk.value === 'facilitator'} />}
          </section>
        </div>
      </div>
      {team === undefined && <Knew knew={back.knew} onGo={(moment) => (time.value = moment)} />}
    </div>
  )
}
