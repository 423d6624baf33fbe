import type { Words } from '../translation.ts'
import { hotwash, insurer, purpose } from './afterwards.ts'
import { board, report, screen } from './board.ts'
import { common } from './common.ts'
import { facilitator } from './facilitator.ts'
import { inbox } from './inbox.ts'
import { join, setUp } from './join.ts'
import { kinds } from './kinds.ts'
import { player } from './player.ts'
import { log, together } from './together.ts'
import { evaluator, team, watch } from './watching.ts'

/** Te reo Māori, by the names the parts of the copy have. */
export const mi = {
  board,
  common,
  evaluator,
  facilitator,
  hotwash,
  inbox,
  insurer,
  join,
  kinds,
  log,
  player,
  purpose,
  report,
  screen,
  setUp,
  team,
  together,
  watch,
} satisfies Readonly<Record<string, Words>>
