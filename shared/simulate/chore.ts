import { unreachable } from '../kernel/never.ts'
import type { Chore } from './chores.ts'
import type { Playbook } from './playbook.ts'
import { spreadOf, type Spread } from './spread.ts'
import { vary, type Varied } from './vary.ts'

/** Does one piece of a playtest. */
export function done(book: Playbook, chore: Chore): Spread | Varied {
  switch (chore.kind) {
    case 'spread':
      return spreadOf(book, chore.team, chore.seeds)
    case 'vary':
      return vary(book, chore.decision, chore)
    default:
      return unreachable(chore)
  }
}
