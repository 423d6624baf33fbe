import type { SeatDocs } from '../../shared/wire/seat.ts'
import type { Session } from '../net/session.ts'
import { sortDecisions } from './decisions.ts'

/** This seat's decisions, sorted as its work; reading them subscribes to each. */
export const decisionsOf = ({ desk }: Pick<Session<SeatDocs>, 'desk'>) =>
  sortDecisions(desk.list('decision'), desk.get('me')?.roles.map(({ id }) => id) ?? [])
