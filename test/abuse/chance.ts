import seedrandom from 'seedrandom'
import type { Chance } from './hostileText.ts'

export function chanceOf(seed: string): Chance {
  const draw = seedrandom(seed)
  const upTo = (most: number): number => Math.floor(draw() * most)
  return {
    upTo,
    pick: (items) => {
      const item = items[upTo(items.length)]
      if (item === undefined && items.length === 0) throw new Error('Nothing to pick from')
      return item as (typeof items)[number]
    },
  }
}
