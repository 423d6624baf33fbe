import { expect, test } from 'vitest'
import { facilitatorUrl, join, person } from './people.ts'
import { stage } from './stage.ts'

const here = stage()

test.each([
  { purpose: 'practice', lobby: 'This run is for practice.', mark: 'Practice' },
  { purpose: 'assess', lobby: 'This run assesses how the team works', mark: 'Assessment' },
] as const)('a run to $purpose says so to players and to the facilitator', async (run) => {
  const made = await here.create({ scenario: 'first-light', minutes: 20, purpose: run.purpose })
  const [control, player] = await Promise.all([
    person(here.browser, facilitatorUrl(here.url, made)),
    person(here.browser, here.url),
  ])
  await join(player.page, { code: made.code, name: 'Aroha', part: 0 })
  await player.page.getByText(run.lobby).waitFor()
  expect(await player.page.getByText('Exercise only', { exact: false }).count()).toBe(2)
  await control.page.getByRole('button', { name: 'Start exercise' }).click()
  await control.page.getByText(run.mark, { exact: true }).waitFor()
  await player.page.getByRole('tab', { name: 'Decide' }).waitFor()
  await player.page.locator('.brand-sub').getByText(run.mark).waitFor()
  await Promise.all([control.context.close(), player.context.close()])
})
