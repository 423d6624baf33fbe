import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Found = { readonly id: string; readonly nodes: readonly { readonly target: unknown[] }[] }

/** The rules that another theme can break: it changes colours and nothing else. */
export const ofColour: readonly string[] = ['color-contrast', 'link-in-text-block']

/** What axe-core finds wrong on a page, as `rule: where`; evaluated, because the page's policy takes no script. */
export async function axeProblems(
  page: Page,
  rules?: readonly string[],
): Promise<readonly string[]> {
  const only = rules ? `, runOnly: ${JSON.stringify(rules)}` : ''
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source)
  const found = await page.evaluate<readonly Found[]>(
    `axe.run(document, { resultTypes: ["violations"]${only} }).then((result) => result.violations)`,
  )
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`)
}

/** How far a page can be scrolled sideways, in CSS pixels; 0 is right. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
