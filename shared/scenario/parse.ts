import type { z } from 'zod'
import { build } from './build.ts'
import { scenarioFile } from './file.ts'
import type { Issue, Path } from './issue.ts'
import { problemsOf } from './problems.ts'
import { isPicture, missingPictures, pictureIssues } from './pictures.ts'
import type { Scenario } from './scenario.ts'
import { readPackage, type Package, type TextFile } from './yamlFiles.ts'

export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * Reads the YAML files of one scenario package and looks at its pictures. Collects every issue of a kind instead of stopping at the
 * first: YAML first, then shapes, then references. Never throws on an author's mistake.
 */
export function parseScenario(files: readonly TextFile[]): Parsed {
  const pictures = files.filter(isPicture)
  const texts = files.filter((file) => !isPicture(file))
  const pack = readPackage(texts)
  if (texts.length === 0)
    return { ok: false, issues: [pack.issueAt([], 'the package has no .yaml file')] }
  if (pack.issues.length > 0) return { ok: false, issues: pack.issues }
  const shape = scenarioFile.safeParse(pack.content)
  if (!shape.success) {
    const issues = shape.error.issues.flatMap((issue) => shapeIssues(pack, issue, []))
    return { ok: false, issues: inOrder(issues) }
  }
  const problems = [...problemsOf(shape.data), ...missingPictures(shape.data, pictures)]
  const broken = pictures.flatMap(pictureIssues)
  if (problems.length > 0 || broken.length > 0) {
    const placed = problems.map(({ path, message }) => pack.issueAt(path, message))
    const issues = [...placed, ...broken]
    return { ok: false, issues: inOrder(issues) }
  }
  return { ok: true, scenario: build(shape.data) }
}

const inOrder = (issues: readonly Issue[]): Issue[] =>
  issues.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)

type ZodIssue = z.core.$ZodIssue

function shapeIssues(pack: Package, issue: ZodIssue, above: Path): Issue[] {
  const path: Path = [...above, ...issue.path.map((part) => part as string | number)]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => pack.issueAt(path, unknownKey(key), key))
  if (issue.code === 'invalid_union') {
    const meant = likeliest(issue.errors)
    if (meant) return meant.flatMap((inner) => shapeIssues(pack, inner, path))
  }
  return [pack.issueAt(path, sentence(pack, issue, path))]
}

const unknownKey = (key: string): string =>
  `no key "${key}" is known here; check its spelling and indentation`

/** Of several shapes a value might have had, the one whose keys it has; else one that names its values. */
function likeliest(branches: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] | undefined {
  return byKeys(branches) ?? branches.find(([only]) => only?.code === 'invalid_value')
}

function byKeys(branches: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] | undefined {
  return branches.find(
    (issues) =>
      issues.length > 0 &&
      issues.every(
        (issue) =>
          issue.code !== 'unrecognized_keys' &&
          !(issue.code === 'invalid_type' && issue.path.length <= 1 && issue.input === undefined),
      ) &&
      issues.some((issue) => issue.path.length > 0),
  )
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list (lines that begin with "- ")',
  object: 'a mapping (lines of "key: value")',
  record: 'a mapping (lines of "key: value")',
  tuple: 'a list of fixed length',
}

function sentence(pack: Package, issue: ZodIssue, path: Path): string {
  if (issue.code === 'invalid_type') {
    const wanted = kinds[issue.expected] ?? issue.expected
    return valueAt(pack.content, path) === undefined
      ? `is missing; it needs ${wanted}`
      : `needs ${wanted}`
  }
  if (issue.code === 'invalid_value')
    return `must be one of ${issue.values.map((value) => String(value)).join(', ')}`
  return issue.message
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (part, key) =>
      part !== null && typeof part === 'object'
        ? (part as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    value,
  )
