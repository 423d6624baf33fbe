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
  let slim = true
  return {
    name: 'phaser-slim',
    enforce: 'pre',
    config: (_, { command }) => {
      slim = command === 'build' && process.env['ENGINE'] !== 'whole'
      return { resolve: { alias: { '@phaser': source() } } }
    },
    resolveId(id, importer) {
      return slim || id !== './engine.ts' ? undefined : this.resolve('./engineWhole.ts', importer)
    },
    transform(code, id) {
      if (!slim || !/[\\/]phaser[\\/]src[\\/]/.test(id)) return undefined
      return flags.reduce((text, [flag, answer]) => text.replaceAll(flag, answer), code)
    },
  }
}

/** Folder of the engine's sources; on Windows without the stroke before the drive. */
const source = (): string =>
  decodeURIComponent(new URL('../../node_modules/phaser/src', import.meta.url).pathname).replace(
    /^\/([A-Z]:)/i,
    '$1',
  )
