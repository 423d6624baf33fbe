import { useSignal } from '@preact/signals'
import { insurerCopy as copy } from '../copy/insurer.ts'
import { takeFile } from './ask.ts'

/** Takes the report as a tagged PDF; says so when it cannot. */
export function PdfButton({ path, accessKey }: { path: string; accessKey: string }) {
  const problem = useSignal('')
  const take = async (): Promise<void> => {
    const told = await takeFile(path, accessKey, 'readiness.pdf', 'application/pdf')
    problem.value = told.ok ? '' : told.sentence
  }
  return (
    <>
      <button type="button" class="button" onClick={() => void take()}>
        {copy.pdf}
      </button>
      {problem.value !== '' && <span role="alert">{problem.value}</span>}
    </>
  )
}
