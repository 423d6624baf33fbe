import { expect, test } from 'vitest'
import { afterActionReport } from '../../shared/report/aar.ts'
import { luckSeeds, outcomePercentile } from '../../shared/report/luck.ts'
import { reportMarkdown } from '../../shared/report/markdown/markdown.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { playOut, type Play } from '../../shared/simulate/play.ts'
import { policies } from '../../shared/simulate/policy.ts'
import { loadScenario, planOf } from '../support/exercise.ts'
import { scriptedPlay, type Script } from './scriptedTeam.ts'

const written = ({ plan, events, entries }: Pick<Play, 'plan' | 'events' | 'entries'>, id: string) =>
  reportMarkdown(
    afterActionReport(plan, events, {
      id,
      luck: outcomePercentile(plan.scenario, plan.config, entries, luckSeeds('golden', 10)),
      log: { engine: '1', scenario: { hash: 'not part of this test' } },
    }),
  )

// Changed with `npx vitest run --project golden -u`, in a commit of its own that says why the report changed.

test.each([
  ['steady', { 'first-move': 'pause', tell: ['known', 'unknown', 'next'] }],
  ['silent', {}],
] as const satisfies readonly (readonly [string, Script])[])(
  'the report of first-light played by a %s team reads as agreed',
  async (team, script) => {
    const play = scriptedPlay(loadScenario('first-light'), { seed: 'golden', minutes: 20 }, script)
    await expect(written(play, `first-light-${team}`)).toMatchFileSnapshot(
      `first-light/${team}.aar.md`,
    )
  },
)

test.each(['expert', 'silent'] as const)(
  'the report of the IntraCare week played by the machine’s %s team reads as agreed',
  async (team) => {
    const book = new Playbook(planOf(loadScenario('intracare'), { minutes: 150 }))
    const play = playOut(book, 'golden', policies[team])
    await expect(written(play, `intracare-${team}`)).toMatchFileSnapshot(
      `intracare/${team}.aar.md`,
    )
  },
)
