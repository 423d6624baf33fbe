import { InvalidArgumentError } from 'commander'

/** Reads an option that is a whole number from 1 to `most`; refuses anything else in a sentence. */
export const whole =
  (most: number): ((text: string) => number) =>
  (text) => {
    const value = Number(text)
    if (Number.isInteger(value) && value >= 1 && value <= most) return value
    throw new InvalidArgumentError(`${text} is not a whole number from 1 to ${most}`)
  }
