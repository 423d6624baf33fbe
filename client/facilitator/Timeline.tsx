import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { MselDoc } from '../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import { playClock } from '../ui/storyTime.ts'
import type { Controls, FacilitatorSession } from './controls.ts'
import { select } from './deeds.ts'
import { stateOf } from './injectWords.ts'
import { momentOf } from './msel.ts'
import { phaseSpans } from './phaseSpans.ts'
import { StateMark } from './StateMark.tsx'
import {
  axisHeight,
  layOutTimeline,
  markSize,
  xOf,
  type Mark,
  type TimelineLayout,
} from './timelineLayout.ts'

const other = 'other'

function NowLine(props: {
  readonly session: FacilitatorSession
  readonly layout: TimelineLayout
  readonly ends: number
}) {
  const { layout, ends } = props
  const now = props.session.playNow.value
  const x = xOf(now, layout.plot, ends)
  return (
    <g class="tl-now">
      <rect
        class="tl-past"
        x={layout.plot.left}
        y={axisHeight}
        width={Math.max(0, x - layout.plot.left)}
        height={layout.height - axisHeight}
      />
      <line x1={x} x2={x} y1={axisHeight - 4} y2={layout.height} />
      <rect class="tl-now-ground" x={x - 32} y={axisHeight - 21} width={64} height={18} rx={5} />
      <text x={x} y={axisHeight - 8} text-anchor="middle">
        {copy.now(playClock(now))}
      </text>
    </g>
  )
}

type Drawn = Parameters<typeof NowLine>[0]

function Phases({ session, layout, ends }: Drawn) {
  const spans = phaseSpans(
    session.desk.get('phases') ?? [],
    session.table.get('clock'),
    session.table.list('log'),
  )
  return (
    <div aria-hidden="true">
      {spans.map((span, nth) => {
        const left = xOf(span.from, layout.plot, ends)
        const width = xOf(span.to, layout.plot, ends) - left
        return (
          <span
            key={nth}
            class={`tl-phase ${span.current ? 'current' : ''}`}
            style={{ left: `${left}px`, width: `${width}px`, height: `${layout.height}px` }}
            title={span.title}
          >
            {width > 44 && span.title}
          </span>
        )
      })}
    </div>
  )
}

function Grid({ session, layout, ends }: Drawn) {
  const { height } = layout
  return (
    <svg class="tl-grid" width="100%" height={height} aria-hidden="true">
      {layout.ticks.map((tick) => (
        <g key={tick.at} class="tl-tick">
          <line x1={tick.x} x2={tick.x} y1={axisHeight - 4} y2={height} />
          <text x={tick.x} y={axisHeight - 9} text-anchor="middle">
            {playClock(tick.at)}
          </text>
        </g>
      ))}
      {layout.lanes.map((lane) => (
        <line
          key={lane.id}
          class="tl-lane"
          x1={0}
          x2={layout.gutter.right}
          y1={lane.top}
          y2={lane.top}
        />
      ))}
      {layout.gutter.right > layout.gutter.left && (
        <g class="tl-gutter">
          <rect
            x={layout.gutter.left}
            y={axisHeight}
            width={layout.gutter.right - layout.gutter.left}
            height={height - axisHeight}
          />
          <text x={(layout.gutter.left + layout.gutter.right) / 2} y={13} text-anchor="middle">
            {copy.noTimeYet}
          </text>
        </g>
      )}
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

/** The chosen inject's title beside its mark, on the side with more room. */
function ChosenTitle(props: {
  readonly title: string
  readonly mark: Mark
  readonly layout: TimelineLayout
}) {
  const { title, mark, layout } = props
  const left = mark.x > (layout.plot.left + layout.gutter.right) / 2
  const side = left
    ? { right: `${layout.gutter.right - mark.x + 24}px`, maxWidth: `${mark.x - 30}px` }
    : { left: `${mark.x + 24}px`, maxWidth: `${layout.gutter.right - mark.x - 30}px` }
  return (
    <b class="tl-title" aria-hidden="true" style={{ top: `${mark.y - 12}px`, ...side }}>
      {title}
    </b>
  )
}

/** The injects as lanes by objective over time. One tab stop; arrow keys choose inside. */
export function Timeline({ controls }: { controls: Controls }) {
  const { session, msel } = controls
  const host = useRef<HTMLDivElement>(null)
  const size = useSignal({ width: 700, height: 360 })
  useEffect(() => {
    if (!host.current) return undefined
    const watch = new ResizeObserver(([entry]) => {
      if (entry) size.value = { width: entry.contentRect.width, height: entry.contentRect.height }
    })
    watch.observe(host.current)
    return () => watch.disconnect()
  }, [size])
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
  const { width, height } = size.value
  const labels = width < 560 ? 92 : 128
  const layout = layOutTimeline(
    { width, height: height - 4, labels },
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
        <Phases session={session} layout={layout} ends={ends} />
        <Grid session={session} layout={layout} ends={ends} />
        {layout.lanes.map((lane, nth) => (
          <span
            key={lane.id}
            class="tl-label"
            style={{ top: `${lane.top}px`, height: `${lane.height}px`, width: `${labels - 8}px` }}
          >
            {lanes[nth]?.short}
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
