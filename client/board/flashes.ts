import type Phaser from 'phaser'
import { inset, type Ink } from './brush.ts'
import type { BoardLayout, Rect } from './layout.ts'
import type { Picture } from './picture.ts'

const LASTS = 1400

export type Flashes = {
  /** Outlines for a moment each place and system whose state is not what it was. */
  compare(before: Picture, after: Picture, where: BoardLayout, ink: Ink & { k: number }): void
  /** Moves what is shown to where its place or system is drawn now. */
  follow(where: BoardLayout, k: number): void
  /** Fades what is shown; true while anything is. */
  step(now: number): boolean
}

/** Draws the eye to what just changed: an outline in the new state's colour that fades. */
export function makeFlashes(scene: Phaser.Scene): Flashes {
  let shown: readonly {
    readonly id: string
    readonly image: Phaser.GameObjects.Image
    readonly since: number
  }[] = []
  let made = 0
  const add = (id: string, rect: Rect, colour: string, k: number) => {
    const key = `flash-${(made += 1)}`
    const canvas = scene.textures.createCanvas(key, Math.ceil(rect.w * k), Math.ceil(rect.h * k))
    if (canvas === null) return
    const g = canvas.getContext()
    g.scale(k, k)
    g.strokeStyle = colour
    g.lineWidth = 4
    const edge = inset({ x: 0, y: 0, w: rect.w, h: rect.h }, 3)
    g.strokeRect(edge.x, edge.y, edge.w, edge.h)
    canvas.refresh()
    const image = scene.add
      .image(rect.x * k, rect.y * k, key)
      .setOrigin(0, 0)
      .setDepth(1)
    shown = [...shown, { id, image, since: performance.now() }]
  }
  return {
    compare(before, after, where, { palette, k }) {
      const old = new Map([...before.places, ...before.systems].map(({ id, state }) => [id, state]))
      for (const { id, state } of [...after.places, ...after.systems]) {
        const rect = rectOf(where, id)
        if (rect && old.has(id) && old.get(id) !== state)
          add(id, rect, palette.states[state].ink, k)
      }
    },
    follow(where, k) {
      for (const { id, image } of shown) {
        const rect = rectOf(where, id)
        if (rect) image.setPosition(rect.x * k, rect.y * k).setDisplaySize(rect.w * k, rect.h * k)
      }
    },
    step(now) {
      for (const { image, since } of shown) {
        const part = (now - since) / LASTS
        if (part < 1) image.setAlpha(1 - part)
        else {
          scene.textures.remove(image.texture.key)
          image.destroy()
        }
      }
      shown = shown.filter(({ since }) => now - since < LASTS)
      return shown.length > 0
    },
  }
}

const rectOf = (where: BoardLayout, id: string): Rect | undefined => {
  for (const group of [where.places, where.systems]) {
    for (const [key, rect] of group) if (key === id) return rect
  }
  return undefined
}
