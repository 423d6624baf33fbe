import { expect, test } from 'vitest'
import { connected, fire, seated } from './seated.ts'
import { stage } from './stage.ts'

const here = stage()

test('R06 an inject is at every desk at once: said, counted in the title, the focus where it was', async () => {
  const play = await seated(here)
  const people = [await play.open(0), await play.open(1, 'phone')]
  for (const { page } of people) {
    await connected(page)
    await page.getByRole('tab', { name: 'Log' }).click()
  }
  const arrival = people.map(({ page }) =>
    page
      .waitForFunction(() => {
        const said = document.querySelector('[role="alert"]')?.textContent ?? ''
        return said.includes('The names do not fit the times') ? said : undefined
      })
      .then(async (said) => ({ at: Date.now(), said: (await said.jsonValue()) ?? '' })),
  )
  const from = Date.now()
  await fire(play.facilitator, 'f01')
  for (const { at, said } of await Promise.all(arrival)) {
    // A second on a machine that does nothing else; the bound leaves room for a busy one.
    expect(at - from).toBeLessThan(5000)
    expect(
      said.replace(/^♪?.*two notes|^Exercise only · sound is off/, '').length,
    ).toBeLessThanOrEqual(140)
    expect(said).toContain('Exercise only')
  }
  for (const { page, faults } of people) {
    await page.waitForFunction(() => document.title.startsWith('(1) '))
    const focused = () => document.activeElement?.textContent
    expect(await page.evaluate(focused)).toContain('Log')
    expect(faults).toEqual([])
  }
  const [first] = people
  await first?.page.getByRole('tab', { name: 'Inbox' }).click()
  await first?.page.getByRole('button', { name: /The names do not fit the times/ }).click()
  await first?.page.waitForFunction(() => !document.title.startsWith('('))
  await expect.poll(() => play.logged('open-inject')).toHaveLength(1)
})
