import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LossReport } from '../../shared/loss/lossReport.ts'
import { engineVersion } from '../../shared/log/log.ts'
import { packageHash } from '../../shared/scenario/hash.ts'
import { loadScenario, packageFiles, planOf, Playthrough } from '../support/exercise.ts'
import { removeFolder, temporaryFolder } from '../support/server.ts'

const top = resolve(import.meta.dirname, '../..')
let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => removeFolder(folder))

const loss = (...words: readonly string[]) => {
  const ran = spawnSync(process.execPath, [join(top, 'server/cli/main.ts'), 'loss', ...words], {
    cwd: top,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 8_000_000,
  })
  return { code: ran.status, out: ran.stdout, errors: ran.stderr.trim() }
}
const reportFrom = (...words: readonly string[]): LossReport =>
  JSON.parse(loss(...words, '--json').out) as LossReport

/** A play in which the insurer is told and the rest is silence, as the log file a server would hand out. */
function logOfPlay(): { readonly path: string; readonly play: Playthrough } {
  const plan = planOf(loadScenario('intracare'), { seed: 'cli' })
  const play = new Playthrough(plan).start().at(1).decide('insurer', 'notify').at(400)
  const files = packageFiles('intracare')
  const { id, version } = plan.scenario
  const header = {
    format: 'hotwash-log/1',
    exercise: 'ex',
    scenario: { id, version, hash: packageHash(files) },
    engine: engineVersion,
    config: plan.config,
    createdAt: '2026-03-20T00:00:00Z',
  }
  const path = join(folder, 'play.jsonl')
  const note = { n: play.entries.length + 1, at: play.state.now, wall: '', input: { type: 'end' } }
  const lines = play.state.status === 'ended' ? play.entries : [...play.entries, note]
  writeFileSync(path, [header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(''))
  return { path, play }
}

test('a profile gives figures as JSON, the same with one worker as with three', () => {
  const words = ['--profile', 'best', '--trials', '3001', '--seed', 's'] as const
  const one = reportFrom(...words, '--workers', '1')
  expect(one).toMatchObject({
    view: 'conditional',
    trials: 3001,
    seed: 's',
    gross: { mean: expect.any(Number), p99: expect.any(Number), tvar95: expect.any(Number) },
    insured: { p95: expect.any(Number) },
    retained: { mean: one.gross.mean - one.insured.mean },
  })
  expect(reportFrom(...words, '--workers', '3')).toEqual(one)
})

test('a year is another view of the same profile', () => {
  const words = ['--profile', 'poor', '--trials', '2000', '--view', 'annual'] as const
  const { view, gross, operations } = reportFrom(...words)
  expect(view).toBe('annual')
  expect(gross.p50).toBe(0)
  expect(operations.incidents).toBeGreaterThan(0.4)
})

test('a log gives the losses of its decisions, each with the entries that show it', () => {
  const { path, play } = logOfPlay()
  const { choices, seed } = reportFrom(path, '--trials', '1000')
  expect(seed).toBe('cli')
  expect(choices.find(({ decision }) => decision === 'insurer')).toMatchObject({
    option: 'notify',
    how: 'answered',
  })
  expect(choices.find(({ decision }) => decision === 'opc')).toMatchObject({
    option: 'no-notice',
    how: 'unanswered',
  })
  const asked = choices.filter(({ how }) => how !== 'not-asked')
  expect(asked.filter(({ evidence }) => evidence.length === 0)).toEqual([])
  for (const seq of asked.flatMap(({ evidence }) => evidence))
    expect(play.events.find((event) => event.seq === seq)?.type).toMatch(/^decision-|^clock-/)
})

test('without --json people get a table and the disclaimer', () => {
  const { out, code } = loss('--profile', 'reported', '--trials', '500')
  expect(code).toBe(0)
  expect(out).toContain('retained')
  expect(out).toContain('Not a price')
})

test('what is wrong with a request is said in a sentence', () => {
  expect(loss('--profile', 'best', '--trials', '0').errors).toContain('is not a whole number')
  expect(loss('--profile', 'lucky').errors).toContain('best, reported, poor')
  expect(loss().errors).toBe('Name either a log or a --profile.')
  const notALog = join(folder, 'x.jsonl')
  writeFileSync(notALog, '{"format":"other"}\n')
  expect(loss(notALog).errors).toContain('does not begin with the header')
})

test('a mistake in a loss model is told with file, line and column', () => {
  const path = join(folder, 'loss-model.yaml')
  const text = readFileSync(join(top, 'scenarios/loss-model.yaml'), 'utf8')
  writeFileSync(path, text.replace('sigma: 0.45', 'sigma: lots'))
  const { code, errors } = loss('--profile', 'best', '--model', path)
  expect(code).toBe(1)
  expect(errors).toMatch(/loss-model\.yaml:\d+:\d+ variables\.shock\.sigma: needs a number/)
})
