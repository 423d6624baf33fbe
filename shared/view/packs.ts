import { filled, organisationOf } from '../engine/filled.ts'
import type { Plan } from '../engine/plan.ts'
import { hashOf } from '../kernel/canonical.ts'
import type { RoleId, SeatId } from '../kernel/ids.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Inject } from '../scenario/scenario.ts'
import type { Pack, PackCall, PackCard, PackForm, Packs } from '../wire/packs.ts'
import { conditionWords } from './conditionWords.ts'

const letters = 'ABCDEFGHJKMNPQRTUVWXY'

/** The letters on one desk's card of an inject; others in every exercise and on every desk. */
export function cardCode(exercise: string, seat: SeatId, inject: string): string {
  const hash = hashOf(`${exercise}/${seat}/${inject}`)
  return [0, 2, 4, 6]
    .map((at) => letters[Number.parseInt(hash.slice(at, at + 2), 16) % letters.length])
    .join('')
}

/**
 * A pack for every seat: each inject that may come to it, in every wording it may come in, the forms of its decisions,
 * and who sits where; and for the facilitator which wording is to be opened when.
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
        .flatMap((inject) => cardsOf(plan, inject, (card) => cardCode(exercise, id, card))),
      forms: scenario.decisions
        .filter(({ owners }) => owners.some((role) => roles.includes(role)))
        .map((decision) => formOf(plan, decision)),
    })),
    calls: plan.injects
      .filter(({ variants }) => variants.length > 0)
      .map((each) => callOf(plan, each)),
    contacts: config.seats.map(({ id, title }) => ({ title, name: names[id] })),
  }
}

const letterOf = (at: number): string => String.fromCodePoint(65 + at)

/** One card, or, where the wording hangs on what happened, a card of its own for each wording. */
function cardsOf(plan: Plan, inject: Inject, codeOf: (card: string) => string): PackCard[] {
  const { id, number, title, body, from, channel, trigger, attachments, variants, opens } = inject
  const known = {
    inject: id,
    number,
    from: filled(plan, from),
    channel,
    opensAt: trigger.kind === 'at' ? trigger.time : undefined,
    asks: opens.flatMap((decision) => plan.decision.get(decision)?.number ?? []),
  }
  return [{ title, body, attachments }, ...variants].map((text, at) => ({
    ...known,
    ...(variants.length > 0 && { letter: letterOf(at) }),
    code: codeOf(at === 0 ? id : `${id}/${at}`),
    title: filled(plan, text.title),
    body: filled(plan, text.body),
    attachments: text.attachments.map((each) => ({
      title: filled(plan, each.title),
      text: filled(plan, each.text),
    })),
  }))
}

/** The engine takes the first wording whose condition holds, and the plain one if none does; so does the facilitator. */
const callOf = (plan: Plan, { number, title, variants }: Inject): PackCall => ({
  number,
  title: filled(plan, title),
  cards: [
    ...variants.map(({ when }, at) => ({
      letter: letterOf(at + 1),
      when: conditionWords(plan, when),
    })),
    { letter: letterOf(0), when: undefined },
  ],
})

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
