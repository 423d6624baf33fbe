import type Phaser from 'phaser'
import { write, type Ink, type Point } from './brush.ts'

const HEAD = 14
const BOX = 52
const DROP = 450
const RING = 1600
const RINGS = 4

export type Pin = {
  /** Puts the pin's head at `at` (layout units); a new number drops in and rings a few times. */
  put(pin: { readonly number: number; readonly at: Point } | undefined, ink: Ink, k: number): void
  /** Moves it to where it belongs at `now`; true while there is more to move. */
  step(now: number): boolean
}

/** The mark of the latest inject: a pin with its number and rings around it while it is new. */
export function makePin(scene: Phaser.Scene, still: () => boolean): Pin {
  let images: readonly Phaser.GameObjects.Image[] = []
  let place: { readonly number: number; readonly at: Point; readonly k: number } | undefined
  let since = 0
  const clear = () => {
    for (const image of images) image.destroy()
    for (const key of ['pin', 'ring']) if (scene.textures.exists(key)) scene.textures.remove(key)
    images = []
  }
  return {
    put(pin, ink, k) {
      if (pin?.number !== place?.number) since = performance.now()
      clear()
      place = pin && { ...pin, k }
      if (pin === undefined) return
      texture(scene, 'ring', { k, palette: ink.palette }, paintRing)
      texture(scene, 'pin', { k, palette: ink.palette }, (own) => paintPin(own, pin.number))
      images = ['ring', 'ring', 'pin'].map((key) => scene.add.image(0, 0, key).setDepth(2))
    },
    step(now) {
      if (place === undefined) return false
      const { at, k } = place
      const age = now - since
      const fallen = still() ? 1 : 1 - (1 - Math.min(1, age / DROP)) ** 3
      const ringing = !still() && age < RING * RINGS
      for (const [index, image] of images.entries()) {
        const isPin = index === 2
        image.setPosition(at.x * k, (isPin ? at.y - (1 - fallen) * 40 : at.y) * k)
        if (isPin) image.setAlpha(fallen)
        else wave(image, ringing ? ((age + (index * RING) / 2) % RING) / RING : 1)
      }
      return ringing
    },
  }
}

function wave(image: Phaser.GameObjects.Image, part: number): void {
  image.setVisible(part < 1)
  image.setScale(0.6 + part * 1.1).setAlpha((1 - part) * 0.85)
}

/** A canvas of `BOX` layout units, painted once and used as an image; its middle is the pin's head. */
function texture(
  scene: Phaser.Scene,
  key: string,
  look: { readonly k: number; readonly palette: Ink['palette'] },
  paint: (ink: Ink) => void,
): void {
  const canvas = scene.textures.createCanvas(key, Math.ceil(BOX * look.k), Math.ceil(BOX * look.k))
  if (canvas === null) return
  const g = canvas.getContext()
  g.setTransform(look.k, 0, 0, look.k, (BOX / 2) * look.k, (BOX / 2) * look.k)
  paint({ g, palette: look.palette })
  canvas.refresh()
}

function paintRing({ g, palette }: Ink): void {
  g.strokeStyle = palette.inject
  g.lineWidth = 2
  g.beginPath()
  g.arc(0, 0, HEAD + 8, 0, Math.PI * 2)
  g.stroke()
}

function paintPin(ink: Ink, number: number): void {
  const { g, palette } = ink
  g.fillStyle = palette.inject
  g.beginPath()
  g.arc(0, 0, HEAD, 0, Math.PI * 2)
  g.fill()
  g.beginPath()
  g.moveTo(-8, 10)
  g.lineTo(8, 10)
  g.lineTo(0, 21)
  g.fill()
  const look = { as: 'pin', colour: palette.injectInk, align: 'center' } as const
  write(ink, String(number), { x: 0, y: 0.5 }, look)
}
