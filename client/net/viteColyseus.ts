import type { Plugin } from 'vite'

/** Modules of the SDK that a line to an exercise never runs, and what stands for each: 8 kB gz. */
const parts: readonly (readonly [path: string, instead: string])[] = [
  ['transport/H3Transport.mjs', 'export class H3TransportTransport {}'],
  ['input/RoomInput.mjs', 'export class RoomInput {}'],
  ['Auth.mjs', 'export class Auth {}'],
  ['3rd_party/discord.mjs', 'export const discordURLBuilder = undefined'],
  ['fetchXHR.mjs', 'export const xhrFetch = undefined'],
]

/** Classes of the schema library that only a server runs, or that our state has no field for: 9 kB gz. */
const classes = ['Encoder', 'ChangeTree', 'CollectionSchema', 'SetSchema', 'StreamSchema'] as const
const unused: readonly (readonly [part: RegExp, instead: string])[] = [
  ...classes.map(
    (name) => [new RegExp(`^class ${name} \\{[^]*?^\\}`, 'm'), `class ${name} {}`] as const,
  ),
  [/^Reflection\.encode = [^]*?^\};/m, ''],
  // What a page holds is only ever written by the decoder; the library's own tree for that notes no changes.
  [/\bnew ChangeTree\(/g, 'new UntrackedChangeTree('],
]

/**
 * Builds the pages with the parts of the framework's client that they run: a phone on a slow line fetches it before
 * anything can be read. The dev server takes it whole. Stops the build when a new version looks different.
 */
export function colyseusSlim(): Plugin {
  return {
    name: 'colyseus-slim',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const path = id.replaceAll('\\', '/')
      const part = parts.find(([each]) => path.endsWith(`/@colyseus/sdk/build/${each}`))
      if (part) return { code: part[1], map: null, moduleSideEffects: false }
      if (!path.endsWith('/@colyseus/schema/build/index.mjs')) return undefined
      const left = unused.reduce((text, [each, instead]) => {
        if (text.search(each) < 0) this.error(`@colyseus/schema has changed: no ${each.source}`)
        return text.replace(each, instead)
      }, code)
      return { code: left, map: null }
    },
  }
}
