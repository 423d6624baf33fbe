import type { MselDoc } from '../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import { whyNotPending, type Controls, type GiveTo } from './controls.ts'
import { isPending, neighbour, stillDueIn } from './msel.ts'

export const start = (controls: Controls): Promise<boolean> =>
  controls.order({ type: 'start' }, copy.said.started)

export function pauseOrResume(controls: Controls): void {
  const clock = controls.session.table.get('clock')
  if (clock?.status !== 'running') return controls.say(copy.notNow, true)
  void (clock.paused
    ? controls.order({ type: 'resume' }, copy.said.resumed)
    : controls.order({ type: 'pause' }, copy.said.paused))
}

export const setSpeed = (controls: Controls, speed: number): Promise<boolean> =>
  controls.order({ type: 'speed', speed }, copy.said.speed(speed))

function withPending(controls: Controls, deed: (inject: MselDoc) => void): void {
  const why = whyNotPending(controls)
  const inject = controls.selected.value
  if (why !== undefined || !inject) return controls.say(why ?? copy.noInject, true)
  deed(inject)
}

export const fire = (controls: Controls): void =>
  withPending(controls, (inject) => {
    void controls.order({ type: 'fire', inject: inject.id }, copy.said.fired(inject.number))
  })

export const skip = (controls: Controls): void =>
  withPending(controls, (inject) => {
    void controls.order({ type: 'skip', inject: inject.id }, copy.said.skipped(inject.number))
  })

export const holdOrUnhold = (controls: Controls): void =>
  withPending(controls, (inject) => {
    void (inject.status.kind === 'held'
      ? controls.order({ type: 'unhold', inject: inject.id }, copy.said.unheld(inject.number))
      : controls.order({ type: 'hold', inject: inject.id }, copy.said.held(inject.number)))
  })

export function edit(controls: Controls): void {
  const inject = controls.selected.value
  if (!inject) return controls.say(copy.noInject, true)
  if (!isPending(inject))
    return controls.say(
      copy.notFireable(inject.number, copy.state[inject.status.kind].toLowerCase()),
      true,
    )
  controls.dialog.value = { kind: 'edit', inject: inject.id }
}

function whileRunning(controls: Controls, deed: () => void): void {
  if (controls.session.table.get('clock')?.status !== 'running')
    return controls.say(copy.notNow, true)
  deed()
}

export const openDialog = (
  controls: Controls,
  kind: 'add' | 'give-time' | 'end' | 'join' | 'keys',
): void => {
  if (kind === 'join' || kind === 'keys') controls.dialog.value = { kind }
  else
    whileRunning(controls, () => {
      controls.dialog.value = { kind }
    })
}

/** Moves on at once when nothing is due in the phase, else asks first. */
export const nextPhase = (controls: Controls): void =>
  whileRunning(controls, () => {
    const phase = controls.session.table.get('clock')?.phase
    if (phase && stillDueIn(controls.msel.value, phase).length > 0)
      controls.dialog.value = { kind: 'next-phase' }
    else void moveOn(controls)
  })

export const moveOn = (controls: Controls): Promise<boolean> =>
  controls.order({ type: 'next-phase' }, copy.said.phase)

export const end = (controls: Controls): Promise<boolean> =>
  controls.order({ type: 'end' }, copy.said.ended)

export function giveTime(controls: Controls, to: GiveTo, minutes: number): Promise<boolean> {
  if (to === 'all')
    return controls.order({ type: 'give-time', to, minutes }, copy.said.gaveAll(minutes))
  if (to === 'phase')
    return controls.order({ type: 'give-time', to, minutes }, copy.said.gavePhase(minutes))
  return controls.order(
    { type: 'give-time', to: { decision: to.decision }, minutes },
    copy.said.gaveDecision(minutes, to.number),
  )
}

export function select(controls: Controls, by: 1 | -1): void {
  const inject = neighbour(controls.msel.value, controls.selected.value?.id, by)
  if (inject) controls.select(inject.id)
}

export type Deed =
  | 'pause'
  | 'fire'
  | 'hold'
  | 'skip'
  | 'edit'
  | 'add'
  | 'time'
  | 'phase'
  | 'note'
  | 'earlier'
  | 'later'
  | 'keys'

/** Does what a key or a button stands for. */
export function perform(controls: Controls, deed: Deed): void {
  const deeds: { readonly [Name in Deed]: () => void } = {
    pause: () => pauseOrResume(controls),
    fire: () => fire(controls),
    hold: () => holdOrUnhold(controls),
    skip: () => skip(controls),
    edit: () => edit(controls),
    add: () => openDialog(controls, 'add'),
    time: () => openDialog(controls, 'give-time'),
    phase: () => nextPhase(controls),
    note: () => document.getElementById('new-note')?.focus(),
    earlier: () => select(controls, -1),
    later: () => select(controls, 1),
    keys: () => openDialog(controls, 'keys'),
  }
  deeds[deed]()
}
