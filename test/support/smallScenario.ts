import type { Scenario } from '../../shared/scenario/scenario.ts'
import { scenarioFrom } from './exercise.ts'

/** A scenario small enough to read in a minute, with one of everything the engine knows. */
export const smallFile = `
id: small
version: 1.0.0
title: Small
summary: For tests.
disclaimer: Exercise only.
parameters:
  organisation: { title: Organisation, value: Small Clinic }
roles:
  - { id: lead, title: Lead, short: LE, cims: Control, brief: Leads., knows: [LEAD-KNOWS] }
  - { id: legal, title: Legal, short: LG, cims: Legal, brief: Advises., knows: [LEGAL-KNOWS] }
teams:
  - size: 2
    seats:
      - { id: lead-seat, title: Lead, short: LE, roles: [lead] }
      - { id: legal-seat, title: Legal, short: LG, roles: [legal] }
  - size: 1
    seats:
      - { id: both-seat, title: Both, short: BO, roles: [lead, legal] }
lengths:
  - { minutes: 60, briefing: 10, play: 40, hotwash: 10, pace: 1 }
  - { minutes: 30, briefing: 5, play: 20, hotwash: 5, pace: 0.5 }
phases:
  - id: first
    title: First
    brief: One.
    from: 2026-03-20T09:00+13:00
    to: 2026-03-20T13:00+13:00
    minutes: { '60': 20, '30': 10 }
  - id: second
    title: Second
    brief: Two.
    from: 2026-03-21T08:00+13:00
    to: 2026-03-21T18:00+13:00
    minutes: { '60': 20, '30': 10 }
objectives:
  - { id: contain, short: Contain, title: Contain, capability: Operational coordination }
facts:
  - { id: isolated, title: Server isolated }
  - { id: told, title: Lawyer told }
  - id: vector
    title: Way in
    values: [phishing, web]
    draw: [{ odds: { phishing: 3, web: 1 } }]
systems:
  - { id: identity, name: Sign-in, plain: Accounts }
  - { id: phones, name: Phones, plain: Calls, needs: [{ system: identity }] }
  - { id: files, name: Files, plain: Papers, needs: [{ system: phones, otherwise: slow }] }
places:
  - { id: desk, name: Desk, short: Desk, art: desk, at: [0, 0, 24, 16.5], uses: [files] }
cases:
  - { id: c1, label: Case 1, procedure: Scan, modality: CT, urgency: U1, planned: 2026-03-20T11:00+13:00, safeDelayDays: 1, needsPriors: true, contact: phone }
  - { id: c2, label: Case 2, procedure: Scan, modality: CT, urgency: U3, planned: 2026-03-20T12:00+13:00, safeDelayDays: 9, needsPriors: false, contact: phone }
meters:
  - id: trust
    title: Trust
    start: 80
    rates:
      - { while: { system: identity, is: down }, perHour: -10, why: Nobody can sign in. }
injects:
  - id: alert
    number: 1
    title: Files are being renamed
    body: ALERT-BODY at {{organisation}}.
    at: 2026-03-20T10:00+13:00
    to: [lead]
    from: Console
    channel: alert
    objective: contain
    opens: [isolate]
    provenance: { class: fiction }
  - id: ransom
    number: 2
    title: A note appears
    body: RANSOM-BODY
    when: { lapsed: isolate }
    after: 10
    cancelledWhen: { fact: isolated }
    to: [lead, legal]
    from: Note
    channel: letter
    objective: contain
    effects: [{ meter: trust, by: -5 }]
    provenance: { class: fiction }
  - id: reporter
    number: 3
    title: A reporter calls
    body: REPORTER-BODY
    at: 2026-03-21T12:00+13:00
    to: [legal]
    from: Reporter
    channel: phone
    objective: contain
    ifPassed: drop
    variants: [{ when: { fact: isolated }, body: REPORTER-CALM }]
    provenance: { class: fiction }
  - id: distrust
    number: 4
    title: Patients leave
    body: DISTRUST-BODY
    when: { meter: trust, below: 40 }
    to: [legal]
    from: Desk
    channel: face-to-face
    objective: contain
    lengths: [60]
    provenance: { class: fiction }
  - id: spare
    number: 5
    title: Something extra
    body: SPARE-BODY
    reserve: true
    to: [lead]
    from: Desk
    channel: phone
    objective: contain
    provenance: { class: fiction }
  - id: night
    number: 6
    title: It is late
    body: NIGHT-BODY
    when: { after: 2026-03-21T15:00+13:00 }
    to: [lead]
    from: Clock
    channel: pager
    objective: contain
    provenance: { class: fiction }
decisions:
  - id: isolate
    number: 1
    kind: choice
    title: Isolate
    question: What now?
    owners: [lead]
    consult: [legal]
    minutes: 5
    objective: contain
    options:
      - id: cut
        label: Cut it off
        effects: [{ set: isolated }, { system: identity, to: down }, { cost: 1000, head: response, what: Overtime }]
      - { id: watch, label: Watch }
    onLapse: [{ meter: trust, by: -2 }]
  - id: tell
    number: 2
    kind: checklist
    title: Tell
    question: Whom do you tell?
    owners: [legal]
    standing: true
    pick: [1, 2]
    objective: contain
    options:
      - { id: insurer, label: The insurer, effects: [{ set: told }] }
      - { id: police, label: The police, effects: [{ cases: [c1], to: deferred }] }
      - { id: friends, label: Friends }
clocks:
  - { id: notice, title: Tell the insurer, starts: { delivered: alert }, met: { chosen: tell, option: insurer }, target: 1h, limit: 24h, atLeast: 2, source: Policy }
dimensions:
  - { id: DQ, title: Decisions, weight: 60 }
  - { id: CI, title: Cost, weight: 40 }
tasks:
  - { id: DQ-1, title: Isolate, weight: 2, objective: contain, decision: isolate, ratings: { cut: P, watch: M } }
  - { id: CI-1, title: Tell the insurer, weight: 1, objective: contain, decision: tell, ratings: { insurer: P }, clock: notice, clockCounts: own }
caps:
  - { id: friends, title: Told friends, reason: Loose talk, when: { chosen: tell, option: friends }, limits: { overall: 50 } }
`

export const smallFiles = [{ name: 'small.yaml', text: smallFile }]
export const small: Scenario = scenarioFrom(smallFiles)
