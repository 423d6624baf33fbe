import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** What is wrong with one field, as a sentence for the person who sent it. */
export function sentenceOf(issue: Issue): string {
  if (issue.message !== '' && !plain.test(issue.message)) return finished(issue.message)
  switch (issue.code) {
    case 'invalid_type':
      return finished(`this must be ${kinds[issue.expected] ?? issue.expected}`)
    case 'invalid_value':
      return finished(`this must be one of: ${issue.values.map(String).join(', ')}`)
    case 'unrecognized_keys':
      return finished(`there is no field "${issue.keys[0] ?? ''}" here`)
    case 'too_small':
      return finished(
        issue.origin === 'string'
          ? 'this is empty'
          : `this must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`,
      )
    case 'too_big':
      return finished(
        issue.origin === 'string'
          ? `this is too long; ${issue.maximum} characters are the most`
          : `this must be at most ${issue.maximum}`,
      )
    default:
      return finished(issue.message)
  }
}

/** How the library itself words things; words of our own pass as they are. */
const plain = /^(Invalid|Too (small|big)|Unrecognized)/
const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object with named fields',
  array: 'a list',
}
const finished = (text: string): string => {
  const capital = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(capital) ? capital : `${capital}.`
}
