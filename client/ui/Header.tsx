import type { ComponentChildren } from 'preact'
import { common } from '../copy/common.ts'
import type { Line, Session } from '../net/session.ts'
import { Icon } from './Icon.tsx'
import { Settings } from './Settings.tsx'
import { playClock, storyClock, storyDate } from './storyTime.ts'

export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect x="2" y="2" width="28" height="28" rx="8" class="mark-ground" />
      <path d="M7 17h4l3-7 4 13 2.5-6H25" class="mark-line" />
    </svg>
  )
}

export function ExerciseOnly() {
  return (
    <div class="exercise-only" title={common.exerciseOnlyTitle}>
      {common.exerciseOnly}
    </div>
  )
}

export function Brand({ name, sub }: { name: string; sub?: string | undefined }) {
  return (
    <div class="brand">
      <Mark />
      <div class="brand-text">
        <div class="brand-name">{name}</div>
        {sub && <div class="brand-sub">{sub}</div>}
      </div>
    </div>
  )
}

/** The state of the line, always as a word. */
export function LineState({ line }: { line: Line }) {
  return (
    <span class={`line-state ${line === 'live' ? '' : 'lost'}`} role="status">
      <i aria-hidden="true" />
      {common.line[line]}
    </span>
  )
}

/** Running, paused or ended, with story time, its date and the time played. */
export function ClockFace({
  session,
}: {
  session: Pick<Session<unknown>, 'table' | 'playNow' | 'storyNow'>
}) {
  const clock = session.table.get('clock')
  const zone = session.table.get('exercise')?.timeZone
  if (!clock || !zone) return null
  const going = clock.status === 'running' && !clock.paused
  const word =
    clock.status === 'briefing'
      ? common.notStarted
      : clock.status === 'ended'
        ? common.ended
        : clock.paused
          ? common.paused
          : common.running
  const now = session.storyNow.value
  return (
    <div class="clock" role="group" aria-label={common.clockLabel}>
      <span class={`run ${going ? 'on' : ''}`}>
        <Icon name={going ? 'play' : 'pause'} size={14} />
        {word}
        {going && clock.speed !== 1 && ` ×${clock.speed}`}
      </span>
      <time class="clock-big num">{storyClock(now, zone)}</time>
      <span class="clock-sub num">
        <span class="clock-date">{storyDate(now, zone)} · </span>
        {common.played(playClock(session.playNow.value))}
      </span>
    </div>
  )
}

/** The bar at the top of every page; `children` stand between the brand and the tools. */
export function TopBar(props: {
  readonly name: string
  readonly sub?: string | undefined
  readonly children?: ComponentChildren
  readonly tools?: ComponentChildren
  /** What stands among language and theme, such as sound. */
  readonly settings?: ComponentChildren
}) {
  return (
    <header class="top">
      <Brand name={props.name} sub={props.sub} />
      <ExerciseOnly />
      {props.children}
      <div class="tools">
        {props.tools}
        <Settings>{props.settings}</Settings>
      </div>
    </header>
  )
}
