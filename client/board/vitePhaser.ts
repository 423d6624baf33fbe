import type { Plugin } from 'vite'

/** Makes `@phaser/*` and the engine's build flags known to Vite. */
export function phaserSlim(): Plugin {
  return { name: 'phaser-slim' }
}
