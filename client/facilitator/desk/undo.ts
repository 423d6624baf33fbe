import type { Command } from '../../../shared/wire/messages.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import type { Controls, Undo } from './controls.ts'

const remembered = 20

/** Orders something that `undo` can take back. */
export async function undoable(
  controls: Controls,
  command: Command,
  done: string,
  back: Undo,
): Promise<boolean> {
  const ok = await controls.order(command, done)
  if (!ok) return false
  controls.undos.push(back)
  if (controls.undos.length > remembered) controls.undos.shift()
  return true
}

/** Stops what is about to go out; when nothing is, takes back the last order of this page that can be. */
export function undo(controls: Controls): void {
  const going = controls.msel.value.find(({ status }) => status.kind === 'going')
  if (going) return void stopGoing(controls, going)
  const last = controls.undos.pop()
  if (!last) return controls.say(copy.said.nothingToUndo)
  void controls.order(last.command, copy.said.undone(last.said))
}

type Going = {
  readonly id: Extract<Command, { type: 'stop-fire' }>['inject']
  readonly number: number
}

export function stopGoing(controls: Controls, { id, number }: Going): Promise<boolean> {
  return controls.order({ type: 'stop-fire', inject: id }, copy.said.stopped(number))
}
