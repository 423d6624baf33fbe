import type { SystemState } from '../../shared/wire/views.ts'

/** A line (closed or not) or a circle on a grid of 24: drawn as SVG in the page and by the canvas. */
export type Stroke =
  | { readonly line: readonly number[]; readonly closed?: boolean }
  | { readonly circle: readonly [x: number, y: number, r: number]; readonly filled?: boolean }

/** One icon for each state of a system or a place; always shown with its word. */
export const stateIcons: Readonly<Record<SystemState, readonly Stroke[]>> = {
  normal: [{ circle: [12, 12, 9] }, { line: [8, 12.3, 11, 15.2, 16, 9.2] }],
  slow: [
    { line: [12, 3.2, 21.5, 20, 2.5, 20], closed: true },
    { line: [12, 9.5, 12, 14] },
    { circle: [12, 17, 0.9], filled: true },
  ],
  down: [
    {
      line: [8.2, 3, 15.8, 3, 21, 8.2, 21, 15.8, 15.8, 21, 8.2, 21, 3, 15.8, 3, 8.2],
      closed: true,
    },
    { line: [8.8, 8.8, 15.2, 15.2] },
    { line: [15.2, 8.8, 8.8, 15.2] },
  ],
  isolated: [
    { line: [9, 7, 7, 7, 3, 12, 7, 17, 9, 17] },
    { line: [15, 7, 17, 7, 21, 12, 17, 17, 15, 17] },
    { line: [12, 3, 12, 7.5] },
    { line: [12, 10.5, 12, 13.5] },
    { line: [12, 16.5, 12, 21] },
  ],
  paper: [
    { line: [5, 5, 19, 5, 19, 21, 5, 21], closed: true },
    { line: [9, 3, 15, 3, 15, 6.5, 9, 6.5], closed: true },
    { line: [8.5, 11.5, 15.5, 11.5] },
    { line: [8.5, 15.5, 13.5, 15.5] },
  ],
  checking: [
    { circle: [12, 12, 9] },
    { line: [9.3, 9.6, 10, 8, 12, 7.3, 14, 8, 14.6, 9.6, 14, 11.2, 12, 12.6, 12, 14] },
    { circle: [12, 17, 0.9], filled: true },
  ],
}
