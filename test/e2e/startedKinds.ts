import type { Browser } from 'playwright-core'
import { facilitatorUrl, join, person, type sizes } from './people.ts'
import type { TestServer } from './server.ts'

/** The drill with one decision of every kind, started, with its two people at their pages. */
export async function startedKinds(
  server: TestServer,
  browser: Browser,
  look: { readonly size?: keyof typeof sizes; readonly theme?: 'dark' | 'light' } = {},
) {
  const made = await server.create({ scenario: 'kinds', minutes: 30 })
  const [control, lead, desk] = await Promise.all([
    person(browser, facilitatorUrl(server.url, made)),
    person(browser, server.url, look),
    person(browser, server.url),
  ])
  await join(lead.page, { code: made.code, name: 'Aroha', part: 0 })
  await join(desk.page, { code: made.code, name: 'Ben', part: 1 })
  await control.page.getByRole('button', { name: 'Start exercise' }).click()
  await lead.page.getByRole('group', { name: 'Do you open today?' }).waitFor()
  return { lead, desk, control }
}
