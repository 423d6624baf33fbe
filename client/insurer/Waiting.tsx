import { insurerCopy as copy } from '../copy/insurer.ts'

/** Instead of a report: that it is being made, or why it cannot be shown. */
export function Waiting({
  heading,
  problem,
  onAgain,
}: {
  heading: string
  problem: string | undefined
  onAgain: () => void
}) {
  return (
    <main class="notice">
      <h1>{heading}</h1>
      <p role={problem === undefined ? 'status' : 'alert'}>{problem ?? copy.working}</p>
      {problem !== undefined && (
        <p class="notice-actions">
          <button type="button" class="button primary" onClick={onAgain}>
            {copy.again}
          </button>
        </p>
      )}
    </main>
  )
}
