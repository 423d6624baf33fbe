import { Course } from '../../shared/engine/course.ts'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import { prepare } from '../../shared/engine/plan.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import { brokenLink, chainStart } from '../../shared/log/chain.ts'
import { engineVersion, inputsOf } from '../../shared/log/log.ts'
import { newer } from '../../shared/log/newer.ts'
import { softwareVersion } from '../config/version.ts'
import { withSignature } from './bundle.ts'
import { contentsOf, jsonOf, sha256 } from './contents.ts'
import { differenceIn } from './difference.ts'
import {
  bundleFormat,
  manifestFormat,
  manifestPath,
  signatureFormat,
  signaturePath,
  type Manifest,
  type Signature,
} from './manifest.ts'
import { jsonIn, linksIn, messageOf, readSources, textOf } from './readSources.ts'
import { fingerprint, signedBy } from './signing.ts'
import type { Sources } from './sources.ts'
import { firstDifference, packed, unpacked, type Files } from './zip.ts'

export type Verdict =
  | {
      readonly ok: true
      readonly events: number
      /** 0 to 100 in hundredths; null where too few tasks came up. */
      readonly score: number | null
      readonly publicKey: string
    }
  /** `first` completes the sentence "The bundle …". */
  | { readonly ok: false; readonly first: string }
const differs = (first: string): Extract<Verdict, { readonly ok: false }> => ({ ok: false, first })

/**
 * Checks a bundle from the outside in: archive, signature, hash of every file, chains; then plays its log again on
 * the scenario inside it and makes every file anew. Needs nothing but the bundle and this program: no network, no
 * database, no scenario of its own. `key` (64 hexadecimal signs) is the public key it must be signed with. Never
 * throws; every byte of the file is covered.
 */
export function verifyBundle(bytes: Uint8Array, key?: string): Verdict {
  const archive = unpacked(bytes)
  if (!archive.ok) return differs(archive.why)
  const { files } = archive
  const outside = readOutside(files, key)
  if ('first' in outside) return outside
  const { manifest, signature } = outside
  const own = withSignature(
    new Map([...files].filter(([path]) => path !== signaturePath)),
    signature,
  )
  const stray = firstDifference(packed(own), bytes)
  if (stray !== undefined)
    return differs(`has a byte in its archive that does not belong there, at ${stray}`)
  return playedAgain(files, manifest, signature)
}

type Outside = { readonly manifest: Manifest; readonly signature: Signature }

/** Manifest, signature and the hash of every file. */
function readOutside(files: Files, key: string | undefined): Outside | ReturnType<typeof differs> {
  const manifest = readManifest(files)
  if ('first' in manifest) return manifest
  const signature = signatureFormat.safeParse(jsonIn(files, signaturePath))
  if (!signature.success)
    return differs(`has no signature that can be read (${issueOf(signature.error)})`)
  const { publicKey } = signature.data
  if (textOf(files.get(signaturePath)) !== jsonOf(signature.data))
    return differs('has a signature that is not written as it should be')
  const manifestBytes = files.get(manifestPath) ?? new Uint8Array()
  if (!signedBy(publicKey, manifestBytes, signature.data.signature))
    return differs(
      'has a signature that does not fit its manifest: one of the two was changed after it was signed',
    )
  if (key !== undefined && key !== publicKey)
    return differs(
      `is signed with key ${fingerprint(publicKey)}, not with the one you gave, ${fingerprint(key)}: another server made it, or somebody else signed it`,
    )
  for (const { path, sha256: hash } of manifest.files) {
    const file = files.get(path)
    if (!file) return differs(`lacks ${path}`)
    if (sha256(file) !== hash)
      return differs(`holds a ${path} that is not the one signed: it was changed or damaged`)
  }
  const listed = new Set([manifestPath, signaturePath, ...manifest.files.map(({ path }) => path)])
  const extra = [...files.keys()].find((path) => !listed.has(path))
  if (extra !== undefined) return differs(`holds ${extra}, which nobody signed`)
  return { manifest, signature: signature.data }
}

function readManifest(files: Files): Manifest | ReturnType<typeof differs> {
  const said = jsonIn(files, manifestPath)
  const { format } = Object(said) as { readonly format?: unknown }
  const later = newer(format, bundleFormat)
  if (later !== undefined) return differs(later)
  const manifest = manifestFormat.safeParse(said)
  return manifest.success
    ? manifest.data
    : differs(`has no manifest that can be read (${issueOf(manifest.error)})`)
}

const issueOf = (error: {
  readonly issues: readonly { path: PropertyKey[]; message: string }[]
}) => {
  const [issue] = error.issues
  return [issue?.path.map(String).join('.'), issue?.message].filter(Boolean).join(': ')
}

/** The log played again on the scenario inside; every file made anew and compared. */
function playedAgain(files: Files, manifest: Manifest, signature: Signature): Verdict {
  if (manifest.engine !== engineVersion)
    return differs(
      `was made by engine ${manifest.engine} (Hotwash ${manifest.software}); this is engine ${engineVersion} (Hotwash ${softwareVersion}). Verify it with that version`,
    )
  const read = readSources(files, manifest)
  if (!read.ok) return differs(`does not read: ${read.why}`)
  const event = firstEvent(files, read.value)
  if (event !== undefined) return differs(event)
  let again: Files
  try {
    again = contentsOf(read.value).files
  } catch (error) {
    return differs(`cannot be made anew: ${messageOf(error)}`)
  }
  for (const path of new Set([...[...again.keys()].slice(1), ...files.keys()])) {
    const [given, made] = [files.get(path), again.get(path)]
    if (path === signaturePath) continue
    if (!given || !made)
      return differs(`${given ? 'holds' : 'lacks'} ${path}, unlike one made anew`)
    if (firstDifference(given, made) !== undefined)
      return differs(
        `differs in ${path}: ${differenceIn(path, textOf(given), textOf(made))}${older(manifest)}`,
      )
  }
  const { events, score } = manifest
  return { ok: true, events: events.count, score: score.overall, publicKey: signature.publicKey }
}

const older = ({ software }: Manifest): string =>
  software === softwareVersion ? '' : ` (made by version ${software}, this is ${softwareVersion})`

/** What goes another way first when the inputs are given again, in words; undefined when nothing does. */
function firstEvent(files: Files, { pack, header, entries, end }: Sources): string | undefined {
  const told = linksIn(files, 'events.jsonl')
  if (!told.ok) return `does not read: ${told.why}`
  const broken = brokenLink(chainStart(header), told.value)
  if (broken !== undefined) return `breaks its chain of events at event ${broken + 1}`
  const course = new Course(prepare(pack.scenario, header.config))
  for (const input of inputsOf(entries, end)) {
    try {
      const refusal = course.give(input)
      if (refusal)
        return `holds an input that is refused (${refusal.code}) after event ${course.events.length}: ${canonical(input)}`
    } catch (error) {
      return `holds an input that cannot be carried out after event ${course.events.length}: ${messageOf(error)}`
    }
  }
  const happened: readonly ExerciseEvent[] = course.events
  const records = told.value.map(({ record }) => record)
  for (let at = 0; at < Math.max(happened.length, records.length); at += 1) {
    const [says, came] = [records[at], happened[at]].map((each) => each && canonical(each))
    if (says !== came)
      return `differs at event ${at + 1}: it says ${says ?? 'nothing'}, played again comes ${came ?? 'nothing'}`
  }
  return undefined
}
