import type { TableDocs } from '../../shared/wire/views.ts'
import { Meters } from '../board/Meters.tsx'
import { screenCopy } from '../copy/screen.ts'
import type { DocStore } from '../net/docs.ts'

/** The closing view: calm, and pointing to the talk that all of this was for. */
export function AfterEnd({ session }: { session: { readonly table: DocStore<TableDocs> } }) {
  return (
    <main class="screen-end" id="main">
      <h2>{screenCopy.ended}</h2>
      <p class="screen-end-lead">{screenCopy.endedLead}</p>
      <p class="screen-hotwash">{screenCopy.hotwash}</p>
      <ol>
        {screenCopy.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <p class="screen-report">{screenCopy.report}</p>
      <section aria-label={screenCopy.stood}>
        <h3>{screenCopy.stood}</h3>
        <Meters session={session} />
      </section>
    </main>
  )
}
