import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hotwash } from './hotwash.ts'

test('a log is played again with another answer, and says where the weeks part', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hotwash-'))
  const log = join(folder, 'a.jsonl')
  hotwash('simulate', 'intracare', '--team', 'expert', '--seed', 's1', '--log', log)
  const asked = ['whatif', log, '--decision', 'declare', '--answer']
  const { out } = hotwash(...asked, 'quiet', '--json')
  expect(JSON.parse(out)).toMatchObject({
    simulation: true,
    decision: { id: 'declare' },
    parting: { seq: expect.any(Number) },
    loss: { trials: 20_000 },
  })
  expect(hotwash(...asked, 'none').out).toContain('They part at entry')
  expect(hotwash(...asked, 'nonsense')).toMatchObject({ code: 1 })
  rmSync(folder, { recursive: true })
})
