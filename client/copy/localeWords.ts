import { batch, signal } from '@preact/signals'
import { locale, type Locale } from '../language/locale.ts'
import type { Words } from './translation.ts'

/** The words of the language chosen, part by part; none for English. */
export const words = signal<Readonly<Record<string, Words>> | undefined>(undefined)

/** Changes the language; te reo Māori is fetched when it is first asked for. Rejects if that cannot be done now. */
export async function setLocale(to: Locale): Promise<void> {
  const next = to === 'mi' ? (await import('./mi/words.ts')).mi : undefined
  batch(() => {
    words.value = next
    locale.value = to
  })
}
