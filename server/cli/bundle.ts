import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { readLog } from '../../shared/log/jsonl.ts'
import { makeBundle } from '../bundle/bundle.ts'
import { fingerprint, sharedSigningKey, signingKey, type SigningKey } from '../bundle/signing.ts'
import type { Sources } from '../bundle/sources.ts'
import { verifyBundle } from '../bundle/verify.ts'
import { claimsIn } from '../bundle/readSources.ts'
import { scenariosHere, textBeside } from '../readiness/proposal.ts'
import { packageNamed } from './cut.ts'
import { withDb } from './withDb.ts'

type Options = { readonly out: string; readonly dataDir?: string; readonly claims?: string }

/** `bundle LOG --out FILE`: all an insurer needs to check an exercise without trusting anyone, in one signed file. */
export const bundleCommand = (env = process.env): Command =>
  new Command('bundle')
    .description('pack an exercise so that anyone can play it again and check every figure')
    .argument('<log>', 'the log of an exercise')
    .requiredOption('--out <file>', 'where to write it, such as exercise.hotwash')
    .option('--claims <file>', 'what the insured says on the proposal form, as JSON')
    .option('--data-dir <folder>', 'where the signing key lies, unless DATABASE_URL says otherwise')
    .action(async (log: string, { out, dataDir, claims }: Options) => {
      const sources = sourcesOf(log, claims, env['SCENARIOS_DIR'])
      const key = await keyOf(dataDir, env)
      const bytes = makeBundle(sources, key)
      const verdict = verifyBundle(bytes, key.publicKey)
      if (!verdict.ok) throw new Error(`The bundle cannot be verified: it ${verdict.first}.`)
      writeFileSync(out, bytes)
      console.log(`${out}: ${verdict.events} events, score ${verdict.score ?? 'none'}`)
      console.error(`Signed with key ${fingerprint(key.publicKey)}.`)
    })

/** The key that the server with these settings signs with. */
async function keyOf(dataDir: string | undefined, env: NodeJS.ProcessEnv): Promise<SigningKey> {
  const passphrase = env['SIGNING_PASSPHRASE']
  const folder = resolve(dataDir ?? env['DATA_DIR'] ?? './data')
  if (dataDir !== undefined || env['DATABASE_URL'] === undefined)
    return signingKey(folder, passphrase)
  let key: SigningKey | undefined
  await withDb(async (db) => {
    key = await sharedSigningKey(db, folder, passphrase)
  })
  if (!key) throw new Error('The signing key could not be read.')
  return key
}

/** The sources of a bundle from a log file. Throws with a sentence that says what is wrong and where. */
export function sourcesOf(
  path: string,
  claims: string | undefined,
  scenariosDir = scenariosHere,
): Sources {
  const log = readLog(readFileSync(path, 'utf8'))
  if (!log.ok) throw new Error(`${path}:${log.line} ${log.message}.`)
  const { header, entries, end } = log.file
  const pack = packageNamed(header.scenario.id)
  if (pack.hash !== header.scenario.hash)
    throw new Error(
      `${path} was played with another version of ${header.scenario.id}: ${header.scenario.hash.slice(0, 12)}, and here it is ${pack.hash.slice(0, 12)}. Bring back that version, or download the bundle from the server that ran the exercise.`,
    )
  return {
    pack,
    header,
    entries,
    claims: claims === undefined ? [] : claimsIn(readFileSync(claims, 'utf8'), claims),
    model: textBeside(scenariosDir, 'loss-model.yaml'),
    proposal: textBeside(scenariosDir, 'proposal.yaml'),
    end: end?.end ?? entries.at(-1)?.at ?? (0 as Sources['end']),
  }
}
