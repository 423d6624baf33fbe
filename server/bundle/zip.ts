import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate'

/** Files by their path, in the order in which they stand in the archive. */
export type Files = ReadonlyMap<string, Uint8Array>

/** More than this is refused unread: the largest exercise so far is a fortieth of it. */
export const mostBytes = 64 * 1024 * 1024
const mostFiles = 200
/** The beginning of the format's calendar, the same in every time zone. */
const noTime = new Date(1980, 0, 1)

/**
 * An archive that depends on nothing but the files: no times, no compression, so that no library's version and no
 * setting of a machine can change a byte.
 */
export function packed(files: Files): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 0, mtime: noTime })
}

export type Unpacked =
  { readonly ok: true; readonly files: Files } | { readonly ok: false; readonly why: string }

/**
 * Reads an archive made by `packed`. Nothing is unpacked that is compressed, oddly named or larger than the
 * archive itself, so a small file cannot grow into a large one. Never throws, never writes a file.
 */
export function unpacked(bytes: Uint8Array): Unpacked {
  if (bytes.length > mostBytes) return { ok: false, why: 'is larger than 64 MB' }
  let problem: string | undefined
  let total = 0
  let count = 0
  const seen = new Set<string>()
  const check = (file: UnzipFileInfo): boolean => {
    total += Math.max(file.size, file.originalSize)
    count += 1
    problem ??= wrongWith(file, seen)
    if (total > bytes.length || count > mostFiles) problem ??= 'holds more than its own size'
    seen.add(file.name)
    return problem === undefined
  }
  try {
    const files = unzipSync(bytes, { filter: check })
    if (problem !== undefined) return { ok: false, why: problem }
    return { ok: true, files: new Map(Object.entries(files)) }
  } catch {
    return {
      ok: false,
      why: 'is no archive that can be read: another kind of file, or one cut short or damaged',
    }
  }
}

const plainName = /^(?:[a-z]+\/)?[\w][\w .-]{0,99}$/

function wrongWith({ name, compression }: UnzipFileInfo, seen: ReadonlySet<string>) {
  if (!plainName.test(name) || name.includes('..'))
    return `holds a file with a name that is not allowed: ${JSON.stringify(name.slice(0, 80))}`
  if (seen.has(name)) return `holds ${name} twice`
  return compression === 0 ? undefined : `holds ${name} compressed`
}

/** Where two byte rows part, counted from 0; undefined when they are the same. */
export function firstDifference(one: Uint8Array, other: Uint8Array): number | undefined {
  const length = Math.max(one.length, other.length)
  for (let at = 0; at < length; at += 1) if (one[at] !== other[at]) return at
  return undefined
}
