import type { Words } from '../translation.ts'
import { drills, hotwash, purpose, trend } from './afterwards.ts'
import { board, report, screen } from './board.ts'
import { catchUp } from './catchUp.ts'
import { common } from './common.ts'
import { access, signIn, soundTest, tryIt } from './doors.ts'
import { evaluators } from './evaluators.ts'
import { alone, facilitator } from './facilitator.ts'
import { inbox } from './inbox.ts'
import { insurer } from './insurer.ts'
import { join, setUp } from './join.ts'
import { kinds } from './kinds.ts'
import { onPaper, paper } from './paper.ts'
import { people } from './people.ts'
import { player } from './player.ts'
import { refusals } from './refusals.ts'
import { log, together } from './together.ts'
import { evaluator, team, watch } from './watching.ts'

/** Te reo Māori, by the names the parts of the copy have. */
export const mi = {
  access,
  alone,
  board,
  catchUp,
  common,
  drills,
  evaluator,
  evaluators,
  facilitator,
  hotwash,
  inbox,
  insurer,
  join,
  kinds,
  log,
  onPaper,
  paper,
  people,
  player,
  purpose,
  refusals,
  report,
  screen,
  setUp,
  signIn,
  soundTest,
  team,
  together,
  trend,
  tryIt,
  watch,
} satisfies Readonly<Record<string, Words>>
