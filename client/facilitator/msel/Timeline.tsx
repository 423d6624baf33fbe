import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { MselDoc } from '../../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { playClock } from '../../ui/storyTime.ts'
import type { Controls, FacilitatorSession } from '../desk/controls.ts'
import { select } from '../desk/deeds.ts'
import { stateOf } from './injectWords.ts'
import { momentOf } from '../desk/msel.ts'
import { phaseSpans } from './phaseSpans.ts'
import { StateMark } from './StateMark.tsx'
import {
  axisHeight,
  freeSide,
  layOutTimeline,
  markSize,
  xOf,
  type Mark,
  type TimelineLayout,
} from './timelineLayout.ts'

const other = 'other'

type Drawn = {
  readonly session: FacilitatorSession
  readonly layout: TimelineLayout
  readonly ends: number
}

/** Phases and hours; stays in sight while the lanes scroll under it. */
function Axis({ session, layout, ends }: Drawn) {
  const { plot, gutter } = layout
  const spans = phaseSpans(
    session.desk.get('phases') ?? [],
    session.table.get('clock'),
    session.table.list('log'),
  )
  return (
    <div class="tl-axis" style={{ height: `${axisHeight}px` }} aria-hidden="true">
      {spans.map((span, nth) => {
        const left = xOf(span.from, plot, ends)
        const width = xOf(span.to, plot, ends) - left
        return (
          <span
            key={nth}
            class={`tl-phase ${span.current ? 'current' : ''}`}
            style={{ left: `${left}px`, width: `${width}px` }}
            title={span.title}
          >
            {width > 44 && span.title}
          </span>
        )
      })}
      {layout.ticks.map((tick) => (
        <span key={tick.at} class="tl-hour num" style={{ left: `${tick.x}px` }}>
          {playClock(tick.at)}
        </span>
      ))}
      {gutter.right > gutter.left && (
        <span class="tl-hour gutter" style={{ left: `${(gutter.left + gutter.right) / 2}px` }}>
          {copy.noTimeYet}
        </span>
      )}
      <NowWord session={session} layout={layout} ends={ends} />
    </div>
  )
}

function NowWord({ session, layout, ends }: Drawn) {
  const now = session.playNow.value
  return (
    <b class="tl-now-word num" style={{ left: `${xOf(now, layout.plot, ends)}px` }}>
      {copy.now(playClock(now))}
    </b>
  )
}

function NowLine({ session, layout, ends }: Drawn) {
  const { plot, height } = layout
  const x = xOf(session.playNow.value, plot, ends)
  return (
    <g class="tl-now">
      <rect
        x={plot.left}
        y={axisHeight}
        width={Math.max(0, x - plot.left)}
        height={height - axisHeight}
      />
      <line x1={x} x2={x} y1={axisHeight} y2={height} />
    </g>
  )
}

function Grid({ session, layout, ends }: Drawn) {
  const { plot, gutter, height } = layout
  return (
    <svg class="tl-grid" width="100%" height={height} aria-hidden="true">
      {layout.ticks.map(({ at, x }) => (
        <line key={at} class="tl-line" x1={x} x2={x} y1={axisHeight} y2={height} />
      ))}
      {layout.lanes.map(({ id, top }) => (
        <line key={id} class="tl-line" x1={0} x2={gutter.right} y1={top} y2={top} />
      ))}
      <rect
        class="tl-gutter"
        x={gutter.left}
        y={axisHeight}
        width={gutter.right - plot.right}
        height={height - axisHeight}
      />
      <NowLine session={session} layout={layout} ends={ends} />
    </svg>
  )
}

function InjectMark(props: {
  readonly controls: Controls
  readonly inject: MselDoc
  readonly mark: Mark
}) {
  const { controls, inject, mark } = props
  const chosen = controls.selected.value?.id === inject.id
  const next = controls.next.value?.id === inject.id
  const { kind } = inject.status
  return (
    <li
      id={`mark-${inject.id}`}
      role="option"
      aria-selected={chosen}
      aria-label={copy.mark(inject.number, inject.title, stateOf(inject))}
      class={`tl-mark ${kind} ${next ? 'next' : ''} ${chosen ? 'chosen' : ''}`}
      style={{ left: `${mark.x - markSize / 2}px`, top: `${mark.y - markSize / 2}px` }}
      title={inject.title}
      onClick={() => controls.select(inject.id)}
    >
      <span class="num">{inject.number}</span>
      {kind !== 'planned' && (
        <i>
          <StateMark kind={kind} size={12} />
        </i>
      )}
    </li>
  )
}

/** The chosen inject's title beside its mark, where there is room for it. */
function ChosenTitle(props: {
  readonly title: string
  readonly mark: Mark
  readonly layout: TimelineLayout
}) {
  const { title, mark, layout } = props
  const width = Math.min(260, title.length * 7.2 + 24)
  const side = freeSide(mark, width, layout)
  if (side === undefined) return null
  const left = side === 'right' ? mark.x + markSize / 2 + 8 : mark.x - markSize / 2 - 8 - width
  return (
    <b
      class={`tl-title ${side}`}
      aria-hidden="true"
      style={{ top: `${mark.y - 12}px`, left: `${left}px`, width: `${width}px` }}
    >
      <span>{title}</span>
    </b>
  )
}

/** The injects as lanes by objective over time. One tab stop; arrow keys choose inside. */
export function Timeline({ controls }: { controls: Controls }) {
  const { session, msel } = controls
  const host = useRef<HTMLDivElement>(null)
  const width = useSignal(700)
  useEffect(() => {
    if (!host.current) return undefined
    const watch = new ResizeObserver(([entry]) => {
      if (entry) width.value = entry.contentRect.width
    })
    watch.observe(host.current)
    return () => watch.disconnect()
  }, [width])
  const objectives = session.desk.get('objectives') ?? []
  const laneOf = (inject: MselDoc): string =>
    objectives.some((objective) => objective.id === inject.objective) ? inject.objective : other
  const placed = msel.value.map((inject) => ({
    id: inject.id as string,
    lane: laneOf(inject),
    at: momentOf(inject),
  }))
  const lanes = [...objectives, { id: other, short: copy.other, title: copy.other }].filter(
    (lane) => placed.some((inject) => inject.lane === lane.id),
  )
  const ends = Math.max(
    session.table.get('clock')?.endsAt ?? 0,
    ...placed.map((inject) => inject.at ?? 0),
  )
  const labels = Math.round(Math.min(150, Math.max(88, width.value * 0.18)))
  const layout = layOutTimeline(
    { width: width.value, labels },
    lanes.map((lane) => lane.id),
    placed,
    ends,
  )
  const marks = new Map(layout.marks.map((mark) => [mark.id, mark]))
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    select(controls, event.key === 'ArrowUp' ? -1 : 1)
  }
  const chosen = controls.selected.value
  const chosenMark = chosen && marks.get(chosen.id)
  const chosenTop = chosenMark?.y
  useEffect(() => {
    if (!host.current || chosenTop === undefined) return
    const { scrollTop, clientHeight } = host.current
    if (chosenTop - markSize < scrollTop || chosenTop + markSize > scrollTop + clientHeight)
      host.current.scrollTop = chosenTop - clientHeight / 2
  }, [chosen?.id, chosenTop])
  return (
    <div class="timeline" ref={host}>
      <div class="tl-canvas" style={{ height: `${layout.height}px` }}>
        <Axis session={session} layout={layout} ends={ends} />
        <Grid session={session} layout={layout} ends={ends} />
        {layout.lanes.map((lane, nth) => (
          <span
            key={lane.id}
            class="tl-label"
            title={lanes[nth]?.title}
            style={{ top: `${lane.top}px`, height: `${lane.height}px`, width: `${labels - 8}px` }}
          >
            <span>{lanes[nth]?.short}</span>
          </span>
        ))}
        <ul
          class="tl-marks"
          role="listbox"
          aria-label={copy.timeline}
          aria-description={copy.timelineHelp}
          aria-activedescendant={chosen && `mark-${chosen.id}`}
          tabIndex={0}
          onKeyDown={onKey}
        >
          {msel.value.map((inject) => {
            const mark = marks.get(inject.id)
            return (
              mark && <InjectMark key={inject.id} controls={controls} inject={inject} mark={mark} />
            )
          })}
        </ul>
        {chosen && chosenMark && (
          <ChosenTitle title={chosen.title} mark={chosenMark} layout={layout} />
        )}
      </div>
    </div>
  )
}
