import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type Page } from 'playwright-core'
import { launchServer } from '../e2e/browser.ts'
import { boot, Reached } from '../support/server.ts'

/** What the first page and what a phone fetches come to; times in ms from the start of the visit, sizes in kB of 1,000 bytes. */
export type Joining = {
  /** The code can be typed; the middle of all visits. */
  readonly joinUsableMs: number
  readonly joinWorstMs: number
  /** A field and its label in one small page of the same server. */
  readonly baselineMs: number
  readonly jsBeforeJoinKbGz: number
  /** All script of a player up to the first decision; the engine of the board is not needed for it. */
  readonly jsBeforeBoardKbGz: number
  readonly cssKbGz: number
  readonly fontKb: number
  readonly visits: number
}
export type JoiningOptions = { readonly visits: number }

const dist = join(import.meta.dirname, '../../dist')
const bare =
  '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Bare</title><label>Code <input id="code"></label></html>'

/** Slow 4G and a processor a quarter as fast, as Chromium's own tools set them; an empty cache. */
async function slowly(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const tools = await context.newCDPSession(page)
  await tools.send('Network.enable')
  await tools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  })
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(() => {
    const look = () => {
      const field = document.getElementById('code')
      if (!field) return requestAnimationFrame(look)
      // The frame after the one with the field in it has painted it and can take a key.
      return requestAnimationFrame(() => performance.mark('usable'))
    }
    look()
  })
  return page
}

async function usableMs(browser: Browser, url: string): Promise<number> {
  const page = await slowly(browser)
  await page.goto(url, { waitUntil: 'commit' })
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('usable')[0]?.startTime,
    undefined,
    { timeout: 60_000 },
  )
  const at = Number(await mark.jsonValue())
  await page.context().close()
  return at
}

type Sizes = Map<string, number>
/** Keeps the size of every file a page fetches: scripts and styles as gzip sends them, fonts as they are. */
function weigh(page: Page): () => Promise<Sizes> {
  const sizes: Sizes = new Map()
  const waiting: Promise<void>[] = []
  page.on('response', (response) => {
    if (!/\/assets\/|\/$/.test(response.url()) || !response.ok()) return
    const { pathname } = new URL(response.url())
    const read = response.body().then((body) => {
      const packed = pathname.endsWith('.woff2') ? body.length : gzipSync(body).length
      sizes.set(pathname, packed)
    })
    waiting.push(read.catch(() => undefined))
  })
  return async () => {
    await Promise.all(waiting)
    return sizes
  }
}
const kb = (sizes: Sizes, kind: RegExp): number => {
  const bytes = [...sizes].reduce((sum, [path, size]) => sum + (kind.test(path) ? size : 0), 0)
  return Math.round(bytes / 100) / 10
}

/** What is fetched until the code can be typed, and until a phone has its first decision. */
async function weights(browser: Browser, url: string) {
  const made = await new Reached(url).create({ scenario: 'first-light', minutes: 20 })
  const line = await new Reached(url).open(made.id, made.keys.facilitator)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const sizes = weigh(page)
  await page.goto(url)
  await page.getByRole('textbox', { name: 'Code' }).fill(made.code)
  const first = new Map(await sizes())
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Aroha')
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.getByRole('heading', { name: /You are in/ }).waitFor()
  await line.command({ type: 'start' })
  await line.command({ type: 'fire', inject: 'f01', atOnce: true } as never)
  await page.getByRole('textbox', { name: 'Why?' }).waitFor()
  const all = await sizes()
  await context.close()
  await line.room.leave()
  return {
    jsBeforeJoinKbGz: kb(first, /\.js$/),
    jsBeforeBoardKbGz: kb(all, /\.js$/),
    cssKbGz: kb(first, /\.css$/),
    fontKb: kb(first, /\.woff2$/),
  }
}

const middle = (times: readonly number[]): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0)

/** Opens the built join page and a bare page of the same server by turns, on slow 4G with a slow processor. */
export async function joining({ visits }: JoiningOptions): Promise<Joining> {
  const folder = mkdtempSync(join(tmpdir(), 'hotwash-bench-'))
  cpSync(dist, folder, { recursive: true })
  writeFileSync(join(folder, 'bare.html'), bare)
  const [server, launched] = await Promise.all([boot({ clientDir: folder }), launchServer()])
  const browser = await chromium.connect(launched.wsEndpoint())
  try {
    const ours: number[] = []
    const theirs: number[] = []
    await usableMs(browser, server.url)
    for (let visit = 0; visit < visits; visit += 1) {
      ours.push(await usableMs(browser, server.url))
      theirs.push(await usableMs(browser, `${server.url}/bare.html`))
    }
    return {
      joinUsableMs: middle(ours),
      joinWorstMs: Math.round(Math.max(...ours)),
      baselineMs: middle(theirs),
      ...(await weights(browser, server.url)),
      visits,
    }
  } finally {
    await browser.close()
    await launched.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

export const joiningTable = (result: Joining): string =>
  [
    `The join page on slow 4G with a quarter of the processor, ${result.visits} visits:`,
    `  the code can be typed     ${result.joinUsableMs} ms (worst ${result.joinWorstMs}; budget 1,000)`,
    `  a bare page of the server ${result.baselineMs} ms`,
    `  script until then         ${result.jsBeforeJoinKbGz} kB gz`,
    `  script without the board  ${result.jsBeforeBoardKbGz} kB gz (budget 90)`,
    `  styles                    ${result.cssKbGz} kB gz, fonts ${result.fontKb} kB`,
  ].join('\n')
