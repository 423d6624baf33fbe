import { filled, organisationOf } from '../engine/filled.ts'
import type { Plan } from '../engine/plan.ts'
import { hashOf } from '../kernel/canonical.ts'
import type { RoleId, SeatId } from '../kernel/ids.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Inject } from '../scenario/scenario.ts'
import type { Pack, PackCard, PackForm, Packs } from '../wire/packs.ts'

const letters = 'ABCDEFGHJKMNPQRTUVWXY'

/** The letters on one desk's card of an inject; others in every exercise and on every desk. */
export function cardCode(exercise: string, seat: SeatId, inject: string): string {
  const hash = hashOf(`${exercise}/${seat}/${inject}`)
  return [0, 2, 4, 6]
    .map((at) => letters[Number.parseInt(hash.slice(at, at + 2), 16) % letters.length])
    .join('')
}

/**
 * A pack for every seat, as the scenario stands before anything happened: the plain text of each inject that may come
 * to it, the forms of its decisions, and who sits where. Variants hang on play and are not printed.
 */
export function packsOf(
  plan: Plan,
  exercise: string,
  names: Readonly<Record<string, string>>,
): Packs {
  const { scenario, config } = plan
  return {
    title: filled(plan, scenario.title),
    organisation: organisationOf(plan),
    disclaimer: filled(plan, scenario.disclaimer),
    timeZone: scenario.timeZone,
    packs: config.seats.map(({ id, title, roles }): Pack => ({
      seat: id,
      title,
      roles: scenario.roles
        .filter((role) => roles.includes(role.id))
        .map((role) => ({
          title: role.title,
          brief: filled(plan, role.brief),
          knows: role.knows.map((line) => filled(plan, line)),
        })),
      cards: plan.injects
        .filter(({ to }) => to.some((role) => roles.includes(role)))
        .map((inject) => cardOf(plan, inject, cardCode(exercise, id, inject.id))),
      forms: scenario.decisions
        .filter(({ owners }) => owners.some((role) => roles.includes(role)))
        .map((decision) => formOf(plan, decision)),
    })),
    contacts: config.seats.map(({ id, title }) => ({ title, name: names[id] })),
  }
}

function cardOf(plan: Plan, inject: Inject, code: string): PackCard {
  const { id, number, title, body, from, channel, trigger, attachments, opens } = inject
  return {
    inject: id,
    number,
    code,
    title: filled(plan, title),
    body: filled(plan, body),
    from: filled(plan, from),
    channel,
    opensAt: trigger.kind === 'at' ? trigger.time : undefined,
    attachments: attachments.map((each) => ({
      title: filled(plan, each.title),
      text: filled(plan, each.text),
    })),
    asks: opens.flatMap((decision) => plan.decision.get(decision)?.number ?? []),
  }
}

function formOf(plan: Plan, decision: Decision): PackForm {
  const { id, number, kind, title, question, options, cases, estimate, consult, sign } = decision
  return {
    decision: id,
    number,
    kind,
    title: filled(plan, title),
    question: filled(plan, question),
    options: options.map(({ label }) => filled(plan, label)),
    cases: plan.scenario.cases
      .filter((each) => cases.includes(each.id))
      .map(({ label, procedure }) => ({ label, procedure })),
    unit: estimate?.unit,
    minutes: decision.minutes,
    consult: titlesOf(plan, consult),
    sign: titlesOf(plan, sign),
  }
}

const titlesOf = ({ scenario }: Plan, roles: readonly RoleId[]): readonly string[] =>
  scenario.roles.filter(({ id }) => roles.includes(id)).map(({ title }) => title)
