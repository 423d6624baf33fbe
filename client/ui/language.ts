import { effect } from '@preact/signals'
import { common } from '../copy/common.ts'
import { setLocale } from '../copy/localeWords.ts'
import { locale, locales, type Locale } from '../language/locale.ts'
import { keep, kept } from './look.ts'

const place = 'hotwash/language'
const isLocale = (text: string | null): text is Locale => locales.some((each) => each === text)

/** What the person chose on this device, or else what their browser asks for first. */
const wished = (): Locale => {
  const chosen = kept(place)
  if (isLocale(chosen)) return chosen
  return /^mi\b/i.test(navigator.language) ? 'mi' : 'en'
}

/** Sets the language before the first page stands, and keeps the page's `lang`, and what its prints say, with it. English if the words cannot be had. */
export async function startLanguage(): Promise<void> {
  effect(() => {
    document.documentElement.lang = locale.value === 'mi' ? 'mi-NZ' : 'en-NZ'
    document.body.dataset['exerciseOnly'] = common.exerciseOnly
  })
  effect(() => {
    if (locale.value === 'en') return
    const marking = import('./markStandIns.ts').then(({ markStandIns }) =>
      markStandIns(document.body),
    )
    return () => void marking.then((stop) => stop())
  })
  if (wished() !== 'en') await setLocale(wished()).catch(() => undefined)
}

/** Changes the language at once, wherever the person is; nothing typed is touched. */
export async function chooseLanguage(to: Locale): Promise<void> {
  try {
    await setLocale(to)
    keep(place, to)
  } catch {
    // The words could not be fetched: the page goes on in the language it has.
  }
}
