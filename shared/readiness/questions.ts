import { z } from 'zod'
import type { Issue } from '../scenario/issue.ts'
import { readPackage, type TextFile } from '../scenario/yamlFiles.ts'

/** The three things that underwriters are said to expect of the insured (first seed document). */
export const groups = ['hygiene', 'planning', 'third-parties'] as const
export type Group = (typeof groups)[number]

const name = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use lower-case words and hyphens')
const questionsFile = z.strictObject({
  id: name,
  version: z.string().min(1),
  questions: z
    .array(
      z.strictObject({
        id: name,
        group: z.enum(groups),
        question: z.string().trim().min(1, 'is empty'),
        tasks: z.record(z.string(), z.array(z.string())),
      }),
    )
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
      message: 'every question needs an id of its own',
    }),
})

/** A proposal form: each question with the tasks, by scenario, that put it to the test. */
export type Proposal = Readonly<z.output<typeof questionsFile>>
export type Question = Proposal['questions'][number]

export type ParsedProposal =
  | { readonly ok: true; readonly proposal: Proposal }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** Reads a proposal form from its YAML text. Never throws on an author's mistake. */
export function parseProposal(file: TextFile): ParsedProposal {
  const pack = readPackage([file])
  if (pack.issues.length > 0) return { ok: false, issues: pack.issues }
  const shape = questionsFile.safeParse(pack.content)
  if (shape.success) return { ok: true, proposal: shape.data }
  return {
    ok: false,
    issues: shape.error.issues.map((issue) =>
      pack.issueAt(
        issue.path.map((part) => part as string | number),
        issue.message,
      ),
    ),
  }
}
