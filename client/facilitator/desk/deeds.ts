import type { SeatId } from '../../../shared/kernel/ids.ts'
import type { Command } from '../../../shared/wire/messages.ts'
import type { MselDoc } from '../../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { asksInOrder } from './asks.ts'
import {
  whyNotAdd,
  whyNotEdit,
  whyNotFire,
  whyNotPending,
  whyNotWithdraw,
  type Controls,
  type GiveTo,
} from './controls.ts'
import { neighbour } from './msel.ts'
import { undo, undoable } from './undo.ts'

export const start = (controls: Controls): Promise<boolean> =>
  controls.order({ type: 'start' }, copy.said.started)

export function pauseOrResume(controls: Controls): void {
  const clock = controls.session.table.get('clock')
  if (clock?.status !== 'running') return controls.say(copy.notNow, true)
  const undo = copy.undoWords
  void (clock.paused
    ? undoable(controls, { type: 'resume' }, copy.said.resumed, {
        command: { type: 'pause' },
        said: undo.resume,
      })
    : undoable(controls, { type: 'pause' }, copy.said.paused, {
        command: { type: 'resume' },
        said: undo.pause,
      }))
}

export function setSpeed(controls: Controls, speed: number): Promise<boolean> {
  const before = controls.session.table.get('clock')?.speed ?? 1
  return undoable(controls, { type: 'speed', speed }, copy.said.speed(speed), {
    command: { type: 'speed', speed: before },
    said: copy.undoWords.speed(before),
  })
}

function withInject(
  controls: Controls,
  why: string | undefined,
  deed: (inject: MselDoc) => void,
): void {
  const inject = controls.selected.value
  if (why !== undefined || !inject) return controls.say(why ?? copy.noInject, true)
  deed(inject)
}

export const fire = (controls: Controls): void =>
  withInject(controls, whyNotFire(controls), (inject) => {
    void controls.order({ type: 'fire', inject: inject.id }, copy.said.going(inject.number))
  })

export const fireTo = (controls: Controls): void =>
  withInject(controls, whyNotFire(controls), ({ id }) => {
    controls.select(id)
    controls.dialog.value = { kind: 'fire-to', inject: id }
  })

export const withdraw = (controls: Controls): void =>
  withInject(controls, whyNotWithdraw(controls), ({ id }) => {
    controls.select(id)
    controls.dialog.value = { kind: 'withdraw', inject: id }
  })

export const skip = (controls: Controls): void =>
  withInject(controls, whyNotPending(controls), (inject) => {
    const { id, number } = inject
    void undoable(controls, { type: 'skip', inject: id }, copy.said.skipped(number), {
      command: { type: 'restore', inject: id },
      said: copy.undoWords.skip(number),
    })
  })

export const holdOrUnhold = (controls: Controls): void =>
  withInject(controls, whyNotPending(controls), (inject) => {
    // Chosen, so that the same key lets it go again; a held inject is no longer the next by itself.
    const { id, number, status } = inject
    controls.select(id)
    const hold = { type: 'hold', inject: id } as const
    const unhold = { type: 'unhold', inject: id } as const
    const undo = copy.undoWords
    void (status.kind === 'held'
      ? undoable(controls, unhold, copy.said.unheld(number), {
          command: hold,
          said: undo.unhold(number),
        })
      : undoable(controls, hold, copy.said.held(number), {
          command: unhold,
          said: undo.hold(number),
        }))
  })

export const edit = (controls: Controls): void =>
  withInject(controls, whyNotEdit(controls), ({ id }) => {
    controls.select(id)
    controls.dialog.value = { kind: 'edit', inject: id }
  })

function whileRunning(controls: Controls, deed: () => void): void {
  if (controls.session.table.get('clock')?.status !== 'running')
    return controls.say(copy.notNow, true)
  deed()
}

export function add(controls: Controls): void {
  const why = whyNotAdd(controls)
  if (why === undefined) controls.dialog.value = { kind: 'add' }
  else controls.say(why, true)
}

export const openDialog = (controls: Controls, kind: 'join' | 'keys'): void => {
  controls.dialog.value = { kind }
}

/** Opens a dialog that only makes sense while the exercise runs. */
export const askWhileRunning = (controls: Controls, kind: 'give-time' | 'end'): void =>
  whileRunning(controls, () => {
    controls.dialog.value = { kind }
  })

/** Asks where to, and what becomes of what is passed. */
export const nextPhase = (controls: Controls): void =>
  whileRunning(controls, () => {
    const { phaseNumber, phaseCount, paused } = controls.session.table.get('clock') ?? {}
    if (paused) controls.say(copy.refused.paused, true)
    else if (phaseNumber === phaseCount) controls.say(copy.refused['last-phase'], true)
    else controls.dialog.value = { kind: 'next-phase' }
  })

type Jump = Omit<Extract<Command, { type: 'next-phase' }>, 'type'>

export const moveOn = (controls: Controls, jump: Jump): Promise<boolean> =>
  controls.order({ type: 'next-phase', ...jump }, copy.said.phase)

export const end = (controls: Controls): Promise<boolean> =>
  controls.order({ type: 'end' }, copy.said.ended)

export function giveTime(controls: Controls, to: GiveTo, minutes: number): Promise<boolean> {
  if (to === 'all')
    return controls.order({ type: 'give-time', to, minutes }, copy.said.gaveAll(minutes))
  if (to === 'phase')
    return controls.order({ type: 'give-time', to, minutes }, copy.said.gavePhase(minutes))
  if ('seat' in to)
    return controls.order(
      { type: 'give-time', to: { seat: to.seat }, minutes },
      copy.gaveSeat(minutes, to.name),
    )
  return controls.order(
    { type: 'give-time', to: { decision: to.decision }, minutes },
    copy.said.gaveDecision(minutes, to.number),
  )
}

export function select(controls: Controls, by: 1 | -1): void {
  const inject = neighbour(controls.msel.value, controls.selected.value?.id, by)
  if (inject) controls.select(inject.id)
}

/** Goes to the first question without a reply; one with a scripted reply on its way is unfolded. */
function toReply(controls: Controls): void {
  const first = asksInOrder(controls.session.desk.list('ask')).find(({ reply }) => !reply)
  const box = first && document.getElementById(`reply-${first.n}`)
  if (!box) return controls.say(copy.nothingToReply)
  const fold = box.closest('details')
  if (fold) fold.open = true
  box.focus()
}

/** Opens the box in which the facilitator speaks to players, as somebody outside or as the exercise control. */
export const openSpeak = (controls: Controls, to?: SeatId): void =>
  whileRunning(controls, () => {
    controls.dialog.value = { kind: 'speak', to }
  })

export type Deed =
  | 'pause'
  | 'fire'
  | 'fire-to'
  | 'hold'
  | 'skip'
  | 'withdraw'
  | 'undo'
  | 'edit'
  | 'add'
  | 'time'
  | 'phase'
  | 'note'
  | 'speak'
  | 'reply'
  | 'earlier'
  | 'later'
  | 'keys'

/** Does what a key or a button stands for. */
export function perform(controls: Controls, deed: Deed): void {
  const deeds: { readonly [Name in Deed]: () => void } = {
    pause: () => pauseOrResume(controls),
    fire: () => fire(controls),
    'fire-to': () => fireTo(controls),
    withdraw: () => withdraw(controls),
    undo: () => undo(controls),
    hold: () => holdOrUnhold(controls),
    skip: () => skip(controls),
    edit: () => edit(controls),
    add: () => add(controls),
    time: () => askWhileRunning(controls, 'give-time'),
    phase: () => nextPhase(controls),
    speak: () => openSpeak(controls),
    note: () => document.getElementById('new-note')?.focus(),
    reply: () => toReply(controls),
    earlier: () => select(controls, -1),
    later: () => select(controls, 1),
    keys: () => openDialog(controls, 'keys'),
  }
  deeds[deed]()
}
