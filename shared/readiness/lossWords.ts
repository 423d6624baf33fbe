import type { DriverSwing } from '../loss/alternatives.ts'
import type { LossReport } from '../loss/lossReport.ts'
import { chances } from '../loss/model.ts'
import { dollars } from '../report/words.ts'
import { grouped } from './words.ts'

/** The choices that the loss model read from the play, as log entries. */
export const choiceEvidence = (report: LossReport): readonly number[] =>
  [...new Set(report.choices.flatMap(({ evidence }) => evidence))].toSorted((a, b) => a - b)

/** The variables that move the mean retained loss most. */
export const mostDrivers = ({ drivers }: LossReport): readonly DriverSwing[] =>
  drivers.toSorted((a, b) => Math.abs(b.swing) - Math.abs(a.swing)).slice(0, 8)

/** What a driver was held at, with its unit: a chance happens or does not, an amount in three digits or whole. */
export function heldAt({ variable, unit }: DriverSwing, at: number): string {
  if ((chances as readonly string[]).includes(variable))
    return at === 0 ? 'does not happen' : 'happens'
  if (unit === 'share') return `${Number((100 * at).toPrecision(2))} %`
  const [money, per] = /^NZD( .*)?$/.exec(unit) ?? []
  if (money !== undefined) return dollars(Math.round(at)) + (per ?? '')
  const figure = at >= 1_000 ? grouped(Math.round(at)) : String(Number(at.toPrecision(3)))
  return unit === 'factor' ? `× ${figure}` : `${figure} ${unit}`
}

/** An amount for a headline: the model is not sure to the dollar. */
export const roundly = (amount: number): string => dollars(1_000 * Math.round(amount / 1_000))

export const howWords: Readonly<Record<LossReport['choices'][number]['how'], string>> = {
  answered: 'answered',
  late: 'answered after the limit of its clock',
  unanswered: 'asked and not answered',
  'not-asked': 'not asked in this exercise',
  profile: 'set by a profile',
}

export const amountIn = (unit: string, value: number): string =>
  unit === 'NZD' ? dollars(value) : `${value} ${unit}`

export const costlierMayBeRight =
  'A choice that costs less may be unsafe or unlawful: its letter by the scenario’s rules stands beside it. Money alone decides nothing here.'
