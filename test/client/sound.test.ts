import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'

const shaken: number[][] = []
const notes: number[] = []
const heard = new Map<string, () => void>()

/** As much of a browser's sound as a cue asks for. */
class Context {
  state = 'running'
  currentTime = 0
  destination = {}
  resume = (): Promise<void> => Promise.resolve()
}
const ramp = () => undefined
class Gain {
  gain = {
    setValueAtTime: ramp,
    linearRampToValueAtTime: ramp,
    exponentialRampToValueAtTime: ramp,
  }
  connect = (next: object): object => next
}
class Oscillator {
  constructor(_context: Context, { frequency }: { readonly frequency: number }) {
    notes.push(frequency)
  }
  connect = (next: object): object => next
  start = ramp
  stop = ramp
}

beforeAll(() => {
  vi.resetModules()
  vi.stubGlobal('document', { documentElement: { dataset: {} } })
  vi.stubGlobal('navigator', { vibrate: (pattern: number[]) => shaken.push(pattern) })
  vi.stubGlobal('AudioContext', Context)
  vi.stubGlobal('GainNode', Gain)
  vi.stubGlobal('OscillatorNode', Oscillator)
  vi.stubGlobal('addEventListener', (name: string, ready: () => void) => heard.set(name, ready))
})
afterAll(() => {
  vi.unstubAllGlobals()
  vi.resetModules() // the sound it made ready is no sound for others
})
beforeEach(() => {
  shaken.length = 0
  notes.length = 0
})

test('a cue sounds and shakes the phone after the first touch, not before, and never when muted', async () => {
  const { cue, readySound } = await import('../../client/player/sound.ts')
  const { muted } = await import('../../client/ui/look.ts')
  expect([cue('news'), notes, shaken]).toEqual([false, [], []])
  readySound()
  heard.get('pointerdown')?.()
  expect(cue('news')).toBe(true)
  expect(notes.length).toBe(2)
  expect(shaken).toEqual([[120, 80, 120]])
  muted.value = true
  expect(cue('news')).toBe(false)
  expect([notes.length, shaken.length]).toEqual([2, 1])
  muted.value = false
})

test('what comes in goes up, time running out does not: they are told apart by ear and by hand', async () => {
  const { cue } = await import('../../client/player/sound.ts')
  cue('news')
  cue('time')
  const [first = 0, second = 0, third = 0, fourth = 0] = notes
  expect(second).toBeGreaterThan(first)
  expect(fourth).toBe(third)
  expect(shaken[0]).not.toEqual(shaken[1])
})
