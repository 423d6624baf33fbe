import { useSignal } from '@preact/signals'
import { reportCopy as copy } from '../copy/report.ts'
import './downloads.css'
import { fetchFile, type FileFormat } from './fetchFile.ts'
import { reportKeys } from './reportKeys.ts'

const formats: readonly FileFormat[] = ['pdf', 'docx', 'xlsx', 'csv', 'md', 'json', 'xapi']

/** The report as files, with or without names. */
export function Downloads({ id }: { id: string }) {
  const names = useSignal(false)
  const word = useSignal<string | undefined>(undefined)
  const take = async (format: FileFormat): Promise<void> => {
    word.value = copy.making
    const problem = await fetchFile(id, reportKeys(id), { format, names: names.value })
    word.value = problem === undefined ? undefined : copy.problem[problem]
  }
  return (
    <details class="downloads">
      <summary>{copy.take}</summary>
      <p>{copy.takeHelp}</p>
      <label class="option">
        <input
          type="checkbox"
          checked={names.value}
          onChange={() => (names.value = !names.value)}
        />
        <span class="option-text">{copy.withNames}</span>
      </label>
      <div class="downloads-list">
        {formats.map((format) => (
          <button key={format} type="button" class="button" onClick={() => void take(format)}>
            {copy.formats[format]}
          </button>
        ))}
      </div>
      <p role="status">{word.value}</p>
    </details>
  )
}
