import type { Scenario } from '../../shared/scenario/scenario.ts'
import { planOf, Playthrough, scenarioFrom } from '../support/exercise.ts'

/** A scenario for judging: two scored dimensions, one too thin, a duty, a cap, a standing action. */
const drillFile = `
id: drill
version: 1.0.0
title: Drill at {{organisation}}
summary: For tests of scoring and reports.
disclaimer: Exercise only. Nothing here is advice.
parameters:
  organisation: { title: Organisation, value: Test Clinic }
sources:
  - id: paper
    title: A paper
    publisher: The publisher
    excerpts: ['Two words were said, “very slowly”, on Friday.']
roles:
  - { id: lead, title: Lead, short: LE, cims: Control, brief: Leads., knows: [One thing] }
  - { id: legal, title: Legal, short: LG, cims: Legal, brief: Advises., knows: [Another thing] }
teams:
  - size: 2
    seats:
      - { id: lead-seat, title: Lead seat, short: LE, roles: [lead] }
      - { id: legal-seat, title: Legal seat, short: LG, roles: [legal] }
lengths:
  - { minutes: 60, briefing: 10, play: 40, hotwash: 10, pace: 1 }
phases:
  - { id: first, title: First, brief: One., from: 2026-04-04T09:00+13:00, to: 2026-04-04T13:00+13:00, minutes: { '60': 20 } }
  - { id: second, title: Second, brief: Two., from: 2026-04-05T08:00+12:00, to: 2026-04-05T18:00+12:00, minutes: { '60': 20 } }
objectives:
  - { id: contain, title: Contain, short: Contain, capability: Operational coordination }
  - { id: tell, title: Tell people, short: Tell, capability: Public information }
facts:
  - { id: confirmed, title: Loss confirmed }
  - { id: harm, title: Somebody came to harm }
systems:
  - { id: files, name: Files, plain: Papers }
places:
  - { id: desk, name: Desk, short: Desk, art: desk, at: [0, 0, 24, 16.5], uses: [files] }
meters:
  - id: trust
    title: Trust
    start: 80
    rates: [{ while: { system: files, is: down }, perHour: -6, why: Nothing works. }]
injects:
  - id: alert
    number: 1
    title: Files are gone
    body: 'At {{organisation}}. A paper says: Two words were said, “very slowly”, on Friday.'
    at: 2026-04-04T10:00+13:00
    to: [lead, legal]
    from: Console
    channel: alert
    objective: contain
    opens: [isolate, hours]
    effects: [{ system: files, to: down }]
    variants: [{ when: { chosen: notify, option: insurer }, body: "Calmly, “very slowly”, files went." }]
    provenance: { class: reported, source: paper, quotes: ['“very slowly”'] }
  - id: confirm
    number: 2
    title: It is confirmed
    body: Confirmed.
    at: 2026-04-04T11:00+13:00
    to: [legal]
    from: Expert
    channel: phone
    objective: tell
    opens: [speak]
    effects: [{ set: confirmed }, { cost: 1500, head: response, what: Experts }]
    provenance: { class: derived, from: The first inject }
  - id: spare
    number: 3
    title: Something extra
    body: Extra.
    reserve: true
    to: [lead]
    from: Desk
    channel: phone
    objective: contain
    opens: [extra]
    provenance: { class: fiction }
decisions:
  - id: isolate
    number: 1
    kind: choice
    title: Isolate
    question: Cut it off?
    owners: [lead]
    minutes: 4
    objective: contain
    options:
      - { id: cut, label: Cut it off, effects: [{ system: files, to: isolated }] }
      - { id: half, label: Cut half of it }
      - { id: watch, label: Watch, effects: [{ set: harm }] }
  - id: hours
    number: 2
    kind: checklist
    title: First hour
    question: What first?
    owners: [lead]
    minutes: 4
    pick: [0, 3]
    objective: contain
    options: [{ id: log, label: Keep a log }, { id: call, label: Call everyone }, { id: rest, label: Take a rest }]
  - id: speak
    number: 3
    kind: choice
    title: Speak
    question: What do you say?
    owners: [legal]
    minutes: 4
    objective: tell
    options:
      - { id: truth, label: What is known, effects: [{ cost: 12000, head: notification, what: Letters }] }
      - { id: denial, label: That nothing happened }
  - id: notify
    number: 4
    kind: choice
    title: Tell the insurer
    question: Do you tell the insurer?
    owners: [lead]
    standing: true
    objective: tell
    options: [{ id: insurer, label: Yes }, { id: wait, label: Not yet }]
  - id: extra
    number: 5
    kind: choice
    title: Extra
    question: And this?
    owners: [lead]
    minutes: 4
    objective: contain
    options: [{ id: fine, label: Fine }, { id: not, label: Not so fine }]
clocks:
  - { id: isolating, title: Cut off, starts: { delivered: alert }, met: { answered: isolate }, target: 30m, limit: 2h, atLeast: 0, source: Training target }
  - { id: insurer, title: Insurer told, starts: { delivered: alert }, met: { chosen: notify, option: insurer }, target: 1h, limit: 3h, atLeast: 0, source: The policy }
dimensions:
  - { id: DQ, title: Decision quality, weight: 30 }
  - { id: TI, title: Timeliness, weight: 30 }
  - { id: CM, title: Communication, weight: 20 }
  - { id: CI, title: Cost and insurance, weight: 20 }
tasks:
  - { id: DQ-1, title: Cut it off, weight: 3, objective: contain, decision: isolate, ratings: { cut: P, half: S, watch: U }, clock: isolating, rubric: { P: All of it, U: Watched it happen } }
  - { id: DQ-2, title: Keep a log, weight: 2, objective: contain, decision: hours, ratings: [{ rating: P, when: { chosen: hours, option: log } }, { rating: M, when: { answered: hours } }], clock: isolating }
  - { id: DQ-3, title: Know before you cut, weight: 1, objective: contain, decision: isolate, ratings: [{ rating: P, when: { all: [{ chosen: isolate, option: cut }, { not: { fact: confirmed } }] } }, { rating: M, when: { fact: confirmed } }], clock: isolating }
  - { id: DQ-4, title: The extra, weight: 1, objective: contain, decision: extra, ratings: { fine: P } }
  - { id: DQ-5, title: Help who came to harm, weight: 1, objective: contain, decision: isolate, exposed: { fact: harm }, ratings: { cut: P } }
  - { id: CM-1, title: Say what is known, weight: 3, objective: tell, decision: speak, ratings: { truth: P, denial: U } }
  - { id: CM-2, title: Call everyone, weight: 1, objective: tell, decision: hours, ratings: [{ rating: P, when: { chosen: hours, option: call } }] }
  - { id: CM-3, title: Speak after cutting, weight: 1, objective: tell, decision: speak, ratings: [{ rating: P, when: { answered: isolate } }, { rating: S, when: { answered: speak } }] }
  - { id: CI-1, title: Tell the insurer, weight: 2, objective: tell, decision: notify, ratings: { insurer: P, wait: M }, clock: insurer, clockCounts: own }
caps:
  - { id: denial, title: Said that nothing happened, reason: It has to be taken back., when: { chosen: speak, option: denial }, limits: { CM: 40, overall: 50 } }
  - { id: waiting, title: Waited, reason: The insurer does not know., when: { chosen: notify, option: wait }, limits: { overall: 60 } }
  - { id: harm, title: Harm, reason: Somebody was hurt., when: { fact: harm }, limits: { CI: 10 } }
`

export const drill: Scenario = scenarioFrom([{ name: 'drill.yaml', text: drillFile }])

/** A play of the drill, started; minute 5 delivers the alert, minute 10 the confirmation. */
export const startDrill = (): Playthrough => new Playthrough(planOf(drill)).start()

/** Everything well done and in time. */
export const goodDrill = (): Playthrough =>
  startDrill()
    .at(6)
    .decide('isolate', 'cut')
    .decide('hours', 'log', 'call')
    .decide('notify', 'insurer')
    .at(11)
    .decide('speak', 'truth')
    .at(40)
    .give({ type: 'end' })

/** Nobody answers anything. */
export const silentDrill = (): Playthrough => startDrill().at(40).give({ type: 'end' })
