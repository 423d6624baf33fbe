import { constants, platform, setPriority } from 'node:os'

/** Puts this thread behind the rooms. On Linux a priority is a thread's own; elsewhere it would slow the whole process. */
export function standBack(): void {
  if (platform() === 'linux') setPriority(0, constants.priority.PRIORITY_LOW)
}
