import { describe, expect, test } from 'vitest'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'
import { answer, firstAnswer } from './answering.ts'

const scenario = loadScenario('intracare')
const texts = scenario.injects.flatMap(({ id, title, body, attachments, variants, from }) =>
  [{ title, body, attachments }, ...variants].flatMap((text) => [
    [id, text.title],
    [id, text.body],
    [id, from],
    ...text.attachments.map((each) => [id, `${each.title} ${each.text}`]),
  ]),
) as [string, string][]
const everyText = [
  ...texts,
  ...scenario.decisions.flatMap(({ id, question, options, help }) => [
    [id, question] as [string, string],
    [id, help ?? ''] as [string, string],
    ...options.map(({ label, note }) => [id, `${label} ${note ?? ''}`] as [string, string]),
  ]),
  ...scenario.roles.map(
    ({ id, brief, knows }) => [id, [brief, ...knows].join(' ')] as [string, string],
  ),
]

describe('what the scenario must hold', () => {
  test('eight beats from detection to aftermath, on the dates of the incident', () => {
    expect(scenario.phases.map(({ id }) => id)).toEqual([
      'detection',
      'shutdown',
      'deferrals',
      'press',
      'extortion',
      'injunction',
      'recovery',
      'aftermath',
    ])
    expect(new Date(scenario.phases[0]?.from ?? 0).toISOString()).toBe('2026-03-19T20:30:00.000Z')
  })

  test('25 injects of the skeleton, each with a full text, and decisions 1 to 14', () => {
    for (let number = 1; number <= 25; number += 1) {
      const inject = scenario.injects.find((each) => each.number === number)
      const words = (inject?.body.split(/\s+/) ?? []).length
      expect(words, `words of inject ${number}`).toBeGreaterThan(80)
      expect(inject?.expects.length, `expectations of inject ${number}`).toBeGreaterThan(1)
    }
    const numbers = scenario.decisions.map(({ number }) => number)
    for (let number = 1; number <= 14; number += 1) expect(numbers).toContain(number)
  })

  test('eight roles, merged for 3, 4, 5, 6 and 8 players; lengths of 150, 120 and 60 minutes', () => {
    expect(scenario.roles).toHaveLength(8)
    expect(scenario.teams.map(({ size }) => size).toSorted()).toEqual([3, 4, 5, 6, 8])
    expect(scenario.lengths.map(({ minutes }) => minutes)).toEqual([150, 120, 60])
  })

  test("the week's 28 procedures, of every urgency, on several machines, reached in several ways", () => {
    expect(scenario.cases).toHaveLength(28)
    const kinds = (of: (each: (typeof scenario.cases)[number]) => unknown) =>
      new Set(scenario.cases.map(of)).size
    expect(kinds(({ modality }) => modality)).toBeGreaterThan(4)
    expect(kinds(({ contact }) => contact)).toBeGreaterThan(4)
    expect(kinds(({ safeDelayDays }) => safeDelayDays)).toBeGreaterThan(5)
    expect(scenario.cases.filter(({ needsPriors }) => needsPriors).length).toBeGreaterThan(8)
    expect(scenario.cases.filter(({ notes }) => notes).length).toBeGreaterThan(14)
    for (const urgency of ['U1', 'U2', 'U3', 'U4'])
      expect(scenario.cases.some((each) => each.urgency === urgency)).toBe(true)
  })

  test('the weights of the seven dimensions, and at least three tasks in each that is rated', () => {
    expect(Object.fromEntries(scenario.dimensions.map(({ id, weight }) => [id, weight]))).toEqual({
      PS: 25,
      DQ: 20,
      LC: 15,
      TI: 15,
      CM: 10,
      CO: 10,
      CI: 5,
    })
    for (const id of ['PS', 'DQ', 'LC', 'CM', 'CO', 'CI'])
      expect(scenario.tasks.filter(({ dimension }) => dimension === id).length).toBeGreaterThan(2)
  })

  test('every task names its frameworks, and the six that New Zealand teams are asked about are among them', () => {
    expect(scenario.tasks.filter(({ frameworks }) => frameworks.length === 0)).toEqual([])
    const named = new Set(
      scenario.tasks.flatMap(({ frameworks }) => frameworks.map((each) => each.split(':')[0])),
    )
    for (const letters of ['CSF', 'CPG', 'HISF', 'PA2020', 'HIPC', 'HDC'])
      expect(named).toContain(letters)
  })

  test('all six kinds of decision', () => {
    expect(new Set(scenario.decisions.map(({ kind }) => kind))).toEqual(
      new Set(['choice', 'checklist', 'ranking', 'triage', 'statement', 'estimate']),
    )
  })

  test('each procedure of the week is decided on one day, with eleven places elsewhere', () => {
    const days = scenario.decisions.filter(({ kind }) => kind === 'triage')
    expect(days).toHaveLength(5)
    expect(days.flatMap(({ cases }) => cases).toSorted()).toEqual(
      scenario.cases.map(({ id }) => id).toSorted(),
    )
    expect(days.reduce((sum, { slots }) => sum + slots, 0)).toBe(11)
  })

  test('the clock to declare runs from detection, the Commissioner’s from when it is known to be notifiable', () => {
    const { events } = new Playthrough(planOf(scenario, { minutes: 150 })).start().at(200)
    const began = (clock: string) =>
      events.find((event) => event.type === 'clock-started' && String(event.clock) === clock)?.when
    const detected = events.find((event) => event.type === 'inject-delivered')?.when
    const known = events.find(
      (event) =>
        'effects' in event &&
        event.effects.some((effect) => effect.kind === 'set' && effect.fact === 'notifiable'),
    )?.when
    expect(began('declare')).toBe(detected)
    expect(began('opc')).toBe(known)
    expect(Number(known) - Number(detected)).toBeGreaterThan(12 * 3_600_000)
  })

  test('a second desk signs every public statement', () => {
    const statements = scenario.decisions.filter(({ kind }) => kind === 'statement')
    expect(statements.length).toBeGreaterThan(1)
    for (const { sign, owners } of statements) {
      expect(sign.length).toBeGreaterThan(0)
      expect(sign.filter((role) => owners.includes(role))).toEqual([])
    }
  })

  test.each([
    [150, []],
    [120, []],
    [
      60,
      [
        'lists',
        'order-back',
        'triage-friday',
        'triage-thursday',
        'triage-tuesday',
        'update-statement',
      ],
    ],
  ] as const)('at %i minutes every decision is asked, whatever is drawn', (minutes, but) => {
    const asked = new Map<string, number>()
    for (let n = 0; n < 40; n += 1) {
      const play = new Playthrough(planOf(scenario, { minutes, seed: `s${n}` })).start().at(200)
      for (const id of Object.keys(play.state.decisions)) asked.set(id, (asked.get(id) ?? 0) + 1)
    }
    const unasked = scenario.decisions.map(({ id }) => id).filter((id) => asked.get(id) !== 40)
    expect(unasked.toSorted()).toEqual(but)
  })

  test.each([
    [60, 25],
    [150, 31],
  ])('at %i minutes the first answer to everything is taken from every seat', (minutes, count) => {
    const play = new Playthrough(planOf(scenario, { minutes })).start()
    for (let minute = 1; minute < minutes; minute += 1) {
      play.at(minute)
      for (const decision of scenario.decisions)
        if (play.state.decisions[decision.id]?.kind === 'open') {
          answer(play, decision.id, firstAnswer(decision))
          expect(play.refused).toBeUndefined()
        }
    }
    expect(play.events.filter(({ type }) => type === 'decision-made')).toHaveLength(count)
  })

  test.each(['answers', 'silent'] as const)(
    'at 150 minutes no desk has nothing to read or answer for ten minutes (%s)',
    (team) => {
      for (const seed of ['s1', 's2', 's3']) {
        const play = new Playthrough(planOf(scenario, { minutes: 150, seed })).start()
        for (let minute = 1; minute <= 120; minute += 1) {
          play.at(minute)
          for (const decision of team === 'silent' ? [] : scenario.decisions) {
            const status = play.state.decisions[decision.id]
            const since = status?.kind === 'open' ? play.state.now - status.openedAt : 0
            if (since > 3 * 60_000) answer(play, decision.id, firstAnswer(decision))
          }
        }
        expect(longestSilences(play).filter(([, minutes]) => minutes > 10)).toEqual([])
      }
    },
  )
})

/** For each role, the longest stretch without a new message or an open question, and when it began. */
const longestSilences = (play: Playthrough): (readonly [string, number, number])[] =>
  scenario.roles.map(({ id: role }) => {
    const busy: [from: number, to: number][] = play.events.flatMap((event) => {
      if (event.type === 'inject-delivered' && event.to.includes(role))
        return [[event.at, event.at]]
      if (event.type !== 'decision-opened' || event.deadline === undefined) return []
      if (!play.plan.decision.get(event.decision)?.owners.includes(role)) return []
      const made = play.events.find(
        (each) => each.type === 'decision-made' && each.decision === event.decision,
      )
      return [[event.at, Math.min(made?.at ?? event.deadline, event.deadline)]]
    })
    let until = 0
    let longest: readonly [string, number, number] = [role, 0, 0]
    for (const [from, to] of [...busy.toSorted(([a], [b]) => a - b), [120 * 60_000, 0] as const]) {
      const silent = (from - until) / 60_000
      if (silent > longest[1]) longest = [role, Math.round(silent * 10) / 10, until / 60_000]
      until = Math.max(until, to)
    }
    return longest
  })

describe('what is known, and what is not', () => {
  test('each inject says where it comes from, and most are fiction', () => {
    const classes = scenario.injects.map(({ provenance }) => provenance.class)
    expect(classes.filter((each) => each === 'fiction').length).toBeGreaterThan(20)
    expect(classes).toContain('reported')
  })

  test('every reported quote stands in its source to the letter', () => {
    const quotes = scenario.injects.flatMap(({ provenance }) =>
      provenance.class === 'reported'
        ? provenance.quotes.map((quote) => [provenance.source, quote] as const)
        : [],
    )
    expect(quotes.length).toBeGreaterThan(4)
    for (const [source, quote] of quotes) {
      const { excerpts } = scenario.sources.find(({ id }) => id === source) ?? { excerpts: [] }
      expect(excerpts.some((excerpt) => excerpt.includes(quote))).toBe(true)
    }
  })

  test('the facts that were reported are there in the words they were reported in', () => {
    const excerpts = scenario.sources.flatMap((source) => source.excerpts).join('\n')
    for (const words of [
      '28 procedures were either deferred or relocated to other sites',
      'At this time, we do not have evidence of unauthorised use',
      'full services resumed on March 30',
    ])
      expect(excerpts).toContain(words)
  })

  test.each([
    ['surgeries where the source that counts says procedures', /\bsurger(y|ies)\b/i],
    [
      'the throughput as a number of people affected',
      /2,000 (people|patients) (were|are|affected|notified)/i,
    ],
    ['the wrong year of the early report', /March 2024|2024-03/],
    ['the real organisation in a text that is played', /\bIntraCare\b/],
    ['the real firm in a text that is played', /\bCyberCX\b/],
    ['a telephone number', /\b0\d[\d ]{6,}\b/],
  ])('no text has %s', (_what, pattern) => {
    // Inject 32 is the rumour itself: it shows the wrong word, and says that it is wrong.
    expect(everyText.filter(([id, text]) => id !== 'i32' && pattern.test(text))).toEqual([])
  })

  test('20 March 2026 is a Friday in every text that names its day', () => {
    const days = everyText.flatMap(([, text]) => [...text.matchAll(/(\w+day),? 20 March/g)])
    expect(days.length).toBeGreaterThan(0)
    for (const [, day] of days) expect(day).toBe('Friday')
  })
})
