import { words } from './localeWords.ts'
import type { Translated, Worded, Words } from './translation.ts'

/** Another language's words for a part and what lies in it, at the moment of asking. */
type Look = () => Words | undefined

const isPart = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: Translated<unknown> | Words): value is Translated<unknown> =>
  typeof value['reviewed'] === 'boolean'

const into =
  (look: Look, key: string): Look =>
  () => {
    const found = look()?.[key]
    return found === undefined || isText(found) ? undefined : found
  }

/** The English texts that stood in for another language since it was chosen, as they were said. */
export const standIns: Set<string> = new Set()
const mostStandIns = 5_000
let translatedSoFar = 0

/** English, remembered as standing in where another language is chosen. */
function standIn(english: unknown): unknown {
  if (words.value === undefined) return english
  if (typeof english === 'function')
    return (...given: unknown[]): unknown => {
      const before = translatedSoFar
      const said: unknown = Reflect.apply(english, undefined, given)
      // It may be put together from texts of the other language, or hand on what it was given.
      return translatedSoFar > before || given.includes(said) ? said : standIn(said)
    }
  if (Array.isArray(english)) english.forEach(standIn)
  if (typeof english !== 'string') return english
  if (standIns.size >= mostStandIns) standIns.clear()
  standIns.add(english.trim())
  return english
}

function speaking(english: Record<string, unknown>, look: Look): object {
  const parts = new Map<string, object>()
  return new Proxy(english, {
    get(target, key) {
      const here: unknown = Reflect.get(target, key)
      if (typeof key !== 'string' || here === undefined) return here
      if (!isPart(here)) {
        const found = look()?.[key]
        if (found === undefined || !isText(found)) return standIn(here)
        translatedSoFar += 1
        return found.text
      }
      const part = parts.get(key) ?? speaking(here, into(look, key))
      parts.set(key, part)
      return part
    },
  })
}

/**
 * The English source of a part of the copy, answering in the language chosen at the moment it is read, and in
 * English where that language has no text. A component that reads it follows a change of language; so read it while
 * rendering, never once for all at the top of a file. `part` is its name in the translations.
 */
export const localised = <English extends object>(
  part: string,
  english: English,
): Worded<English> =>
  speaking(english as Record<string, unknown>, () => words.value?.[part]) as Worded<English>
