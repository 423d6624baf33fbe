import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { Issue, Path } from './issue.ts'

export type TextFile = { readonly name: string; readonly text: string }

/** The YAML files of a package as one mapping, able to say where each part of it stands. */
export type Package = {
  readonly content: Readonly<Record<string, unknown>>
  readonly issues: readonly Issue[]
  /** An issue at the deepest part of `path` that exists; with `key`, at that key of the mapping there. */
  issueAt(path: Path, message: string, key?: string): Issue
}

type Read = { readonly name: string; readonly document: Document; readonly lines: LineCounter }

const issueFrom = (
  { name, lines }: Read,
  offset: number,
  what: { readonly path: Path; readonly message: string },
): Issue => {
  const { line, col } = lines.linePos(offset)
  return {
    file: name,
    line: Math.max(line, 1),
    column: Math.max(col, 1),
    path: what.path.join('.'),
    message: what.message,
  }
}

/** Reads all files; broken YAML and top-level keys written twice become issues. Never throws. */
export function readPackage(files: readonly TextFile[]): Package {
  const issues: Issue[] = []
  const content: Record<string, unknown> = {}
  const homes = new Map<string, Read>()
  const reads = files.map(({ name, text }): Read => {
    const lines = new LineCounter()
    return { name, lines, document: parseDocument(text, { lineCounter: lines }) }
  })
  for (const read of reads) {
    for (const error of read.document.errors)
      issues.push(issueFrom(read, error.pos[0], { path: [], message: plain(error.message) }))
    if (read.document.errors.length > 0 || read.document.contents === null) continue
    if (!isMap(read.document.contents)) {
      issues.push(issueFrom(read, 0, { path: [], message: 'must be a mapping of keys to values' }))
      continue
    }
    const values = toValues(read, issues)
    for (const [key, value] of Object.entries(values)) {
      const before = homes.get(key)
      if (before) {
        const message = `"${key}" is already written in ${before.name}; keep each top-level key in one file`
        issues.push(issueFrom(read, keyOffset(read, [], key), { path: [key], message }))
        continue
      }
      homes.set(key, read)
      content[key] = value
    }
  }
  return {
    content,
    issues,
    issueAt(path, message, key) {
      const read = homes.get(String(path[0] ?? key ?? '')) ?? reads[0]
      if (!read) return { file: '(no file)', line: 1, column: 1, path: path.join('.'), message }
      const offset = key === undefined ? offsetOf(read, path) : keyOffset(read, path, key)
      return issueFrom(read, offset, { path: key === undefined ? path : [...path, key], message })
    },
  }
}

/** Aliases that blow a small file up into a huge one are refused by the parser; said, not thrown. */
function toValues(read: Read, issues: Issue[]): Readonly<Record<string, unknown>> {
  try {
    return read.document.toJS({ maxAliasCount: 100 }) as Record<string, unknown>
  } catch (error) {
    issues.push(issueFrom(read, 0, { path: [], message: plain((error as Error).message) }))
    return {}
  }
}

const plain = (message: string): string => (message.split('\n')[0] ?? message).replace(/:$/, '')

function offsetOf({ document }: Read, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

function keyOffset(read: Read, path: Path, key: string): number {
  const map = path.length === 0 ? read.document.contents : read.document.getIn(path, true)
  if (!isMap(map)) return offsetOf(read, path)
  const pair = map.items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key,
  )
  return pair && isNode(pair.key) && pair.key.range ? pair.key.range[0] : offsetOf(read, path)
}
