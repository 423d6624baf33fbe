import type Phaser from 'phaser'
import { LETTERS, type Ink } from './brush.ts'
import { engine } from './engine.ts'
import { makeFlashes, type Flashes } from './flashes.ts'
import { hasHardwareGl } from './hardwareGl.ts'
import type { BoardLayout, Size } from './layout.ts'
import { paintBoard } from './paintBoard.ts'
import { readPalette } from './palette.ts'
import type { Picture, Selection } from './picture.ts'
import { makePin, type Pin } from './pin.ts'

/** What to draw: `size` in CSS pixels, `where` in CSS pixels ÷ `lettering`. */
export type Scenery = {
  readonly size: Size
  readonly lettering: number
  readonly where: BoardLayout
  readonly picture: Picture
  readonly selection: Selection | undefined
}
export type Board = {
  show(scenery: Scenery): void
  /** Draws again with the page's colours and words as they are now. */
  redraw(): void
  destroy(): void
}

const SETTLE = 120
const pixelRatio = (): number => Math.min(window.devicePixelRatio, 2)
const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * Starts a canvas inside `host`. What stands still is painted once into a texture; only the pin and flashes
 * move, and the loop sleeps when they do not. It takes no input: buttons lie over it. `onDrawn` follows each
 * painting. Throws when the browser can draw no canvas.
 */
export function createBoard(host: HTMLElement, onDrawn: () => void): Board {
  let scenery: Scenery | undefined
  let parts:
    { readonly scene: Phaser.Scene; readonly pin: Pin; readonly flashes: Flashes } | undefined
  let awakeUntil = 0

  class Operations extends engine.Scene {
    create() {
      parts = { scene: this, pin: makePin(this, still), flashes: makeFlashes(this) }
      if (scenery) draw(scenery, undefined)
      performance.mark('board-ready')
    }
    override update() {
      const now = performance.now()
      const moving = [parts?.pin.step(now), parts?.flashes.step(now)].includes(true)
      if (!moving && now > awakeUntil) game.loop.sleep()
    }
  }
  const game = new engine.Game(configuration(host, Operations))

  function wake() {
    awakeUntil = performance.now() + SETTLE
    if (parts && !game.loop.running) game.loop.wake()
  }
  function draw(next: Scenery, before: Scenery | undefined) {
    if (!parts) return
    const k = pixelRatio() * next.lettering
    const ink = paintStill(game, parts.scene, next, k)
    if (ink === undefined) return
    const { pin } = next.picture
    const room = pin && next.where.places.get(pin.place)
    const at = room && { x: room.x + room.w - 26, y: Math.max(15, room.y - 7) }
    parts.pin.put(pin && at && { number: pin.number, at }, ink, k)
    parts.flashes.follow(next.where, k)
    if (before) parts.flashes.compare(before.picture, next.picture, next.where, { ...ink, k })
    wake()
    onDrawn()
  }
  const redraw = () => scenery && draw(scenery, undefined)
  // Macrons sit in a file of their own, which a canvas would not ask for by itself.
  void document.fonts.load(LETTERS.name, 'Aāēīōū').then(redraw, () => undefined)
  return {
    show(next) {
      const before = scenery
      scenery = next
      draw(next, before)
    },
    redraw: () => void redraw(),
    destroy: () => game.destroy(true),
  }
}

/** Paints the still picture at device pixels and puts it at the back of the scene. */
function paintStill(
  game: Phaser.Game,
  scene: Phaser.Scene,
  { size, where, picture, selection }: Scenery,
  k: number,
): Ink | undefined {
  const ratio = pixelRatio()
  const w = Math.max(1, Math.round(size.w * ratio))
  const h = Math.max(1, Math.round(size.h * ratio))
  if (game.scale.width !== w || game.scale.height !== h || !scene.textures.exists('still')) {
    game.scale.setZoom(1 / ratio)
    game.scale.resize(w, h)
    scene.children.getByName('still')?.destroy()
    if (scene.textures.exists('still')) scene.textures.remove('still')
    scene.textures.createCanvas('still', w, h)
    scene.add.image(0, 0, 'still').setOrigin(0, 0).setName('still').setDepth(0)
  }
  const texture = scene.textures.get('still') as Phaser.Textures.CanvasTexture
  const ink: Ink = { g: texture.getContext(), palette: readPalette(document.documentElement) }
  ink.g.setTransform(1, 0, 0, 1, 0, 0)
  ink.g.clearRect(0, 0, w, h)
  ink.g.setTransform(k, 0, 0, k, 0, 0)
  paintBoard(ink, where, picture, selection)
  texture.refresh()
  return ink
}

function configuration(
  parent: HTMLElement,
  scene: typeof Phaser.Scene,
): Phaser.Types.Core.GameConfig {
  return {
    type: hasHardwareGl() ? engine.AUTO : engine.CANVAS,
    parent,
    transparent: true,
    banner: false,
    audio: { noAudio: true },
    disableContextMenu: false,
    scale: { mode: 0, width: 1, height: 1, zoom: 1 / pixelRatio() },
    render: { antialias: true, powerPreference: 'low-power' },
    input: { keyboard: false, gamepad: false, mouse: false, touch: false },
    scene,
  }
}
