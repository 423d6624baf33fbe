import type { Aar } from '../shape/aarShape.ts'
import { playClock, type StoryClock } from '../storyClock.ts'
import type { Markup } from './markup.ts'
import { section, table } from './parts.ts'

/** Every entry of the log, each under the id that evidence links to. */
export const logSection = ({ log }: Aar, clock: StoryClock): Markup =>
  section(
    'log',
    'Log',
    table({
      id: 'log-table',
      caption: 'Everything that happened, in order',
      head: ['Entry', 'Story time', 'Play time', 'What happened'],
      rows: log.map(({ seq, at, when, text }) => ({
        id: `e${seq}`,
        cells: [seq, clock.moment(when), playClock(at), text],
      })),
    }),
  )
