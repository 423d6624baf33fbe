import { beforeAll, expect, test } from 'vitest'
import { proposalIn, textBeside } from '../../server/readiness/proposal.ts'
import { readinessNow } from '../../server/readiness/readinessOf.ts'
import { readinessPage } from '../../shared/readiness/html.ts'
import { heldAt } from '../../shared/readiness/lossWords.ts'
import { lettersOfOptions, mayAdvise } from '../../shared/readiness/letters.ts'
import type { Claim, Readiness } from '../../shared/readiness/shape.ts'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { playOut } from '../../shared/simulate/play.ts'
import { policies } from '../../shared/simulate/policy.ts'
import { loadScenario, planOf } from '../support/exercise.ts'
import { model } from '../support/loss.ts'

const proposal = proposalIn(textBeside('scenarios', 'proposal.yaml'))
const about = { id: 'x', log: { engine: '1', scenario: { hash: 'h' } } }
const claims: readonly Claim[] = [
  { question: 'plan', answer: 'yes', note: 'Tested <b>yearly</b>.' },
  { question: 'mfa', answer: 'yes', note: '' },
  { question: 'patching', answer: 'no', note: '' },
]
let plan: Plan
let events: readonly ExerciseEvent[]
let report: Readiness
beforeAll(() => {
  const book = new Playbook(planOf(loadScenario('intracare'), { minutes: 150 }))
  ;({ plan, events } = playOut(book, 'readiness', policies.hesitant))
  const planted = events.map((event) =>
    event.type === 'decision-made' ? { ...event, reason: 'Moana Planted said so' } : event,
  )
  report = readinessNow(plan, planted, { model, proposal, claims, about }, 400)
}, 60_000)
const control = (id: string) => report.controls.find((row) => row.id === id)

test('every task that a proposal question names is a task of the scenario', () => {
  const known = new Set(plan.scenario.tasks.map(({ id }) => String(id)))
  expect(
    proposal.questions
      .flatMap(({ tasks }) => tasks['intracare'] ?? [])
      .filter((id) => !known.has(id)),
  ).toEqual([])
})

test('a question with tasks is answered by play, one without by the claim, and never by both', () => {
  expect(control('plan')?.shown).toMatch(/^shown|^shown in part|^not shown/)
  expect(control('mfa')?.shown).toBe('claimed')
  expect(control('patching')?.shown).toBe('not tested')
  expect(control('endpoint')?.shown).toBe('not tested')
})

test('a claim that play did not bear out is said to be at odds', () => {
  const silent = readinessNow(
    plan,
    playOut(new Playbook(plan), 'readiness', policies.silent).events,
    { model, proposal, claims, about },
    400,
  )
  expect(silent.controls.find(({ id }) => id === 'plan')).toMatchObject({
    shown: 'not shown',
    atOdds: true,
  })
})

test('all eight clocks are there, each with the entries that show it', () => {
  expect(report.clocks.map(({ clock }) => clock)).toEqual([
    'declare',
    'contain',
    'preserve',
    'insurer',
    'opc',
    'patients',
    'statement',
    'restore',
  ])
  const started = report.clocks.filter(({ status }) => status !== 'not started')
  expect(started.filter(({ evidence }) => evidence.length === 0)).toEqual([])
})

test('every entry that a figure cites stands in its log', () => {
  const there = new Set(report.log.map(({ seq }) => seq))
  const page = readinessPage(report)
  const cited = [...page.matchAll(/href="#e(\d+)"/g)].map(([, seq]) => Number(seq))
  expect(cited.length).toBeGreaterThan(100)
  expect(cited.filter((seq) => !there.has(seq))).toEqual([])
})

/** Columns of what is no figure of this exercise: the scenario's or the policy's own terms, names, and words. */
const given: ReadonlySet<string> = new Set([
  'Started',
  'Target',
  'Limit',
  'Rule or practice',
  'Frameworks it touches',
  'Sublimit',
  'Held low at',
  'Held high at',
  'Public range',
  'Where the range comes from',
  'Why',
  'Question',
  'Instead of',
  'Would have been',
  'Story time',
  'Play time',
  'What happened',
])

test('every figure in a table of the page opens its method', () => {
  const tables = [...readinessPage(report).matchAll(/<table>(.*?)<\/table>/gs)].map(
    ([, table]) => table ?? '',
  )
  const bare = tables.flatMap((table) => {
    const name = /<caption id="([^"]+)"/.exec(table)?.[1]
    const head = [...table.matchAll(/<th scope="col">(.*?)<\/th>/gs)].map(
      ([, words]) => words ?? '',
    )
    return [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].flatMap(([, row]) =>
      [...(row ?? '').matchAll(/<td>(.*?)<\/td>/gs)].flatMap(([, cell = ''], nth) =>
        /\d/.test(cell.replace(/<[^>]*>/g, '')) &&
        !cell.includes('class="opens"') &&
        !given.has(head[nth + 1] ?? '')
          ? [`${name}: ${head[nth + 1]}`]
          : [],
      ),
    )
  })
  expect(tables.length).toBeGreaterThan(12)
  // The curve as a table: one line above it opens the method of all its figures.
  expect([...new Set(bare)].filter((each) => !each.startsWith('exceedance-table'))).toEqual([])
  expect(readinessPage(report)).toContain('How this curve comes about')
})

test('words that people typed do not appear, and those of the insured appear as text', () => {
  const page = readinessPage(report)
  expect(page).not.toContain('Moana')
  expect(page).toContain('(words left out)')
  expect(page).toContain('Tested &lt;b&gt;yearly&lt;/b&gt;.')
})

test('names are left out unless they are asked for', () => {
  const names = Object.fromEntries(plan.config.seats.map(({ id }) => [id, 'Aroha Planted']))
  const named = readinessNow(
    plan,
    events,
    { model, proposal, claims, about: { ...about, names } },
    400,
  )
  expect(readinessPage(report)).not.toContain('Planted')
  expect(readinessPage(named)).toContain('Aroha Planted')
})

test('no step is put forward that the rules rate M or U, however little it would cost', () => {
  const letters = lettersOfOptions(plan.scenario.tasks)
  expect(letters['care']?.['carry-on']).toBe('U')
  expect(mayAdvise(letters, 'care', 'carry-on')).toBe(false)
  expect(mayAdvise(letters, 'care', 'triage')).toBe(true)
  const label = (option: string) =>
    plan.scenario.decisions.flatMap(({ options }) => options).find(({ id }) => id === option)?.label
  expect(report.plan.map(({ modelled }) => modelled?.instead)).not.toContain(label('carry-on'))
})

test('the four review points are there, each quoted as reported and with something to settle', () => {
  expect(report.gaps.map(({ id }) => id)).toEqual(['ai', 'limits', 'interplay', 'expectations'])
  for (const { findings, ask, quote } of report.gaps) {
    expect(findings.length).toBeGreaterThan(0)
    expect(ask.length).toBeGreaterThan(0)
    expect(quote.length).toBeGreaterThan(60)
  }
})

test('a scenario whose decisions the loss model does not know shows no loss', () => {
  const book = new Playbook(planOf(loadScenario('first-light')))
  const light = playOut(book, 'x', policies.expert)
  const other = readinessNow(light.plan, light.events, { model, proposal, claims: [], about }, 400)
  expect(other.loss).toBeUndefined()
  expect(other.clocks).toEqual([])
  expect(readinessPage(other)).toContain('so no loss is shown')
})

test('what a driver was held at has its unit, and a headline is not sure to the dollar', () => {
  const { drivers = [], gross } = report.loss?.report ?? {}
  const held = (variable: string) => {
    const driver = drivers.find((each) => each.variable === variable)
    return driver && heldAt(driver, driver.high.at)
  }
  expect(held('shock')).toMatch(/^× 1\.\d+$/)
  expect(held('outage')).toMatch(/^\d+(\.\d+)? working days$/)
  expect(held('reinfection')).toBe('happens')
  expect(drivers.map((driver) => heldAt(driver, driver.low.at)).join()).toMatch(/NZ\$[\d,]+ a case/)
  for (const driver of drivers.filter(({ unit }) => unit === 'share'))
    expect(heldAt(driver, driver.low.at)).toMatch(/ %$/)
  const tile = />Mean loss, modelled<[\s\S]*?class="figure">(NZ\$[\d,]+)</.exec(
    readinessPage(report),
  )
  expect(tile?.[1]).toMatch(/,000$/)
  expect(Math.abs(Number(tile?.[1]?.replace(/\D/g, '')) - (gross?.mean ?? 0))).toBeLessThanOrEqual(
    500,
  )
})
