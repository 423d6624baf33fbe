import type { ComponentChildren } from 'preact'
import { common } from '../copy/common.ts'
import { locale, locales } from '../language/locale.ts'
import { Icon } from './Icon.tsx'
import { chooseLanguage } from './language.ts'
import { muted, setMuted, setTheme, theme } from './look.ts'

export function ThemeButton() {
  const dark = theme.value === 'dark'
  const name = dark ? common.lightTheme : common.darkTheme
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      onClick={() => setTheme(dark ? 'light' : 'dark')}
    >
      <Icon name={dark ? 'sun' : 'moon'} />
    </button>
  )
}

export function MuteButton() {
  return (
    <button
      type="button"
      class="icon-button"
      aria-pressed={muted.value}
      aria-label={common.mute}
      title={common.mute}
      onClick={() => setMuted(!muted.value)}
    >
      <Icon name={muted.value ? 'mute' : 'sound'} />
    </button>
  )
}

function LanguageSwitch() {
  return (
    <div class="languages" role="group" aria-label={common.language}>
      {locales.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          title={common.languageName[each]}
          aria-pressed={locale.value === each}
          onClick={() => void chooseLanguage(each)}
        >
          {each.toUpperCase()}
          <span class="sr"> {common.languageName[each]}</span>
        </button>
      ))}
    </div>
  )
}

/** Says that the translation waits for a fluent reviewer; nothing in English. */
export function TranslationNote() {
  if (locale.value === 'en') return null
  return <p class="translation-note">{common.translationNote}</p>
}

/** Language, theme and what else a page gives: in a row where there is room, behind one button where there is not. */
export function Settings({ children }: { children?: ComponentChildren }) {
  return (
    <div class="own-settings">
      <button
        type="button"
        class="icon-button settings-open"
        popovertarget="settings"
        aria-label={common.settings}
        title={common.settings}
      >
        <Icon name="settings" />
      </button>
      <div class="settings-row" id="settings" popover="auto">
        <LanguageSwitch />
        {children}
        <ThemeButton />
        <TranslationNote />
      </div>
    </div>
  )
}
