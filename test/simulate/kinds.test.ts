import { expect, test } from 'vitest'
import { Course } from '../../shared/engine/course.ts'
import { assess } from '../../shared/scoring/assess.ts'
import { candidates } from '../../shared/simulate/candidates.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { playOut } from '../../shared/simulate/play.ts'
import { policies, type Team } from '../../shared/simulate/policy.ts'
import { planOf } from '../support/exercise.ts'
import { ratedKinds } from './ratedKinds.ts'

const plan = planOf(ratedKinds)
const book = new Playbook(plan)
const ratings = (team: Team): Record<string, string> => {
  const { events } = playOut(book, 's1', policies[team])
  return Object.fromEntries(
    assess(plan, events).findings.flatMap((finding) =>
      finding.exposed && finding.task !== 'CI-1' ? [[finding.task, finding.rating]] : [],
    ),
  )
}

test.each(plan.scenario.decisions.map((decision) => [decision.kind, decision] as const))(
  'every %s that a team thinks of is taken by the engine',
  (_kind, decision) => {
    const answers = candidates(plan, decision)
    expect(answers.length).toBeGreaterThan(1)
    const seat = plan.seatOf.get(decision.owners[0] as never) as never
    for (const answer of answers) {
      const course = new Course(plan)
      course.give({ type: 'start' })
      course.give({ type: 'tick', to: 600_000 as never })
      const given = { type: 'decide', seat, decision: decision.id, answer, reason: '' } as const
      expect(course.give(given)).toBeUndefined()
    }
  },
)

test('an expert finds the best answer of every kind, a reckless team the worst', () => {
  const tasks = ['DQ-2', 'PS-1', 'CM-1', 'DQ-3', 'DQ-1']
  expect(ratings('expert')).toEqual(Object.fromEntries(tasks.map((id) => [id, 'P'])))
  expect(ratings('reckless')).toEqual({
    ...Object.fromEntries(tasks.map((id) => [id, 'U'])),
    'DQ-1': 'M',
  })
})

test('what needs a second signature is signed by another seat', () => {
  const { events } = playOut(book, 's1', policies.expert)
  const made = events.find((event) => event.type === 'decision-made' && event.decision === 'words')
  expect(made).toMatchObject({ seat: 'lead-seat', signedBy: 'legal-seat' })
})

test('whoever is to be consulted says so before the answer counts', () => {
  const { state } = playOut(book, 's1', policies.expert)
  expect(state.advice['isolate' as never]).toMatchObject([{ seat: 'legal-seat' }])
  expect(state.advice['list' as never]).toMatchObject([{ seat: 'legal-seat' }])
})
