import { constants, setPriority } from 'node:os'

/** How far back: what somebody waits for at a screen goes before what may take its time. */
const { PRIORITY_BELOW_NORMAL: waitedFor, PRIORITY_LOW: inItsTime } = constants.priority

/** Puts a whole process, with the threads it is about to start, behind the rooms. */
export function standBack(pid: number, waits = false): void {
  try {
    setPriority(pid, waits ? waitedFor : inItsTime)
  } catch {
    // Gone already, or not allowed here: then it works at the priority it has.
  }
}
