import { localised } from './localised.ts'

/** The facilitator’s panel on what is kept about people. */
export const peopleCopy = localised('people', {
  heading: 'What is kept about people',
  lead: 'Names, and what each person wrote. Give it to them when they ask, or erase it.',
  later: 'Erase somebody when the exercise has ended.',
  loading: 'Loading …',
  offline: 'The list could not be fetched. Close this part and open it again.',
  nobody: 'Nobody has taken part yet.',
  kind: { evaluator: 'Evaluator', observer: 'Observer', facilitator: 'Together, by the console' },
  facilitators: 'The facilitators',
  left: 'Somebody who left',
  erasedName: 'Erased',
  gone: 'Nothing is kept of them.',
  give: 'Export',
  giveOf: (name: string) => `Export what is kept of ${name}`,
  given: (name: string) => `What is kept of ${name} is in a file on this device.`,
  notGiven: 'It could not be fetched. Try again.',
  erase: 'Erase',
  eraseOf: (name: string) => `Erase ${name}`,
  ask: (name: string) =>
    `Erase ${name}? Their name goes, and what they wrote reads “[erased]” from now on, in the report too. The scores stay. This cannot be taken back.`,
  yes: 'Erase for good',
  no: 'Keep',
  erased: (name: string) => `${name} is erased. Reports and bundles taken before are not changed.`,
  notErased: 'Nothing was erased. Try again.',
})
