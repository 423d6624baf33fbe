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

/** Two soft notes: something came in. Silent when muted or before the first touch. */
export function chime(): void {
  if (muted.peek() || !context || context.state !== 'running') return
  for (const [index, pitch] of [659.3, 880].entries()) {
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
