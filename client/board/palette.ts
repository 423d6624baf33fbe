import type { SystemState } from '../../shared/wire/views.ts'

const plain = {
  ground: '--bg',
  floor: '--floor',
  room: '--room',
  wall: '--wall',
  line: '--line',
  art: '--art',
  text: '--text',
  muted: '--muted',
  accent: '--accent',
  inject: '--inject',
  injectInk: '--inject-ink',
  panel: '--panel',
  badge: '--avatar',
  badgeInk: '--avatar-ink',
} as const

const states: readonly SystemState[] = ['normal', 'slow', 'checking', 'paper', 'isolated', 'down']

/** Colours of the page as CSS texts: the canvas has none of its own. */
export type Palette = Readonly<Record<keyof typeof plain, string>> & {
  readonly states: Readonly<Record<SystemState, { readonly ink: string; readonly ground: string }>>
}

/** The custom properties as they stand on `root` now. */
export function readPalette(root: Element): Palette {
  const style = getComputedStyle(root)
  const value = (name: string): string => style.getPropertyValue(name).trim()
  const byState = Object.fromEntries(
    states.map((state) => [state, { ink: value(`--${state}`), ground: value(`--${state}-bg`) }]),
  )
  const colours = Object.fromEntries(Object.entries(plain).map(([key, name]) => [key, value(name)]))
  return { ...colours, states: byState } as Palette
}
