import { signal } from '@preact/signals'

/** The languages of the interface; English is the source and always complete. */
export const locales = ['en', 'mi'] as const
export type Locale = (typeof locales)[number]

/** What this person reads now; everything that shows words follows it without a reload. */
export const locale = signal<Locale>('en')

/**
 * The `lang` of a text of the scenario, beside words of the interface in another language; none where both are English.
 * `translated` is what the text has in te reo, if anything.
 */
export const storyLang = (translated?: unknown): Locale | undefined =>
  locale.value === 'en' ? undefined : translated === undefined ? 'en' : 'mi'
