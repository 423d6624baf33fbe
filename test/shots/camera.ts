import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { sizes } from '../e2e/people.ts'

export const themes = ['dark', 'light'] as const
export const wall = { width: 1920, height: 1080 } as const
type Size = { readonly width: number; readonly height: number }
export type Picture = {
  readonly view: string
  readonly size: string
  readonly theme: (typeof themes)[number]
  readonly file: string
}

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
    await new Promise((done) => setTimeout(done, 150))
  })

/** Takes pictures of pages into a folder, and keeps a list of them. */
export class Camera {
  readonly pictures: Picture[] = []
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
  }

  /** A page as it stands, in every size and both themes; the page is left as a desktop has it. */
  async all(page: Page, view: string, whole = false): Promise<void> {
    for (const [size, viewport] of Object.entries(sizes))
      await this.at(page, view, size, viewport, whole)
    await page.setViewportSize(sizes.desktop)
  }

  /** A page as it stands, at one size and in both themes. */
  async at(page: Page, view: string, size: string, viewport: Size, whole = false): Promise<void> {
    await page.setViewportSize(viewport)
    for (const theme of themes) {
      await wear(page, theme)
      await settled(page)
      const file = `${view.replaceAll(/[^a-z0-9]+/gi, '-')}--${size}-${theme}.png`
      await page.screenshot({ path: join(this.#folder, file), fullPage: whole })
      this.pictures.push({ view, size, theme, file })
    }
  }
}
