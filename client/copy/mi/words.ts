import type { Words } from '../translation.ts'
import { board, report, screen } from './board.ts'
import { common } from './common.ts'
import { facilitator } from './facilitator.ts'
import { inbox } from './inbox.ts'
import { join, setUp } from './join.ts'
import { kinds } from './kinds.ts'
import { player } from './player.ts'
import { log, together } from './together.ts'

/** Te reo Māori, by the names the parts of the copy have. */
export const mi = {
  board,
  common,
  facilitator,
  inbox,
  join,
  kinds,
  log,
  player,
  report,
  screen,
  setUp,
  together,
} satisfies Readonly<Record<string, Words>>
