import { describe, expect, it } from 'vitest'
import { boardInWords, explain, morePlace } from '../../client/board/explain.ts'
import { layout, type Rect } from '../../client/board/layout.ts'
import { meterTrend, sparkPoints } from '../../client/board/meterTrend.ts'
import { neighbour } from '../../client/board/neighbour.ts'
import { boardPicture, lit, type Picture, type Selection } from '../../client/board/picture.ts'
import { docStore } from '../../client/net/docs.ts'
import type { TableDocs } from '../../shared/wire/views.ts'
import { clinicPlan } from './clinicPlan.ts'

function clinic(docs: Readonly<Record<string, unknown>>): Picture {
  const table = docStore<TableDocs>()
  for (const [key, doc] of Object.entries({ plan: clinicPlan, ...docs })) {
    table.put(key, JSON.stringify(doc))
  }
  const picture = boardPicture(table, undefined)
  if (picture === undefined) throw new Error('no plan')
  return picture
}
const system = (id: string) => ({ kind: 'system', id }) as Selection
const place = (id: string) => ({ kind: 'place', id }) as Selection

describe('the board', () => {
  it('waits for its plan', () => {
    expect(boardPicture(docStore<TableDocs>(), undefined)).toBeUndefined()
  })
  it('takes a system without a word of its own for normal', () => {
    expect(clinic({}).systems.every(({ state }) => state === 'normal')).toBe(true)
  })
  it('lights the places that use a chosen system, and what holds it down', () => {
    const picture = clinic({
      'system/imaging': { id: 'imaging', state: 'down', because: ['identity'] },
    })
    expect([...lit(picture, system('imaging'))]).toEqual([
      'imaging',
      'suite-1',
      'suite-2',
      'ct',
      'mri',
      'xray',
      'identity',
    ])
    expect([...lit(picture, place('suite-1'))]).toEqual(['suite-1', 'imaging', 'records'])
  })
  it('says why a chosen system is out and whom it serves', () => {
    const picture = clinic({
      'system/phones': { id: 'phones', state: 'down', because: ['identity'] },
    })
    expect(explain(picture, system('phones'))).toEqual({
      name: 'The phones',
      state: 'down',
      why: 'Down because of The identity.',
      links: 'Used by reception.',
    })
  })
  it('tells a place in words: its line, an inject and who is there', () => {
    const picture = clinic({
      'place/ct': { id: 'ct', state: 'slow', line: 'Images slow to send' },
      'seat/s2': {
        id: 's2',
        title: 'IT lead',
        short: 'IT',
        place: 'ct',
        name: 'Ben',
        presence: 'here',
      },
      pin: { number: 4, place: 'ct' },
    })
    const ct = picture.places.find(({ id }) => (id as string) === 'ct')
    expect(ct && morePlace(picture, ct)).toBe(
      'Images slow to send. Inject 4 is here. Ben, IT lead: here',
    )
    expect(boardInWords(picture)).toBe('Ground floor: All 8 systems normal. Inject 4 is at ct.')
  })
})

describe('arrow keys', () => {
  const { places } = layout({ w: 1000, h: 700 }, clinicPlan)
  const ids = new Map<string, Rect>(places)
  it.each([
    ['suite-1', 'right', 'suite-2'],
    ['suite-2', 'left', 'suite-1'],
    ['recovery', 'up', 'suite-2'],
    ['recovery', 'down', 'clinic'],
    ['mri', 'down', 'stores'],
  ] as const)('go from %s %s to %s', (from, direction, to) => {
    expect(neighbour(ids, from, direction)).toBe(to)
  })
  it('stop at the edge', () => expect(neighbour(ids, 'suite-1', 'left')).toBeUndefined())
})

describe('a measure', () => {
  it('compares with a few changes ago', () => {
    expect(meterTrend(78, [96, 95, 92, 90, 84, 80, 79, 78])).toBe(78 - 95)
    expect(meterTrend(80, [])).toBe(0)
    expect(meterTrend(80, [80])).toBe(0)
  })
  it('draws its history and now on a scale of 0 to 100', () => {
    expect(sparkPoints(50, [100, 0], { w: 10, h: 10 })).toBe('0.0,0.0 5.0,10.0 10.0,5.0')
  })
})
