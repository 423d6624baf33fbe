import { describe, expect, it } from 'vitest'
import { doors } from '../../client/board/doors.ts'
import { fitsPlan, layout, type Rect, type Size } from '../../client/board/layout.ts'
import { clinicPlan } from './clinicPlan.ts'

const sizes: readonly Size[] = [
  { w: 1010, h: 730 },
  { w: 650, h: 620 },
  { w: 560, h: 900 },
  { w: 772, h: 415 },
  { w: 1440, h: 760 },
  { w: 500, h: 620 },
]
const named = (size: Size) => `${size.w} × ${size.h}`
const overlap = (a: Rect, b: Rect): boolean =>
  a.x + a.w - b.x > 0.01 &&
  b.x + b.w - a.x > 0.01 &&
  a.y + a.h - b.y > 0.01 &&
  b.y + b.h - a.y > 0.01
const inside = (rect: Rect, size: Size): boolean =>
  rect.x >= 0 && rect.y >= 0 && rect.x + rect.w <= size.w + 0.01 && rect.y + rect.h <= size.h + 0.01

describe.each(sizes.map((size) => [named(size), size] as const))('the plan at %s', (_, size) => {
  const where = layout(size, clinicPlan)
  const all = [...where.places.values(), ...where.systems.values()]

  it('has room to be read', () => expect(fitsPlan(size, clinicPlan)).toBe(true))
  it('places everything once, inside its area', () => {
    expect(where.places.size).toBe(clinicPlan.places.length)
    expect(where.systems.size).toBe(clinicPlan.systems.length)
    for (const rect of all) expect(inside(rect, size)).toBe(true)
  })
  it('lets nothing overlap', () => {
    const solid = [...all, ...where.corridors.map(({ rect }) => rect)]
    const pairs = solid.flatMap((a, i) => solid.slice(i + 1).map((b) => [a, b] as const))
    expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([])
  })
  it('keeps every target at least 24 pixels wide and high', () => {
    for (const rect of all) expect(Math.min(rect.w, rect.h)).toBeGreaterThanOrEqual(24)
  })
})

describe('the plan', () => {
  it('puts systems beside a wide plan and below a tall one', () => {
    expect(layout({ w: 1000, h: 700 }, clinicPlan).shape).toBe('beside')
    expect(layout({ w: 600, h: 800 }, clinicPlan).shape).toBe('below')
  })
  it.each([
    { w: 390, h: 700 },
    { w: 320, h: 500 },
    { w: 900, h: 240 },
  ])('gives way to tiles at $w × $h', (size) => expect(fitsPlan(size, clinicPlan)).toBe(false))
  it('opens a door wherever a place shares a wall with a corridor', () => {
    const [first] = doors(clinicPlan)
    expect(first).toEqual({ x: 3, y: 5, upright: false })
    // Four rooms above the upper corridor, four between both, four below the lower.
    expect(doors(clinicPlan)).toHaveLength(16)
  })
})
