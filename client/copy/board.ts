import type { Presence, SystemState } from '../../shared/wire/views.ts'
import { common } from './common.ts'
import { localised } from './localised.ts'

const and = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** Every sentence of the operations board. */
export const boardCopy = localised('board', {
  systems: 'Systems',
  places: 'Places',
  people: 'People',
  board: 'Operations board',
  affected: (count: number, all: number) =>
    count === 0 ? `All ${all} systems normal` : `${count} of ${all} systems affected`,
  showAsList: 'Show as list',
  clear: 'Clear',
  clearChoice: (name: string) => `Clear the choice of ${name}`,
  noBoardYet: 'Waiting for the hospital’s plan.',
  keys: 'Arrow keys move, Enter selects, Escape clears.',
  usedBy: (names: readonly string[]) =>
    names.length === 0 ? 'No place depends on it directly.' : `Used by ${and(names)}.`,
  uses: (names: readonly string[]) =>
    names.length === 0 ? 'Depends on no system.' : `Depends on ${and(names)}.`,
  because: (state: SystemState, names: readonly string[]) =>
    `${common.state[state]} because of ${and(names)}.`,
  seated: (name: string | undefined, title: string, presence: Presence) =>
    name === undefined
      ? `${title}: free`
      : `${name}, ${title}: ${common.presence[presence].toLowerCase()}`,
  named: (name: string, state: string) => `${name} (${state.toLowerCase()})`,
  pinAt: (number: number, place: string) => `Inject ${number} is at ${place}.`,
  inject: 'Inject',
  injectAt: (number: number) => `Inject ${number} is here`,
  columns: {
    system: 'System',
    place: 'Place',
    state: 'State',
    why: 'Why',
    now: 'Now',
    serves: 'Serves',
  },
  meters: 'Hospital measures',
  trend: (change: number) =>
    change === 0 ? 'steady' : change > 0 ? `up ${change}` : `down ${-change}`,
  meter: (title: string, value: number, word: string, trend: string) =>
    `${title}: ${value} of 100, ${word}, ${trend}`,
} as const)
