import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { Reached } from '../support/server.ts'
import { firstDrill } from './firstDrill.ts'
import { facilitatorUrl, person, screenUrl } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

const mark = /exercise only/i

/** Where a page does not say that it is an exercise: in its title, on it, or on its print. */
async function silent(page: Page, view: string): Promise<readonly string[]> {
  const found: string[] = []
  if (!mark.test(await page.title())) found.push(`${view}: title “${await page.title()}”`)
  if ((await page.getByText(mark).filter({ visible: true }).count()) === 0)
    found.push(`${view}: nowhere on it`)
  await page.emulateMedia({ media: 'print' })
  const printed = await page.evaluate(() => getComputedStyle(document.body, '::before').content)
  if (!mark.test(printed)) found.push(`${view}: nowhere on its print`)
  await page.emulateMedia({ media: 'screen' })
  return found
}
async function at(url: string, view: string, there: RegExp | string): Promise<readonly string[]> {
  const { page, context } = await person(here.browser, url)
  await page.getByText(there).first().waitFor()
  const found = await silent(page, view)
  await context.close()
  return found
}

test('R16 every address says “Exercise only”, also where nothing is', async () => {
  const made = await here.create({ scenario: 'first-light', minutes: 20 })
  expect([
    ...(await at(here.url, 'landing', 'Join an exercise')),
    ...(await at(`${here.url}/#${made.code}`, 'name and part', 'Your part')),
    ...(await at(`${here.url}/run`, 'scenarios', 'First Light')),
    ...(await at(`${here.url}/accessibility`, 'accessibility', 'What was not tried')),
    ...(await at(`${here.url}/nowhere/at/all`, 'no page', 'There is no page at this address.')),
    ...(await at(`${here.url}/play/${made.id}`, 'play without a key', /missing its key/)),
    ...(await at(facilitatorUrl(here.url, made), 'console before', 'Get ready')),
    ...(await at(screenUrl(here.url, made), 'big screen before', made.code)),
  ]).toEqual([])
})

test('R16 so do a running exercise, its end, its report, its notifications and its exports', async () => {
  const { made, page, line, seat } = await firstDrill(here)
  const found = [...(await silent(page, 'player'))]
  await line.command({ type: 'fire', inject: 'f04', atOnce: true })
  await expect.poll(() => page.title(), { timeout: 15_000 }).toMatch(/^\(\d\).*Exercise only/)
  found.push(
    ...(await at(facilitatorUrl(here.url, made), 'console', 'Open answers')),
    ...(await at(screenUrl(here.url, made), 'big screen', /Phase/)),
  )
  await line.command({ type: 'end' })
  await page.getByRole('heading', { name: /has ended/ }).waitFor()
  found.push(...(await silent(page, 'the end')))
  found.push(...(await at(screenUrl(here.url, made), 'big screen after', /ended/)))
  const report = `${here.url}/report/${made.id}#${seat.key}`
  found.push(...(await at(report, 'report', 'After-action report')))
  const reached = new Reached(here.url)
  for (const accept of ['text/html', 'application/json']) {
    const path = `/api/exercises/${made.id}/report`
    const { body } = await reached.ask('GET', path, { key: seat.key, headers: { accept } })
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    if (!/exercise only|"exerciseOnly"|fiction/i.test(text)) found.push(`report as ${accept}`)
  }
  expect(found).toEqual([])
})
