import { facilitatorUrl, join, person, type sizes } from './people.ts'
import type { Stage } from './stage.ts'

/** The drill with one decision of every kind, started, with its two people at their pages. */
export async function startedKinds(
  { browser, create, url }: Stage,
  look: {
    readonly size?: keyof typeof sizes
    readonly theme?: 'dark' | 'light'
    readonly touch?: true
  } = {},
) {
  const made = await create({ scenario: 'kinds', minutes: 30 })
  const [control, lead, desk] = await Promise.all([
    person(browser, facilitatorUrl(url, made)),
    person(browser, url, look),
    person(browser, url),
  ])
  await join(lead.page, { code: made.code, name: 'Aroha', part: 0 })
  await join(desk.page, { code: made.code, name: 'Ben', part: 1 })
  await control.page.getByRole('button', { name: 'Start exercise' }).click()
  await lead.page.getByRole('group', { name: 'Do you open today?' }).waitFor()
  return { lead, desk, control }
}
