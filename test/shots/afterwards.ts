import { facilitatorUrl, screenUrl } from '../e2e/people.ts'
import { page, seatPage, type Set } from './set.ts'

/** Right after the end: every kind of person, and the report. */
export async function ended(set: Set): Promise<void> {
  const { camera, url } = set
  const { made, people, line } = await set.after()
  await camera.all(await seatPage(set, people[0], 'has ended'), 'player, after')
  await camera.all(await page(set, facilitatorUrl(url, made), 'has ended'), 'console, after')
  const wall = await page(set, screenUrl(url, made), /has ended/)
  await camera.at(wall, 'big screen, after', 'wall')
  await line.command({ type: 'show-hotwash', shown: true })
  await wall.getByRole('heading', { name: 'What to mend' }).waitFor()
  await camera.at(wall, 'big screen, hot wash', 'wall')
  const read = await page(set, `${url}/report/${made.id}#${people[0].key}`, 'After-action report')
  await read.locator('main.report h2').first().waitFor()
  await camera.all(read, 'report')
  await camera.at(read, 'report, whole', 'page', ['light'])
}

/** The talk: cards, time travel, what if, drills, trend. */
export async function hotWash(set: Set): Promise<void> {
  const { camera, url } = set
  const { made, people } = await set.after()
  const talk = await page(set, `${url}/hotwash/${made.id}#${made.keys.facilitator}`, 'Actions')
  const tab = (name: string) => talk.getByRole('tab', { name }).click()
  await talk.getByText('Two of us phoned').waitFor()
  await camera.all(talk, 'hot wash, talk')
  await camera.at(talk, 'hot wash, talk, whole', 'page', ['dark'])
  await camera.at(talk, 'hot wash, talk', 'wall', ['dark'])
  await tab('Time travel')
  const slider = talk.getByRole('slider', { name: 'Moment of play' })
  await slider.press('End')
  await slider.press('PageUp')
  await camera.all(talk, 'hot wash, time travel')
  await camera.at(talk, 'hot wash, time travel, whole', 'page', ['light'])
  await tab('What if')
  await talk.getByRole('radio').nth(1).check()
  await camera.all(talk, 'hot wash, what if, asked')
  await talk.getByRole('button', { name: 'See what would have happened' }).click()
  await talk.getByRole('heading', { name: 'Two weeks, side by side' }).waitFor()
  await camera.all(talk, 'hot wash, what if')
  await camera.at(talk, 'hot wash, what if, whole', 'page', ['light'])
  await tab('Charts')
  await talk.locator('.report-host svg').first().waitFor({ timeout: 60_000 })
  await camera.all(talk, 'hot wash, charts')
  await camera.at(talk, 'hot wash, charts, whole', 'page', ['light'])
  await tab('Drills')
  await talk
    .getByRole('button', { name: /^Drill this/ })
    .first()
    .click()
  await talk.getByText('The drill is ready.').waitFor()
  await camera.all(talk, 'hot wash, drills')
  await tab('Trend')
  const earlier = await set.reached.create({ scenario: 'first-light', minutes: 20 })
  const line = await set.reached.open(earlier.id, earlier.keys.facilitator)
  await line.command({ type: 'start' })
  await line.command({ type: 'end' })
  const link = talk.getByRole('textbox', { name: /link of the earlier exercise/ })
  await link.fill(`${url}/facilitate/${earlier.id}#${earlier.keys.facilitator}`)
  await talk.getByRole('button', { name: 'Link it' }).click()
  await talk.getByText('First Light').first().waitFor()
  await camera.all(talk, 'hot wash, trend')
  const own = await page(set, `${url}/hotwash/${made.id}#${people[1].key}`, 'Write a card')
  await camera.some(own, 'hot wash, a player’s')
}

/** What an insurer may see, and what the insured does for it. */
export async function insurer(set: Set): Promise<void> {
  const { camera, url } = set
  const { made } = await set.after()
  const ready = await page(set, `${url}/readiness/${made.id}#${made.keys.facilitator}`, 'Readiness')
  const report = ready.locator('main.report h1')
  await report.waitFor({ timeout: 60_000 })
  await camera.all(ready, 'readiness')
  await camera.at(ready, 'readiness, whole', 'page', ['light'])
  const part = (name: string) => ready.getByRole('button', { name, exact: true }).click()
  await part('What we say')
  await ready.getByRole('radio', { name: 'Yes' }).first().check()
  await camera.some(ready, 'readiness, claims')
  await part('Share')
  await ready.getByLabel('Who is it for?').fill('Our broker')
  await ready.getByRole('button', { name: 'Make a link' }).click()
  const link = (await ready.locator('.granted code').textContent()) ?? ''
  await camera.some(ready, 'readiness, share')
  await ready.locator('.insurer-parts button').nth(3).click()
  await camera.some(ready, 'readiness, incident record')
  const shared = await page(set, link, 'Readiness')
  await shared.locator('main.report h1').waitFor({ timeout: 60_000 })
  await camera.some(shared, 'shared readiness')
  await shared.getByRole('link', { name: 'Compare' }).click()
  await shared.getByRole('button', { name: 'Compare' }).click()
  await shared.getByText('no places are given').waitFor({ timeout: 60_000 })
  await camera.all(shared, 'compare')
}
