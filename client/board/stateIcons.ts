import type { SystemState } from '../../shared/wire/views.ts'

/** A stroke on a 24 × 24 grid: a line through points, or a circle. */
export type Stroke =
  | { readonly kind: 'line'; readonly points: readonly number[]; readonly closed?: true }
  | { readonly kind: 'circle'; readonly at: readonly [x: number, y: number, r: number] }
  | { readonly kind: 'dot'; readonly at: readonly [x: number, y: number, r: number] }

const line = (...points: readonly number[]): Stroke => ({ kind: 'line', points })
const shape = (...points: readonly number[]): Stroke => ({ kind: 'line', points, closed: true })
const circle = (x: number, y: number, r: number): Stroke => ({ kind: 'circle', at: [x, y, r] })
const dot = (x: number, y: number): Stroke => ({ kind: 'dot', at: [x, y, 1.1] })

/** One picture for each state, drawn alike on the canvas and in the page: told apart by outline, not colour. */
export const stateIcons: Readonly<Record<SystemState, readonly Stroke[]>> = {
  normal: [circle(12, 12, 9), line(8, 12.3, 11, 15.2, 16, 9.2)],
  slow: [shape(12, 3.2, 21.5, 20, 2.5, 20), line(12, 9.5, 12, 14), dot(12, 17)],
  checking: [
    circle(12, 12, 9),
    line(9.3, 9.6, 10, 8, 12, 7.3, 14, 8, 14.6, 9.6, 14, 11.2, 12, 12.6, 12, 14),
    dot(12, 17),
  ],
  paper: [
    shape(5, 5, 19, 5, 19, 21, 5, 21),
    shape(9, 3, 15, 3, 15, 6.5, 9, 6.5),
    line(8.5, 11.5, 15.5, 11.5),
    line(8.5, 15.5, 13.5, 15.5),
  ],
  isolated: [
    line(9, 7, 7, 7, 3, 12, 7, 17, 9, 17),
    line(15, 7, 17, 7, 21, 12, 17, 17, 15, 17),
    line(12, 3, 12, 7.5),
    line(12, 10.5, 12, 13.5),
    line(12, 16.5, 12, 21),
  ],
  down: [
    shape(8.2, 3, 15.8, 3, 21, 8.2, 21, 15.8, 15.8, 21, 8.2, 21, 3, 15.8, 3, 8.2),
    line(8.8, 8.8, 15.2, 15.2),
    line(15.2, 8.8, 8.8, 15.2),
  ],
}
