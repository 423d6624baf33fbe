import { expect, test } from 'vitest'
import { afterActionReport } from '../../shared/report/aar.ts'
import { reportMarkdown } from '../../shared/report/markdown.ts'
import { loadScenario } from '../support/exercise.ts'
import { scriptedPlay, type Script } from './scriptedTeam.ts'

/** Answers that an experienced team could give in IntraCare; not the only good ones. */
const intracareExpert: Script = {
  declare: 'declare',
  contain: 'shutdown',
  care: 'triage',
  evidence: 'preserve-panel',
  insurer: 'notify',
  opc: 'notify-parts',
  sector: 'all-three',
  patients: 'tiered',
  extortion: 'no-pay',
  injunction: 'without-notice',
  media: 'known-unknown',
  restore: 'clean-rebuild',
  scam: 'verified',
  learn: 'independent',
  'safe-list': ['patient-id', 'priors', 'allergy-meds', 'consent', 'rescue'],
  'first-hour': ['log', 'table-safe', 'other-channel', 'staff-brief', 'divert', 'cost-code'],
  'notice-content': [
    'what-happened',
    'which-information',
    'our-steps',
    'your-steps',
    'commissioner',
    'contact-person',
  ],
  'go-live': [
    'sign-in-reset',
    'image-test',
    'paper-entered',
    'monitoring',
    'joint-signoff',
    'step-back',
  ],
  'press-name': 'decline',
}

/** Changed with `npx vitest run --project golden -u`, in a commit of its own that says why the report changed. */
test.each([
  ['first-light', 'steady', 20, { 'first-move': 'pause', tell: ['known', 'unknown', 'next'] }],
  ['first-light', 'silent', 20, {}],
  ['intracare', 'expert', 150, intracareExpert],
  ['intracare', 'silent', 150, {}],
] as const satisfies readonly (readonly [string, string, number, Script])[])(
  'the report of %s played by a %s team reads as agreed',
  async (name, team, minutes, script) => {
    const { plan, events } = scriptedPlay(loadScenario(name), { seed: 'golden', minutes }, script)
    const aar = afterActionReport(plan, events, {
      id: `${name}-${team}`,
      log: { engine: '1', scenario: { hash: 'not part of this test' } },
    })
    await expect(reportMarkdown(aar)).toMatchFileSnapshot(`${name}/${team}.aar.md`)
  },
)
