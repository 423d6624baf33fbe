import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { sizes } from '../e2e/people.ts'

const themes = ['dark', 'light'] as const
type Theme = (typeof themes)[number]
/** Beside what people hold: the projector, a page to its end, and a sheet of A4 at 96 dots an inch. */
const papers = {
  ...sizes,
  wall: { width: 1920, height: 1080 },
  page: sizes.tablet,
  sheet: { width: 794, height: 1123 },
} as const

/** Presses the page's own button, wherever it is folded away, until the page has the theme. */
async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate((to) => {
    if (document.documentElement.dataset['theme'] === to) return
    const buttons = document.querySelectorAll<HTMLButtonElement>('.settings-row > .icon-button')
    ;[...buttons].at(-1)?.click()
  }, theme)
}

/** Two frames and a breath: layout, canvas and fonts have followed. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    await new Promise((done) => setTimeout(done, 120))
  })

/** Takes pictures of pages into a folder, and counts them. */
export class Camera {
  taken = 0
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** A page as it stands: on a desk and a phone in both themes, on a tablet in one; left as a desktop has it. */
  async all(page: Page, view: string): Promise<void> {
    await this.at(page, view, 'desktop')
    await this.at(page, view, 'phone')
    await this.at(page, view, 'tablet', ['light'])
    await page.setViewportSize(sizes.desktop)
  }

  /** A page of less weight: dark on a desk, light on a phone. */
  async some(page: Page, view: string): Promise<void> {
    await this.at(page, view, 'desktop', ['dark'])
    await this.at(page, view, 'phone', ['light'])
    await page.setViewportSize(sizes.desktop)
  }

  /** A page as it stands, at one size; the whole length of it where the size is `page` or `sheet`. */
  async at(
    page: Page,
    view: string,
    size: keyof typeof papers,
    worn: readonly Theme[] = themes,
  ): Promise<void> {
    await page.setViewportSize(papers[size])
    for (const theme of worn) {
      await wear(page, theme)
      await settled(page)
      const file = `${view.replaceAll(/[^a-z0-9]+/gi, '-')}--${size}-${theme}.png`
      const fullPage = size === 'page' || size === 'sheet'
      // Other work may keep the machine busy for a while.
      await page.screenshot({ path: join(this.#folder, file), fullPage, timeout: 60_000 })
      this.taken += 1
    }
  }
}
