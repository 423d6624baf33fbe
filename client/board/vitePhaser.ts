import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

/** Phaser asks for these at build time; unanswered, each drags in what the board never uses. */
const flags: readonly (readonly [string, string])[] = [
  ['typeof WEBGL_RENDERER', 'true'],
  ['typeof CANVAS_RENDERER', 'true'],
  ['typeof WEBGL_DEBUG', 'false'],
  ['typeof FEATURE_SOUND', 'false'],
  ['typeof PLUGIN_FBINSTANT', 'false'],
  ['typeof PLUGIN_CAMERA3D', 'false'],
]

/**
 * Builds the board with the parts of the engine it draws with (`engine.ts`, through paths that the package's
 * `exports` hide). The dev server, and a build with `ENGINE=whole`, take the published engine instead: the
 * parts are CommonJS, which only a build can join.
 */
export function phaserSlim(): Plugin {
  const source = realpathSync(resolve(import.meta.dirname, '../../node_modules/phaser/src'))
  const whole = resolve(import.meta.dirname, 'engineWhole.ts')
  let slim = true
  return {
    name: 'phaser-slim',
    enforce: 'pre',
    config: (_, { command }) => {
      slim = command === 'build' && process.env['ENGINE'] !== 'whole'
      return { resolve: { alias: { '@phaser': source } } }
    },
    resolveId: (id) => (!slim && id === './engine.ts' ? whole : undefined),
    transform(code, id) {
      if (!slim || !id.startsWith(source)) return undefined
      return flags.reduce((text, [flag, answer]) => text.replaceAll(flag, answer), code)
    },
  }
}
