import type { ReportProblem } from '../copy/report.ts'
import { keepFile } from '../ui/keepFile.ts'

export type FileFormat = 'pdf' | 'docx' | 'xlsx' | 'csv' | 'md' | 'json' | 'xapi'

const nameIn = (header: string | null): string =>
  /filename="([^"]+)"/.exec(header ?? '')?.[1] ?? 'exercise-only-report'

/** Fetches the report as a file with the first key that opens it; otherwise why not. */
export async function fetchFile(
  id: string,
  keys: readonly string[],
  { format, names }: { readonly format: FileFormat; readonly names: boolean },
): Promise<ReportProblem | undefined> {
  const wanted = new URLSearchParams({ format, names: names ? 'yes' : 'no' })
  const url = `/api/exercises/${encodeURIComponent(id)}/report?${wanted.toString()}`
  for (const key of keys) {
    try {
      const response = await fetch(url, { headers: { authorization: `Bearer ${key}` } })
      if (response.status === 403) continue
      if (!response.ok) return 'broken'
      keepFile(await response.blob(), nameIn(response.headers.get('content-disposition')))
      return undefined
    } catch {
      return 'offline'
    }
  }
  return 'wrong-key'
}
