import { common } from '../copy/common.ts'
import { TranslationNote } from './Settings.tsx'

/** What stands under the pages that are not part of a running exercise. */
export function PageFoot() {
  return (
    <footer class="page-foot">
      <TranslationNote />
      <a href="/accessibility">{common.accessibility}</a>
    </footer>
  )
}
