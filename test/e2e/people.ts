import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import type { CreatedExercise } from '../../shared/wire/api.ts'

export const sizes = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const

/** What the browser would not do on any page because the server's policy forbids it; looked at when a file is done. */
export const stopped: string[] = []

/** A person at a page of their own: a context, so that nothing is shared but the server. */
export async function person(
  browser: Browser,
  url: string,
  look: {
    readonly size?: keyof typeof sizes
    readonly theme?: 'dark' | 'light'
    readonly installs?: true
    /** Fingers in place of a mouse. */
    readonly touch?: true
  } = {},
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await browser.newContext({
    viewport: sizes[look.size ?? 'desktop'],
    colorScheme: look.theme ?? 'dark',
    reducedMotion: 'reduce',
    hasTouch: look.touch ?? false,
    serviceWorkers: look.installs ? 'allow' : 'block',
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
    if (message.text().includes('Content Security Policy')) stopped.push(message.text())
  })
  page.setDefaultTimeout(20_000)
  await page.goto(url)
  return { page, context, faults }
}

/** Joins as people do: the code, a name, a part. */
export async function join(
  page: Page,
  { code, name, part }: { readonly code: string; readonly name: string; readonly part: number },
): Promise<void> {
  await page.getByRole('textbox', { name: 'Code' }).fill(code)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.getByRole('radiogroup', { name: 'Your part' }).getByRole('radio').nth(part).check()
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.waitForURL(/\/play\//)
}

export const facilitatorUrl = (url: string, { id, keys }: CreatedExercise): string =>
  `${url}/facilitate/${id}#${keys.facilitator}`
export const screenUrl = (url: string, { id, keys }: CreatedExercise): string =>
  `${url}/screen/${id}#${keys.screen}`

/** Presses Tab until a control has the focus, as somebody without a pointer does. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${control.toString()}`)
}

/** Puts something that can be sent on a form, whatever kind of decision it is. */
async function fillIn(form: Locator): Promise<void> {
  const { length: estimates } = await form.getByRole('slider').all()
  if ((await form.locator('.question-triage').count()) > 0) {
    const rest = form.locator('.triage-rest').getByRole('button', { name: 'Put off' })
    if ((await rest.count()) > 0) return rest.click()
    if ((await form.locator('.case:not(.sorted)').count()) > 0)
      return form.getByRole('radio', { name: 'Put off' }).first().check()
  } else if (estimates > 0) {
    const [least = '0'] = /\d+/.exec(await form.locator('.decision-pick').innerText()) ?? []
    for (const name of ['Lowest', 'Highest']) await form.getByRole('textbox', { name }).fill(least)
    await form.getByRole('slider').press('ArrowRight')
  } else if ((await form.locator('.order').count()) > 0) {
    const add = form.locator('[data-act^="add"]:not([aria-disabled="true"])')
    while ((await add.count()) > 0) await add.first().click()
  } else if ((await form.getByRole('radio').count()) > 0)
    await form.getByRole('radio').first().check()
  else for (const nth of [0, 1, 2, 3]) await form.getByRole('checkbox').nth(nth).check()
}

/** Answers what is on the form with the first options it allows, or signs; false when nothing waits. */
export async function answerNext(page: Page, why: string): Promise<boolean> {
  await page.getByRole('tab', { name: 'Decide' }).click()
  const toSign = page.getByRole('button', { name: 'Sign', exact: true })
  if ((await toSign.count()) > 0) {
    await toSign.first().click()
    return true
  }
  const form = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: 'Send decision' }) })
    .first()
  if ((await form.count()) === 0) return false
  await fillIn(form)
  await form.getByRole('textbox', { name: 'Why?' }).fill(why)
  const sent = await page.locator('#panel').innerText()
  await form.getByRole('button', { name: 'Send decision' }).click()
  await page.waitForFunction(
    (before) => document.querySelector<HTMLElement>('#panel')?.innerText !== before,
    sent,
  )
  return true
}
