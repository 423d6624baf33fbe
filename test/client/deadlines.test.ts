import { effect, signal } from '@preact/signals'
import { beforeAll, expect, test, vi } from 'vitest'
import type { SeatDocs } from '../../shared/wire/seat.ts'
import type { TableDocs } from '../../shared/wire/views.ts'
import { docStore } from '../../client/net/docs.ts'
import type { Desk } from '../../client/player/seat.ts'

let watch: (desk: Pick<Desk, 'session' | 'polite'>) => () => void
beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { dataset: {} } })
  vi.stubGlobal('localStorage', { getItem: () => null })
  watch = (await import('../../client/player/watchDeadlines.ts')).watchDeadlines
})

/** All that is said out loud while play runs from 0 to seven minutes, a quarter of a second at a time. */
function spoken(speed: number): string[] {
  const table = docStore<TableDocs>()
  const desk = docStore<SeatDocs>()
  table.put('clock', JSON.stringify({ speed }))
  desk.put('me', JSON.stringify({ roles: [{ id: 'lead' }] }))
  const status = { kind: 'open', openedAt: 0, deadline: 360_000 * speed, lapsed: false }
  const may = { answer: true, advise: false, sign: false }
  desk.put(
    'decision/d1',
    JSON.stringify({ id: 'd1', number: 1, title: 'Isolate', owners: ['lead'], may, status }),
  )
  const playNow = signal(0)
  const polite = signal('')
  const stop = watch({ session: { table, desk, playNow }, polite } as unknown as Desk)
  const said: string[] = []
  const stopHearing = effect(() => void (polite.value !== '' && said.push(polite.value)))
  for (let now = 0; now <= 420_000; now += 250) playNow.value = now * speed
  stop()
  stopHearing()
  return said
}

test.each([1, 4])(
  'at speed ×%s time left is spoken at 5:00, 1:00 and 0:20 and never else',
  (speed) => {
    expect(spoken(speed)).toEqual([
      expect.stringContaining('5 minutes left'),
      expect.stringContaining('1 minute left'),
      expect.stringContaining('20 seconds left'),
    ])
  },
)
