import fc from 'fast-check'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { scenarioFrom } from './exercise.ts'
import {
  condition,
  decisions,
  injects,
  instant,
  oneOf,
  states,
  systems,
} from './randomCondition.ts'

const roles = ['lead', 'legal', 'nurse']
const cases = ['c1', 'c2', 'c3']
const effect = fc.oneof(
  fc.record({ set: oneOf(['fact-a', 'fact-b']), to: fc.boolean() }),
  fc.record({ set: fc.constant('mood'), to: oneOf(['calm', 'tense', 'wild']) }),
  fc.record({ system: oneOf(systems), to: oneOf(states) }),
  fc.record({ meter: oneOf(['trust', 'staff']), by: fc.integer({ min: -60, max: 60 }) }),
  fc.record({ cases: fc.subarray(cases, { minLength: 1 }), to: oneOf(['deferred', 'done']) }),
)
const effects = fc.array(effect, { maxLength: 3 })
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

/** An instant inside one of the two phases: a night with the change of clocks lies between them. */
const scheduled = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 239 }))
  .map(([late, minute]) => instant((late ? 20 : 0) + minute / 60))

const trigger = fc.oneof(
  scheduled.map((at) => ({ at })),
  fc.record({ when: condition, after: fc.integer({ min: 0, max: 9 }) }),
  fc.constant({ reserve: true }),
)

const inject = (id: string, number: number) =>
  fc
    .tuple(
      trigger,
      maybe(condition),
      fc.subarray(roles, { minLength: 1 }),
      fc.subarray(decisions),
      effects,
      maybe(condition),
      oneOf(['deliver', 'drop']),
    )
    .map(([when, cancelledWhen, to, opens, follows, variant, ifPassed]) => ({
      id,
      number,
      title: `Inject ${number}`,
      body: `Body of ${id}.`,
      ...when,
      ...(cancelledWhen && { cancelledWhen }),
      to,
      from: 'Somebody',
      channel: 'phone',
      objective: 'aim',
      opens,
      effects: follows,
      variants: variant ? [{ when: variant, body: 'Other words.' }] : [],
      ifPassed,
      provenance: { class: 'fiction' },
    }))

const kinds = {
  pick: { kind: 'choice' },
  tick: { kind: 'checklist', pick: [1, 2] },
  rank: { kind: 'ranking' },
  sort: { kind: 'triage', cases, slots: 2 },
  say: { kind: 'statement' },
  guess: {
    kind: 'estimate',
    estimate: { unit: 'people', min: 0, max: 100, truth: [{ value: 40 }] },
  },
} as const

const decision = (id: keyof typeof kinds, number: number) =>
  fc
    .record({
      owners: fc.subarray(roles, { minLength: 1 }),
      consult: fc.subarray(roles),
      sign: fc.subarray(roles, { maxLength: 1 }),
      minutes: maybe(fc.integer({ min: 1, max: 12 })),
      x: effects,
      y: effects,
      needs: maybe(condition),
      onLapse: effects,
    })
    .map(({ minutes, x, y, needs, ...rest }) => ({
      id,
      number,
      title: `Decision ${number}`,
      question: 'What now?',
      objective: 'aim',
      ...kinds[id],
      ...rest,
      ...(minutes === undefined ? { standing: true } : { minutes }),
      options:
        id === 'sort' || id === 'guess'
          ? []
          : [
              { id: 'x', label: 'X', effects: x, ...(needs && { needs }) },
              { id: 'y', label: 'Y', effects: y, namesHolder: true },
            ],
    }))

const task = (decision: string, number: number) =>
  fc
    .record({ P: condition, M: condition, exposed: maybe(condition), weight: oneOf([1, 2, 3]) })
    .map(({ P, M, exposed, weight }) => ({
      id: `DQ-${number}`,
      title: `Task ${number}`,
      weight,
      objective: 'aim',
      decision,
      ratings: [
        { rating: 'P', when: P },
        { rating: 'M', when: M },
      ],
      ...(exposed && { exposed }),
    }))

/** A sound scenario that nobody wrote: any triggers, conditions, effects and kinds of decision. */
export const randomScenario: fc.Arbitrary<Scenario> = fc
  .record({
    injects: fc.tuple(...injects.map((id, index) => inject(id, index + 1))),
    decisions: fc.tuple(
      ...(Object.keys(kinds) as (keyof typeof kinds)[]).map((id, index) => decision(id, index + 1)),
    ),
    draw: maybe(condition),
    slopes: fc.array(fc.tuple(condition, fc.integer({ min: -40, max: 40 })), { maxLength: 3 }),
    starts: condition,
    met: condition,
    onMissed: effects,
    reply: maybe(condition),
    attention: fc.integer({ min: 0, max: 3 }),
    tasks: fc.tuple(...decisions.slice(0, 3).map((id, index) => task(id, index + 1))),
    cap: condition,
    catchUp: maybe(condition),
  })
  .map((made) =>
    scenarioFrom([
      {
        name: 'random.yaml',
        text: JSON.stringify({
          id: 'random',
          version: '1.0.0',
          title: 'Random',
          summary: 'Made by a generator.',
          disclaimer: 'Exercise only.',
          parameters: {},
          roles: roles.map((id) => ({
            id,
            title: id,
            short: 'XX',
            cims: 'Control',
            brief: 'Acts.',
            knows: ['One thing.'],
          })),
          teams: [
            {
              size: 3,
              seats: roles.map((id) => ({ id: `${id}-seat`, title: id, short: 'XX', roles: [id] })),
            },
            { size: 1, seats: [{ id: 'all-seat', title: 'All', short: 'AL', roles }] },
          ],
          lengths: [{ minutes: 40, briefing: 5, play: 30, hotwash: 5, pace: 0.7 }],
          phases: [
            {
              id: 'first',
              title: 'First',
              brief: 'One.',
              from: instant(0),
              to: instant(4),
              minutes: { 40: 13 },
            },
            {
              id: 'second',
              title: 'Second',
              brief: 'Two.',
              from: instant(20),
              to: instant(24),
              minutes: { 40: 17 },
            },
          ],
          objectives: [{ id: 'aim', short: 'Aim', title: 'Aim', capability: 'Acting' }],
          facts: [
            {
              id: 'fact-a',
              title: 'A',
              draw: [{ ...(made.draw && { when: made.draw }), odds: { true: 1, false: 2 } }],
            },
            { id: 'fact-b', title: 'B' },
            {
              id: 'mood',
              title: 'Mood',
              values: ['calm', 'tense', 'wild'],
              draw: [{ odds: { calm: 1, wild: 1 } }],
            },
          ],
          systems: [
            { id: 'core', name: 'Core', plain: 'All' },
            { id: 'phones', name: 'Phones', plain: 'Calls', needs: [{ system: 'core' }] },
            {
              id: 'files',
              name: 'Files',
              plain: 'Papers',
              needs: [{ system: 'phones', otherwise: 'slow' }],
            },
          ],
          cases: cases.map((id, nth) => ({
            id,
            label: id,
            procedure: 'Scan',
            modality: 'CT',
            urgency: `U${nth + 1}`,
            planned: instant(2),
            safeDelayDays: 3,
            needsPriors: nth === 1,
            contact: 'phone',
          })),
          meters: ['trust', 'staff'].map((id, nth) => ({
            id,
            title: id,
            start: 50,
            rates: made.slopes
              .slice(nth)
              .map(([when, perHour]) => ({ while: when, perHour, why: 'It is so.' })),
          })),
          injects: made.injects,
          decisions: made.decisions,
          clocks: [
            {
              id: 'duty',
              title: 'Duty',
              starts: made.starts,
              met: made.met,
              target: '1h',
              limit: '5h',
              source: 'A rule',
              onMissed: made.onMissed,
            },
          ],
          questions: [
            {
              id: 'why',
              label: 'Why?',
              to: 'Them',
              roles: ['lead'],
              after: 3,
              replies: [
                { ...(made.reply && { when: made.reply }), text: 'So.' },
                { text: 'Because.' },
              ],
            },
          ],
          attention: { meter: 'staff', ask: made.attention, amend: made.attention },
          dimensions: [{ id: 'DQ', title: 'Decisions', weight: 100 }],
          tasks: made.tasks,
          caps: [
            { id: 'cap', title: 'Cap', reason: 'It was so.', when: made.cap, limits: { DQ: 40 } },
          ],
          catchUp: [{ ...(made.catchUp && { when: made.catchUp }), perWeek: 5 }],
        }),
      },
    ]),
  )
