import { common } from '../copy/common.ts'
import { TopBar } from './Header.tsx'

/** A page that only says one thing: a wrong address, a missing key, a seat opened elsewhere. */
export function NoticePage({ text, reload = false }: { text: string; reload?: boolean }) {
  return (
    <>
      <TopBar name={common.brand} />
      <main class="notice">
        <h1>{common.brand}</h1>
        <p role="alert">{text}</p>
        <p class="notice-actions">
          {reload && (
            <button type="button" class="button primary" onClick={() => location.reload()}>
              {common.reload}
            </button>
          )}
          <a class="button" href="/">
            {common.toStart}
          </a>
        </p>
      </main>
    </>
  )
}
