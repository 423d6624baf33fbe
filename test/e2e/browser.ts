import { accessSync, constants } from 'node:fs'
import chromiumPack from '@sparticuz/chromium'
import { chromium, type BrowserServer } from 'playwright-core'

const candidates = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  chromium.executablePath(),
]

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The headless browser that came with the packages, at half the work of a whole one; where there is none for this
 * system, a browser of the machine. `CHROMIUM=/path/to/chromium` names another.
 */
async function browserPath(): Promise<{ path: string; args: readonly string[] }> {
  const named = process.env['CHROMIUM']
  if (!named && process.platform === 'linux' && process.arch === 'x64')
    return { path: await chromiumPack.executablePath(), args: chromiumPack.args }
  const found = candidates.find((path) => path !== undefined && path !== '' && runs(path))
  if (!found) throw new Error('There is no browser here. Set CHROMIUM to the path of one.')
  return { path: found, args: [] }
}

/** Starts a headless Chromium that asks nothing of any network but this machine; tests connect to it. */
export async function launchServer(): Promise<BrowserServer> {
  const { path, args } = await browserPath()
  return chromium.launchServer({
    host: '127.0.0.1',
    executablePath: path,
    args: [
      ...args.filter((arg) => arg !== '--single-process'),
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // No 3-D in software either: the board draws in two dimensions, and the processor is left for the test.
      '--disable-gpu',
      '--disable-software-rasterizer',
    ],
  })
}
