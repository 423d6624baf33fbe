import { useEffect } from 'preact/hooks'
import { common } from '../copy/common.ts'

/** Names the page in the browser's tab, always with “Exercise only”. */
export function usePageTitle(page: string): void {
  const title = common.pageTitle(page)
  useEffect(() => {
    document.title = title
  }, [title])
}
