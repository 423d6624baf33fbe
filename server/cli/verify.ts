import { existsSync, readFileSync, statSync } from 'node:fs'
import { Command } from 'commander'
import { fingerprint, readPublicKey } from '../bundle/signing.ts'
import { verifyBundle } from '../bundle/verify.ts'
import { mostBytes } from '../bundle/zip.ts'

/** `verify FILE`: plays a bundle again, offline. `verified: N events, score S` and 0, or what differs first, and 1. */
export const verifyCommand = (): Command =>
  new Command('verify')
    .description('check a bundle and play it again, without network, database or trust')
    .argument('<file>', 'a .hotwash file')
    .option('--key <key>', 'the public key it must be signed with: a file, or 64 hexadecimal signs')
    .action((path: string, { key }: { readonly key?: string }) => {
      const wanted = key === undefined ? undefined : keyNamed(key)
      if (!existsSync(path)) throw new Error(`There is no file ${path}.`)
      if (!statSync(path).isFile()) throw new Error(`${path} is a folder: give a .hotwash file.`)
      if (statSync(path).size > mostBytes) throw new Error(`${path} is larger than 64 MB.`)
      const verdict = verifyBundle(readFileSync(path), wanted)
      if (!verdict.ok) {
        console.log(`not verified: the bundle ${verdict.first}`)
        console.error(
          'Rely on nothing in it. A file that was damaged on its way verifies when it is sent again.',
        )
        process.exitCode = 1
        return
      }
      console.log(`verified: ${verdict.events} events, score ${verdict.score ?? 'none'}`)
      console.error(
        wanted === undefined
          ? `Signed with key ${fingerprint(verdict.publicKey)}. Anyone can make a key: compare it with the one at /.well-known/hotwash-key of the server that ran the exercise, or give it with --key.`
          : `Signed with the key you gave, ${fingerprint(verdict.publicKey)}.`,
      )
    })

function keyNamed(given: string): string {
  const key = readPublicKey(existsSync(given) ? readFileSync(given, 'utf8') : given)
  if (key === undefined)
    throw new Error(`${given} is no Ed25519 public key: give a PEM file or 64 hexadecimal signs.`)
  return key
}
