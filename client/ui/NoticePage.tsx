import { common } from '../copy/common.ts'
import { TopBar } from './Header.tsx'

type Props = {
  readonly text: string
  /** The word on a button that loads the page again. */
  readonly reload?: string
}

/** A page that only says one thing: a wrong address, a missing key, a seat opened elsewhere. */
export function NoticePage({ text, reload }: Props) {
  return (
    <>
      <TopBar name={common.brand} />
      <main class="notice">
        <h1>{common.brand}</h1>
        <p role="alert">{text}</p>
        <p class="notice-actions">
          {reload && (
            <button type="button" class="button primary" onClick={() => location.reload()}>
              {reload}
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
