import { expect, test } from 'vitest'
import { readinessNow } from '../../server/readiness/readinessOf.ts'
import { proposalIn, textBeside } from '../../server/readiness/proposal.ts'
import { readinessMarkdown } from '../../shared/readiness/markdown.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { playOut } from '../../shared/simulate/play.ts'
import { policies } from '../../shared/simulate/policy.ts'
import { loadScenario, planOf } from '../support/exercise.ts'
import { model } from '../support/loss.ts'

// Changed with `npx vitest run --project golden -u`, in a commit of its own that says why the report changed.

test.each(['expert', 'silent'] as const)(
  'the readiness report of the IntraCare week played by the machine’s %s team reads as agreed',
  async (team) => {
    const book = new Playbook(planOf(loadScenario('intracare'), { minutes: 150 }))
    const { plan, events } = playOut(book, 'golden', policies[team])
    const report = readinessNow(
      plan,
      events,
      {
        model,
        proposal: proposalIn(textBeside('scenarios', 'proposal.yaml')),
        claims: [
          { question: 'mfa', answer: 'yes', note: 'On everything but the scanner consoles.' },
          { question: 'plan', answer: 'yes', note: '' },
        ],
        about: { id: `intracare-${team}`, log: { engine: '1', scenario: { hash: 'not part of this test' } } },
      },
      2_000,
    )
    await expect(readinessMarkdown(report)).toMatchFileSnapshot(`intracare/${team}.readiness.md`)
  },
)
