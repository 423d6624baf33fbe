import { expect, test } from 'vitest'
import { Reached } from '../support/server.ts'
import { facilitatorUrl, person } from './people.ts'
import { stage } from './stage.ts'

const on = stage({ UNDO_SECONDS: '0' })

/** A first drill with one inject out, and an evaluator who has come in by the link. */
async function evaluating() {
  const made = await on.create({ scenario: 'first-light', minutes: 20 })
  const reached = new Reached(on.url)
  const lead = await reached.open(made.id, (await reached.sit(made.code, 'lead', 'Aroha')).key)
  const facilitator = await reached.open(made.id, made.keys.facilitator)
  const url = `${on.url}/evaluate/${made.id}`
  const ema = await person(on.browser, `${url}#${made.keys.evaluator}`, { size: 'tablet' })
  await ema.page.getByRole('textbox', { name: 'Your name' }).fill('Ema')
  await ema.page.getByRole('button', { name: 'Come in' }).click()
  await ema.page.getByRole('heading', { name: 'Tasks' }).waitFor()
  const start = async (): Promise<void> => {
    await facilitator.command({ type: 'start' })
    await facilitator.command({ type: 'fire', inject: 'f01', atOnce: true })
    await lead.decide('first-move', { kind: 'choice', option: 'close' }, { reason: 'Be safe.' })
    await ema.page.getByText('Be safe.').waitFor()
  }
  const notes = (): readonly { text: string; at: number }[] =>
    facilitator
      .deskKeys('facilitator')
      .filter((key) => key.startsWith('note/'))
      .map((key) => facilitator.desk('facilitator', key) as { text: string; at: number })
  return { ...made, url, facilitator, ema, start, notes }
}

test('R18 A note is a key, words and Enter, and stands with its time and inject in less than two seconds', async () => {
  const { ema, start, notes } = await evaluating()
  await start()
  const { page } = ema
  const took = page.evaluate(
    () =>
      new Promise<number>((done) => {
        let from = 0
        addEventListener('keydown', () => (from ||= performance.now()), true)
        const seen = new MutationObserver(() => {
          const list = document.querySelector('.own-notes')?.textContent ?? ''
          if (!list.includes('after inject 1')) return
          seen.disconnect()
          done(performance.now() - from)
        })
        seen.observe(document.body, { subtree: true, childList: true, characterData: true })
      }),
  )
  await page.keyboard.press('o')
  await page.keyboard.press('o')
  await page.keyboard.insertText('ne asks who leads.')
  await page.keyboard.press('Enter')
  expect(await took).toBeLessThan(2000)
  await expect.poll(() => notes().map(({ text }) => text)).toEqual(['one asks who leads.'])
  expect(ema.faults).toEqual([])
})

test('R18 A note written while the line is lost waits, outlives the page, and is written once at the time it was typed', async () => {
  const { ema, start, notes, url } = await evaluating()
  await start()
  const { page, context } = ema
  await context.setOffline(true)
  await page.keyboard.press('o')
  await page.keyboard.type('Seen while offline.')
  await page.keyboard.press('Enter')
  await page.locator('.own-notes').getByText('Waiting to be sent').waitFor()
  await page.close()
  expect(notes()).toEqual([])
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(url)
  await again.locator('.own-notes li').filter({ hasText: 'Seen while offline.' }).waitFor()
  await expect.poll(() => notes().length).toBe(1)
  await again.reload()
  await again.locator('.own-notes li').filter({ hasText: 'Seen while offline.' }).waitFor()
  expect(notes().map(({ text }) => text)).toEqual(['Seen while offline.'])
  await expect.poll(() => again.getByText('Waiting to be sent').count()).toBe(0)
})

test('R18 An evaluator tries the scale, rates with evidence, changes a letter with a reason, and the facilitator settles it into the report', async () => {
  const { id, keys, ema, start } = await evaluating()
  const { page } = ema
  const example = page.locator('.example').first()
  await example.getByRole('radio', { name: /^S:/ }).check()
  await example.getByRole('button', { name: 'Show the letter expected' }).click()
  await example.getByText('It was made to show S.').waitFor()

  await start()
  await page.getByRole('button', { name: /Nobody is treated from a list/ }).click()
  const form = page.locator('.rate-form')
  await form.getByText('What good looks like').waitFor()
  await form.getByRole('radio', { name: /^M:/ }).check()
  await page
    .getByRole('button', { name: /as evidence/ })
    .first()
    .click()
  await form.getByRole('button', { name: 'Save rating' }).click()
  const task = page.getByRole('button', { name: /Yours: M/ })
  await task.click()
  await form.getByRole('radio', { name: /^U:/ }).check()
  await form.getByRole('button', { name: 'Change rating' }).click()
  await form.getByRole('alert').filter({ hasText: 'why you change it' }).waitFor()
  await form.getByRole('textbox').fill('A patient went ahead.')
  await form.getByRole('button', { name: 'Change rating' }).click()
  await page.getByRole('button', { name: /Yours: U/ }).waitFor()

  const reached = new Reached(on.url)
  const line = await reached.open(id, keys.facilitator)
  await line.command({ type: 'end' })
  const console_ = await person(on.browser, facilitatorUrl(on.url, { id, keys, code: '' }))
  await console_.page.getByRole('heading', { name: 'Evaluators and observers' }).click()
  const row = console_.page.locator('.rated-list > li').filter({ hasText: 'Nobody is treated' })
  await row.getByText(/letters far apart/).waitFor()
  await row.getByText(/Ema: U/).waitFor()
  await row.getByText('Settle', { exact: true }).click()
  await row.getByRole('combobox').selectOption('M')
  await row.getByRole('textbox').fill('We talked it over.')
  await row.getByRole('button', { name: 'Settle it' }).click()
  await row.getByText(/Counts: M/).waitFor()
  const { body } = await reached.ask('GET', `/api/exercises/${id}/report`, {
    key: keys.facilitator,
    headers: { accept: 'application/json' },
  })
  expect(JSON.stringify(body)).toContain('We talked it over.')
  expect(ema.faults).toEqual([])
})
