import { Icon, type IconName } from '../../ui/Icon.tsx'
import type { Controls } from '../desk/controls.ts'
import { perform, type Deed } from '../desk/deeds.ts'
import { keyMap, keyShown, keysOn } from '../desk/keyMap.ts'

const ariaKeys = (deed: Deed): string | undefined => {
  const key = keyMap.value[deed]
  const single = keysOn.value ? (key === ' ' ? 'Space' : key.toUpperCase()) : undefined
  return deed === 'pause' ? [single, 'Alt+Shift+P'].filter(Boolean).join(' ') : single
}

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
  return (
    <button
      type="button"
      class={`button ${look ?? ''}`}
      aria-disabled={off === undefined ? undefined : 'true'}
      aria-keyshortcuts={ariaKeys(deed)}
      title={off}
      onClick={() => perform(controls, deed)}
    >
      {icon && <Icon name={icon} size={17} />}
      {label}
      {keysOn.value && <kbd aria-hidden="true">{keyShown(deed)}</kbd>}
    </button>
  )
}
