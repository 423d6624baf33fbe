import { matchMaker } from '@colyseus/core'
import type { Reply } from '../../shared/wire/messages.ts'
import type { Holder } from '../store/exerciseStore.ts'
import { closedBecause } from './closedBecause.ts'
import type { TakeSeat } from './opening.ts'
import type { AdmitWatcher } from './watching.ts'

/** The name under which clients ask for a room; which exercise is told by `{ exercise: id }`. */
export const roomName = 'exercise'

/** What a room says that another one is in the way of; soon it is listed, or gone. */
export const inTheWay = 'The exercise is played by another room.'
const againMs = 150
const patienceMs = 3_000

/** Exercises that this process is opening. */
const opening = new Map<string, Promise<void>>()

/** Makes sure that an exercise is loaded once, in whichever process. */
export function openRoom(exercise: string): Promise<void> {
  const underWay = opening.get(exercise) ?? loaded(exercise).finally(() => opening.delete(exercise))
  opening.set(exercise, underWay)
  return underWay
}

async function loaded(exercise: string): Promise<void> {
  for (const end = performance.now() + patienceMs; ;) {
    if (await isOpen(exercise)) return
    try {
      await matchMaker.createRoom(roomName, { exercise })
      return
    } catch (error) {
      if (!(error instanceof Error) || error.message !== inTheWay || performance.now() > end)
        throw error
    }
    await new Promise((done) => setTimeout(done, againMs))
  }
}

/** Seats a person in an exercise; `taken` when the seat belongs to somebody else. */
export async function takeSeatIn(exercise: string, order: TakeSeat): Promise<Reply | 'taken'> {
  await openRoom(exercise)
  return (await matchMaker.remoteRoomCall(exercise, 'takeSeat', [order])) as Reply | 'taken'
}

/** Lets somebody in who watches; false when the exercise has no room for more. */
export async function admitTo(exercise: string, order: AdmitWatcher): Promise<boolean> {
  await openRoom(exercise)
  return (await matchMaker.remoteRoomCall(exercise, 'admit', [order])) as boolean
}

/** Shows a watcher out for good; false when there is nobody of that name. */
export async function dismissFrom(exercise: string, watcher: string): Promise<boolean> {
  await openRoom(exercise)
  return (await matchMaker.remoteRoomCall(exercise, 'dismiss', [watcher])) as boolean
}

/** Closes the lines of everybody who came in with keys like this one. */
export async function shutOut(exercise: string, like: Holder): Promise<void> {
  if (await isOpen(exercise)) await matchMaker.remoteRoomCall(exercise, 'shutOut', [like])
}

/** Puts an exercise away; those who look at it are told that it is gone, or come back when it is `renewed`. */
export async function closeRoom(
  exercise: string,
  because: 'unloaded' | 'renewed' = 'unloaded',
): Promise<void> {
  if (await isOpen(exercise))
    await matchMaker.remoteRoomCall(exercise, 'disconnect', [closedBecause[because]])
}

const isOpen = async (exercise: string): Promise<boolean> =>
  Boolean(await matchMaker.getRoomById(exercise))
