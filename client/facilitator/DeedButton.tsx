import { Icon, type IconName } from '../ui/Icon.tsx'
import type { Controls } from './controls.ts'
import { perform, type Deed } from './deeds.ts'
import { shortcutFor } from './shortcuts.ts'

const ariaKeys = (deed: Deed, key: string): string =>
  deed === 'pause' ? 'Space Alt+Shift+P' : key.toUpperCase()

/**
 * A button that shows its key. `off` says why it does nothing now; it stays in the tab order and says so
 * when pressed.
 */
export function DeedButton(props: {
  readonly controls: Controls
  readonly deed: Deed
  readonly label: string
  readonly look?: 'primary' | 'danger'
  readonly icon?: IconName
  readonly off?: string | undefined
}) {
  const { controls, deed, label, look, icon, off } = props
  const shortcut = shortcutFor(deed)
  return (
    <button
      type="button"
      class={`button ${look ?? ''}`}
      aria-disabled={off === undefined ? undefined : 'true'}
      aria-keyshortcuts={shortcut && ariaKeys(deed, shortcut.key)}
      title={off}
      onClick={() => perform(controls, deed)}
    >
      {icon && <Icon name={icon} size={17} />}
      {label}
      {shortcut && <kbd aria-hidden="true">{shortcut.shown}</kbd>}
    </button>
  )
}
