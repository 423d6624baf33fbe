import { renderUnicodeCompact } from 'uqr'
import { addressesOf } from './config/address.ts'
import { createApp, type App } from './app.ts'
import { readConfig } from './config/config.ts'
import { openLogger } from './config/logger.ts'

const read = readConfig(process.env)
if (!read.ok) {
  for (const problem of read.problems) console.error(problem)
  process.exit(1)
}
const { config } = read
const log = openLogger()

process.on('unhandledRejection', (error) => {
  log.error({ err: error }, 'something was not waited for')
})

try {
  const app = await createApp(config, log)
  const port = await app.listen()
  greet(port)
  await invite(app, port)

  let stopping = false
  const stop = (code: number): void => {
    if (stopping) return
    stopping = true
    app.stop().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ err: error }, 'the server could not stop in order')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', () => stop(0))
  process.on('SIGINT', () => stop(0))
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'the server cannot go on')
    stop(1)
  })
} catch (error) {
  const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  console.error(
    busy
      ? `Port ${config.port} is in use. Stop what uses it, or set PORT to another one.`
      : `Hotwash could not start: ${error instanceof Error ? error.message : String(error)}`,
  )
  process.exit(1)
}

/** Where facilitators sign in by a link, the first of them finds it here; it works once. */
async function invite({ site }: App, port: number): Promise<void> {
  if (site.facilitators.how !== 'link') return
  const link = await site.facilitators.newLink()
  const { own, network } = addressesOf(config.host, port)
  const at = config.publicUrl ?? network[0] ?? own
  console.log(
    `To run exercises, open this link; it works once: ${new URL(`/sign-in#${link}`, at).href}`,
  )
}

function greet(port: number): void {
  const { own, network } = addressesOf(config.host, port)
  console.log(`Hotwash is at ${own}`)
  if (network.length === 0) return
  for (const address of network) console.log(`On this network: ${address}`)
  console.log(renderUnicodeCompact(network[0] ?? own))
}
