import { expect, test } from 'vitest'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { playOut } from '../../shared/simulate/play.ts'
import { policies } from '../../shared/simulate/policy.ts'
import { loadScenario, planOf } from '../support/exercise.ts'
import { storyText } from './story.ts'

const book = new Playbook(planOf(loadScenario('intracare'), { minutes: 150 }))

/** Changed with `npx vitest run --project golden -u`, in a commit of its own that says why the story changed. */
test.each(['expert', 'silent'] as const)(
  'the story of IntraCare as the %s team plays it is the one that was agreed',
  async (team) => {
    const play = playOut(book, 'golden', policies[team])
    await expect(storyText(play)).toMatchFileSnapshot(`intracare/${team}.story.txt`)
  },
)
