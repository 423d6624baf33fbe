import type { FrameworkRow, ObjectiveRow } from '../shape/aarShape.ts'

/** What a reference to a framework says, and what it does not (domain brief §6.1). */
export const frameworkCaution =
  'A reference says that a task touches this part of a framework. It does not say that the framework is met: one ' +
  'exercise shows a few decisions on one day. Numbers follow public copies; the publisher’s own text decides.'

/** What the letters before a reference stand for. */
const inFull: Readonly<Record<string, string>> = {
  CIMS: 'Coordinated Incident Management System (New Zealand)',
  CPG: 'CISA Cybersecurity Performance Goals 2.0',
  CSF: 'NIST Cybersecurity Framework 2.0',
  HDC: 'Code of Health and Disability Services Consumers’ Rights',
  HDSS2001: 'Health and Disability Services (Safety) Act 2001',
  HIPC: 'Health Information Privacy Code 2020',
  HISF: 'Health Information Security Framework (HISO 10029); no control is named, as the numbers were not checked',
  ISO: 'the international standard of that number',
  PA2020: 'Privacy Act 2020',
}

/** The frameworks that these rows refer to, in full; those of a scenario's own are left as it wrote them. */
export function frameworkNames(rows: readonly FrameworkRow[]): string {
  const referred = new Set(rows.map(({ reference }) => reference.split(/[: ]/)[0] ?? ''))
  return Object.entries(inFull)
    .filter(([letters]) => referred.has(letters))
    .map(([letters, name]) => `${letters}: ${name}.`)
    .join(' ')
}

/** Each reference with the tasks that touch it, in the order of the references. */
export function frameworkRows(objectives: readonly ObjectiveRow[]): readonly FrameworkRow[] {
  const rows = new Map<string, FrameworkRow['tasks'][number][]>()
  for (const { title, rating, frameworks } of objectives.flatMap(({ tasks }) => tasks))
    for (const reference of frameworks)
      rows.set(reference, [...(rows.get(reference) ?? []), { title, rating }])
  return [...rows]
    .map(([reference, tasks]) => ({ reference, tasks }))
    .toSorted((a, b) => (a.reference < b.reference ? -1 : 1))
}
