import { signal } from '@preact/signals'

type Theme = 'dark' | 'light'
/** What this browser keeps under a name; null where it keeps nothing. */
export const kept = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
export const keep = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}

export const theme = signal<Theme>(
  document.documentElement.dataset['theme'] === 'light' ? 'light' : 'dark',
)
/** Whether this device makes no sound. */
export const muted = signal(kept('hotwash/muted') === '1')

export function setTheme(to: Theme): void {
  document.documentElement.dataset['theme'] = to
  keep('hotwash/theme', to)
  theme.value = to
}

export function setMuted(to: boolean): void {
  keep('hotwash/muted', to ? '1' : '0')
  muted.value = to
}
