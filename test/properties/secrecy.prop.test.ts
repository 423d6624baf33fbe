import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Input } from '../../shared/engine/input.ts'
import { rolesAt } from '../../shared/engine/seats.ts'
import type { DecisionId, RoleId } from '../../shared/kernel/ids.ts'
import { evaluatorDocs } from '../../shared/view/evaluatorView.ts'
import { facilitatorDocs } from '../../shared/view/facilitatorView.ts'
import { feedDoc } from '../../shared/view/feedView.ts'
import { logDoc } from '../../shared/view/logView.ts'
import { seatDocs } from '../../shared/view/seatView.ts'
import { exerciseDoc, tableDocs } from '../../shared/view/tableView.ts'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'
import { anyInput } from '../support/arbitraries.ts'
import { marked, secrets } from '../support/marked.ts'

const secretSeed = 'PLANTED-SEED'
const plan = planOf(marked(loadScenario('intracare')), { seed: secretSeed, minutes: 60 })
const inputs = fc.array(anyInput(plan), { maxLength: 50 })

/** The roles that answer a decision, are heard on it, or may have to sign it. */
const concerned = (id: string): readonly RoleId[] => {
  const decision = plan.decision.get(id as DecisionId)
  if (!decision) return []
  const { owners, consult, sign } = decision
  return [...owners, ...consult, ...(sign.length > 0 ? plan.scenario.roles.map((r) => r.id) : [])]
}

test('secrecy law: a desk holds only what was delivered to its roles, and never a rating, a note or the seed', () => {
  fc.assert(
    fc.property(inputs, (given: readonly Input[]) => {
      const play = new Playthrough(plan).start()
      play.give({ type: 'note', by: 'facilitator', text: 'PLANTED-NOTE' }, ...given)
      for (const seat of plan.config.seats) {
        const roles = rolesAt(plan, play.state, seat.id) ?? []
        const text = JSON.stringify(seatDocs(plan, play.state, seat.id))
        const mine = play.events.flatMap((event) =>
          event.type === 'inject-delivered' && event.to.some((role) => roles.includes(role))
            ? [String(event.inject)]
            : [],
        )
        for (const mark of ['TITLE', 'BODY'])
          for (const id of secrets(text, mark)) expect(mine).toContain(id)
        for (const role of secrets(text, 'KNOWS')) expect(roles).toContain(role)
        for (const id of secrets(text, 'ASK'))
          expect(concerned(id).some((role) => roles.includes(role))).toBe(true)
        expect(text).not.toMatch(/EXPECTS|PLANTED|effects|provenance":"?rat|"anchor/)
      }
    }),
    { numRuns: 100 },
  )
})

test('secrecy law: the table holds no text of any desk, no fact and no seed', () => {
  fc.assert(
    fc.property(inputs, (given: readonly Input[]) => {
      const play = new Playthrough(plan).start().give(...given)
      const lines = play.events.map((event) => logDoc(plan, event))
      const table = { ...tableDocs(plan, play.state), exercise: exerciseDoc(plan, 'x'), lines }
      const toAll = play.events.flatMap((event) =>
        event.type === 'inject-delivered' && event.to.length === plan.scenario.roles.length
          ? [String(event.inject)]
          : [],
      )
      const text = JSON.stringify(table)
      for (const id of secrets(text, 'TITLE')) expect(toAll).toContain(id)
      expect(text).not.toMatch(/BODY|EXPECTS|KNOWS|PLANTED|"vector"|second-backup-good/)
    }),
    { numRuns: 100 },
  )
})

test('secrecy law: those who watch read what went out, and nothing of the facilitator’s side', () => {
  fc.assert(
    fc.property(inputs, (given: readonly Input[]) => {
      const play = new Playthrough(plan).start()
      play.give({ type: 'note', by: 'facilitator', text: 'PLANTED-NOTE' }, ...given)
      const feed = play.events.flatMap((event) => feedDoc(plan, play.state, event) ?? [])
      const out = play.events.flatMap((event) =>
        event.type === 'inject-delivered' ? [String(event.inject)] : [],
      )
      const text = JSON.stringify(feed)
      for (const mark of ['TITLE', 'BODY'])
        for (const id of secrets(text, mark)) expect(out).toContain(id)
      expect(text).not.toMatch(/EXPECTS|KNOWS|PLANTED|"effects"|"anchor/)
      const fixed = JSON.stringify(evaluatorDocs(plan))
      expect(fixed).not.toMatch(/BODY|TITLE|KNOWS|PLANTED/)
    }),
    { numRuns: 60 },
  )
})

test('the facilitator sees every inject, and what each waits for', () => {
  const docs = facilitatorDocs(plan, new Playthrough(plan).start().state)
  for (const { id } of plan.injects) expect(docs[`msel/${id}`]).toBeDefined()
  expect(JSON.stringify(docs)).not.toContain(secretSeed)
})
