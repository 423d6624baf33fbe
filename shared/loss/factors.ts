import { drivers, type Choices, type Driver, type LossModel, type NoticeCut } from './model.ts'

/** What the chosen options do to the model, multiplied together. */
export type Factors = Readonly<Record<Driver, number>> & {
  /** The variable that cuts every cover because the insurer was told late. */
  readonly coverAfter: NoticeCut | undefined
}

/** Throws on a decision without a choice, or a choice without an option: callers fill choices from a profile. */
export function factorsOf({ decisions }: LossModel, choices: Choices): Factors {
  const taken = Object.entries(decisions).map(([id, { options }]) => {
    const option = options[choices[id] ?? '']
    if (!option) throw new Error(`No option "${choices[id]}" of decision "${id}" in the loss model`)
    return option
  })
  const product = (driver: Driver): number =>
    taken.reduce((sum, option) => sum * (option[driver] ?? 1), 1)
  return {
    ...(Object.fromEntries(drivers.map((driver) => [driver, product(driver)])) as Record<
      Driver,
      number
    >),
    coverAfter: taken.find(({ coverAfter }) => coverAfter)?.coverAfter,
  }
}
