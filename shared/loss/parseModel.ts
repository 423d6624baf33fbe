import type { z } from 'zod'
import type { Issue } from '../scenario/issue.ts'
import { readPackage, type Package, type TextFile } from '../scenario/yamlFiles.ts'
import type { LossModel } from './model.ts'
import { modelFile } from './modelFile.ts'
import { problemsOf } from './modelProblems.ts'

export type ParsedModel =
  | { readonly ok: true; readonly model: LossModel }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * Reads a loss model from its YAML text. Every issue of a kind is collected: YAML first, then shapes, then what
 * rows say of each other. Never throws on an author's mistake.
 */
export function parseLossModel(file: TextFile): ParsedModel {
  const pack = readPackage([file])
  if (pack.issues.length > 0) return { ok: false, issues: pack.issues }
  const shape = modelFile.safeParse(pack.content)
  if (!shape.success)
    return {
      ok: false,
      issues: inOrder(shape.error.issues.flatMap((issue) => issuesOf(pack, issue))),
    }
  const problems = problemsOf(shape.data)
  if (problems.length > 0)
    return {
      ok: false,
      issues: inOrder(problems.map(({ path, message }) => pack.issueAt(path, message))),
    }
  return { ok: true, model: shape.data }
}

const inOrder = (issues: readonly Issue[]): Issue[] =>
  issues.toSorted((a, b) => a.line - b.line || a.column - b.column)

function issuesOf(pack: Package, issue: z.core.$ZodIssue): Issue[] {
  const path = issue.path.map((part) => part as string | number)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => pack.issueAt(path, `no key "${key}" is known here`, key))
  if (issue.code === 'invalid_type')
    return [
      pack.issueAt(
        path,
        issue.input === undefined && !exists(pack.content, path)
          ? `is missing; it needs a ${issue.expected}`
          : `needs a ${issue.expected}`,
      ),
    ]
  if (issue.code === 'invalid_value')
    return [pack.issueAt(path, `must be one of ${issue.values.map(String).join(', ')}`)]
  if (issue.code === 'invalid_union')
    return [pack.issueAt(path, 'must be pert, lognormal, uniform or shock')]
  return [pack.issueAt(path, issue.message)]
}

const exists = (value: unknown, path: readonly (string | number)[]): boolean =>
  path.reduce<unknown>(
    (part, key) =>
      part !== null && typeof part === 'object'
        ? (part as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    value,
  ) !== undefined
