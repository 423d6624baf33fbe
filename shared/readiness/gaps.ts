import type { HeadRow, LossReport } from '../loss/lossReport.ts'
import { dollars } from '../report/words.ts'
import { groups } from './questions.ts'
import type { ControlRow, GapRow, Readiness } from './shape.ts'
import { groupWords, methods, reviewPoints } from './words.ts'

type Known = Pick<Readiness, 'controls' | 'loss' | 'safety' | 'score'>
type Findings = GapRow['findings']

/** The four review points of the first seed document, each with what this exercise has to say on it. */
export const gapRows = (known: Known): readonly GapRow[] => [
  gap('ai', aiFindings(known), [
    'Does the wording name shadow AI and AI-enabled social engineering, and on which side?',
    'Would a voice or video that was faked count as social engineering, and under which sublimit?',
  ]),
  gap('limits', limitFindings(known), [
    'Is each sublimit still enough for an organisation with as many records and as many procedures a week?',
    'Does an outage that began at the IT provider count as dependent business interruption?',
    'Which firms are on the panel, and whose consent is needed at three in the morning?',
  ]),
  gap('interplay', interplayFindings(known), [
    'Who answers when a patient is harmed while systems are down: malpractice, ACC, or nobody?',
    'Do professional indemnity and directors’ and officers’ policies exclude what the cyber policy leaves to them?',
    'Whether a fine can be insured is contested in New Zealand: what does the wording say?',
  ]),
  gap('expectations', expectationFindings(known), [
    'Which of the claims above will be asked for with evidence at renewal?',
  ]),
]

const gap = (id: GapRow['id'], findings: Findings, ask: readonly string[]): GapRow => ({
  id,
  ...reviewPoints[id],
  findings,
  ask,
})

const choicesBehind = (report: LossReport): readonly number[] =>
  [...new Set(report.choices.flatMap(({ evidence }) => evidence))].toSorted((a, b) => a - b)

const term = (report: LossReport, id: string): Findings =>
  report.terms
    .filter((each) => each.id === id)
    .map(({ title, change }) => ({
      text: `${title}: mean retained loss ${changed(change.retained)} (± ${dollars(change.se)}).`,
      method: methods.terms(report.comparedTrials),
      evidence: choicesBehind(report),
    }))

export const changed = (amount: number): string =>
  amount === 0 ? 'unchanged' : `${dollars(Math.abs(amount))} ${amount > 0 ? 'more' : 'less'}`

function aiFindings({ loss, controls }: Known): Findings {
  const asked = controls.find(({ id }) => id === 'ai-use')
  return [
    ...(loss ? term(loss.report, 'ai') : []),
    ...(asked
      ? [
          {
            text: `Rules for the use of AI tools: ${asked.claim ? `the insured answers “${asked.claim.answer}”` : 'no claim made'}; not put to the test in this exercise.`,
            method: methods.control,
            evidence: asked.evidence,
          },
        ]
      : []),
  ]
}

/** From this chance on, a sublimit that runs out is worth a line. */
const often = 0.1

function limitFindings({ loss }: Known): Findings {
  if (!loss) return []
  const { report } = loss
  const evidence = choicesBehind(report)
  const spent = report.heads
    .filter(({ sublimit, exhausted }) => sublimit > 0 && exhausted.chance >= often)
    .toSorted((a, b) => b.exhausted.chance - a.exhausted.chance)
  return [
    ...spent.map((row) => ({ text: sublimitLine(row), method: methods.exhausted, evidence })),
    ...term(report, 'sublimits'),
    ...term(report, 'dependent'),
    {
      text: `The waiting period of ${report.policy.waiting.days} working days keeps back ${dollars(report.policy.waiting.withheld)} on average.`,
      method: methods.loss(report.trials, report.model.hash),
      evidence,
    },
    ...term(report, 'long-waiting'),
  ]
}

const percent = (chance: number): string => `${(100 * chance).toFixed(1)} %`

const sublimitLine = ({ title, sublimit, exhausted }: HeadRow): string =>
  `${title}: the sublimit of ${dollars(sublimit)} is used up in ${percent(exhausted.chance)} of trials (${percent(exhausted.low)} to ${percent(exhausted.high)}).`

function interplayFindings({ loss, safety, score }: Known): Findings {
  const patients = score.dimensions.find(({ id }) => id === 'PS')
  const report = loss?.report
  return [
    ...(report
      ? [
          {
            text: `Outside the cyber policy of the exercise: ${report.exclusions.join('; ')}.`,
            method: 'The exclusions of the invented policy in the loss model.',
            evidence: [],
          },
        ]
      : []),
    ...(safety
      ? [
          {
            text: `The safety ledger of the exercise counts ${safety.expectedHarm} expected harm events. No cover of the policy is for them, and they are not turned into money.`,
            method: methods.safety,
            evidence: patients?.evidence ?? [],
          },
        ]
      : []),
    ...(report?.heads ?? [])
      .filter(({ head }) => head === 'fine' || head === 'regulator')
      .map(({ title, gross, sublimit }) => ({
        text: `${title}: ${dollars(gross)} on average, ${sublimit === 0 ? 'not insured' : `insured up to ${dollars(sublimit)}`}.`,
        method: report ? methods.loss(report.trials, report.model.hash) : '',
        evidence: report ? choicesBehind(report) : [],
      })),
  ]
}

const expectationFindings = ({ controls }: Known): Findings =>
  groups.map((group) => {
    const rows = controls.filter((row) => row.group === group)
    const count = (...shown: readonly ControlRow['shown'][]): number =>
      rows.filter((row) => shown.includes(row.shown)).length
    const odds = rows.filter(({ atOdds }) => atOdds).length
    return {
      text:
        `${groupWords[group]}: of ${rows.length} questions ${count('shown')} shown in play, ${count('shown in part')} in part, ` +
        `${count('not shown')} tested and not shown, ${count('claimed')} claimed only, ${count('not tested')} not tested.` +
        (odds === 0
          ? ''
          : ` ${odds} ${odds === 1 ? 'claim is' : 'claims are'} at odds with what play showed.`),
      method: methods.control,
      evidence: [...new Set(rows.flatMap(({ evidence }) => evidence))].toSorted((a, b) => a - b),
    }
  })
