import { debriefOf } from '../../shared/debrief/debrief.ts'
import { afterActionReport } from '../../shared/report/aar.ts'
import { playOut } from '../../shared/simulate/play.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { policies } from '../../shared/simulate/policy.ts'
import { loadScenario, planOf } from '../support/exercise.ts'

export const person = 'Aroha Zylstra'
export const trap = '=HYPERLINK("http://x.invalid")'

/** A report with cards, a pulse and an action, whose texts try to be markup and formulas. */
export function reported(names: boolean) {
  const book = new Playbook(planOf(loadScenario('first-light')))
  const play = playOut(book, 'document', policies.expert)
  const [seat] = play.plan.config.seats
  const debrief = debriefOf([
    { n: 1, wall: '', body: { kind: 'card', side: 'helped', text: trap, name: person } },
    { n: 2, wall: '', body: { kind: 'card', side: 'hindered', text: '#set page(fill: red) <b>' } },
    {
      n: 3,
      wall: '',
      body: {
        kind: 'action',
        what: '@SUM(1) Print whānau contact lists',
        owner: person,
        due: '2026-12-01',
        element: 'planning',
        evidence: [3, 5],
      },
    },
    {
      n: 4,
      wall: '',
      body: {
        kind: 'action',
        what: 'Practise the first minute',
        owner: person,
        element: 'training',
        evidence: [],
        task: 'PS-1',
        requiresDrill: true,
      },
    },
  ])
  const aar = afterActionReport(play.plan, play.events, {
    id: 'document',
    startedAt: '2026-11-22T01:00:00.000Z',
    ...(names && { names: { [seat?.id ?? '']: person } }),
    debrief,
    log: { engine: '1', scenario: { hash: 'a-hash' } },
  })
  return { play, aar }
}
