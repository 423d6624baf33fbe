import { TestServer } from '../e2e/server.ts'
import { facilitatorUrl, screenUrl } from '../e2e/people.ts'
import { page, seatPage, type Set } from './set.ts'

/** The way in, and getting an exercise ready. */
export async function doors(set: Set): Promise<void> {
  const { camera, url } = set
  const { made, people } = await set.before()
  const landing = await page(set, url, 'Join an exercise')
  await camera.all(landing, 'landing')
  await landing.getByRole('textbox', { name: 'Code' }).fill('KWH420')
  await landing.getByRole('button', { name: 'Continue' }).click()
  await landing
    .getByRole('textbox', { name: 'Code' })
    .and(landing.locator(':invalid, [aria-invalid]'))
    .waitFor()
  await camera.all(landing, 'landing, wrong code')
  await landing.getByRole('button', { name: /^MI/ }).click()
  await camera.all(landing, 'landing, te reo')
  await camera.all(await page(set, `${url}/#${made.code}`, 'Your part'), 'name and part')
  const lobby = await seatPage(set, people[0], 'Before it starts')
  await camera.all(lobby, 'lobby')
  await lobby.getByRole('button', { name: 'I am ready' }).click()
  await lobby.getByRole('button', { name: 'Test sound' }).click()
  await lobby.getByRole('button', { name: 'Try a decision' }).click()
  await camera.all(lobby, 'lobby, trying')
  await camera.some(await page(set, `${url}/nowhere`, /no page/), 'no such page')
  await camera.some(await page(set, `${url}/accessibility`, 'What was not tried'), 'accessibility')
  const locked = await TestServer.start({ AUTH: 'link' })
  try {
    await camera.all(await page(set, `${locked.url}/sign-in`, /sign-in link/), 'sign-in')
  } finally {
    await locked.stop()
  }
  const run = await page(set, `${url}/run`, 'IntraCare')
  await camera.all(run, 'scenarios')
  await run.getByRole('button', { name: 'Use this scenario' }).first().click()
  await camera.all(run, 'set-up')
  const console_ = await page(set, facilitatorUrl(url, made), 'Get ready')
  await camera.all(console_, 'console, before')
  await console_
    .getByRole('button', { name: /Dry run/ })
    .first()
    .click()
  await console_.getByRole('button', { name: 'Play it' }).click()
  await console_.getByText(/decisions were answered in time/).waitFor()
  await camera.some(console_, 'console, dry run')
  const watching = await page(
    set,
    `${url}/dry-run/${made.id}#${made.keys.facilitator}`,
    'Next step',
  )
  for (let step = 0; step < 9; step += 1)
    await watching.getByRole('button', { name: 'Next step' }).click()
  await camera.all(watching, 'dry run, watched')
  const screen = await page(set, screenUrl(url, made), made.code)
  await camera.at(screen, 'big screen, before', 'wall')
}
