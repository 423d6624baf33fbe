import type { Page } from 'playwright-core'

/** The words of what has the focus: its label, else its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: on } = document
    if (!(on instanceof HTMLElement) || on === document.body) return ''
    const labels =
      on instanceof HTMLInputElement ||
      on instanceof HTMLTextAreaElement ||
      on instanceof HTMLSelectElement
        ? on.labels
        : null
    return on.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? on.textContent ?? ''
  })

/** Presses Tab until something whose words begin with `name` has the focus; throws when nothing has. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = []
  for (let presses = 0; presses < 80; presses += 1) {
    const words = (await focused(page)).trim()
    if (words.startsWith(name)) return
    seen.push(words.slice(0, 20))
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached “${name}”: ${seen.join(' | ')}`)
}

/** Reaches a button with Tab and presses it with Enter. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}
