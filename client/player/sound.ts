import { muted } from '../ui/look.ts'

let context: AudioContext | undefined

/** Browsers allow sound only after a touch or key; the first one on the page readies it. */
export function readySound(): void {
  const ready = () => {
    context ??= new AudioContext()
    void context.resume()
  }
  addEventListener('pointerdown', ready, { once: true })
  addEventListener('keydown', ready, { once: true })
}

type Cue = { readonly notes: readonly number[]; readonly shake: readonly number[] }

/** Something came in: two soft notes up. Time is short: two low ones. */
const cues = {
  news: { notes: [659.3, 880], shake: [120, 80, 120] },
  time: { notes: [392, 392], shake: [300] },
} satisfies Readonly<Record<string, Cue>>

function play(context: AudioContext, notes: readonly number[]): void {
  for (const [index, pitch] of notes.entries()) {
    const at = context.currentTime + index * 0.16
    const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch })
    const gain = new GainNode(context, { gain: 0 })
    gain.gain.setValueAtTime(0, at)
    gain.gain.linearRampToValueAtTime(0.16, at + 0.02)
    gain.gain.exponentialRampToValueAtTime(0.001, at + 0.45)
    tone.connect(gain).connect(context.destination)
    tone.start(at)
    tone.stop(at + 0.5)
  }
}

/**
 * A sound, and a shake on phones, for those who look elsewhere; the words on screen are its caption. Nothing when muted,
 * or before the first touch, without which browsers allow neither. True when a sound was made.
 */
export function cue(kind: keyof typeof cues): boolean {
  if (muted.peek() || !context || context.state !== 'running') return false
  if (navigator.vibrate) navigator.vibrate([...cues[kind].shake])
  play(context, cues[kind].notes)
  return true
}
