import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { launchServer } from './browser.ts'
import { scenarioPackages, testPackages, TestServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser and the one server of all browser tests listen. */
    browser: string
    server: string
  }
}

/** One browser and one server for all files; each file makes exercises of its own on it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scenarios = mkdtempSync(join(tmpdir(), 'hotwash-scenarios-'))
  for (const packages of [scenarioPackages, testPackages])
    cpSync(packages, scenarios, { recursive: true })
  const [browser, server] = await Promise.all([
    launchServer(),
    TestServer.start({ SCENARIOS_DIR: scenarios }),
  ])
  project.provide('browser', browser.wsEndpoint())
  project.provide('server', server.url)
  return async () => {
    await Promise.all([browser.close(), server.stop()])
    rmSync(scenarios, { recursive: true, force: true })
  }
}
