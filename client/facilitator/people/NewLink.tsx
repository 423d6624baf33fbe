import { useState } from 'preact/hooks'
import type { GivenKey } from '../../../shared/wire/session.ts'
import { facilitatorCopy } from '../../copy/facilitator.ts'
import { signInCopy as copy } from '../../copy/signIn.ts'
import { call } from '../../net/api.ts'
import { keepNewKey, keyFor } from '../../net/keys.ts'
import { go } from '../../ui/go.ts'
import type { Controls } from '../desk/controls.ts'
import { copyText, linkOf, type Renewed } from '../desk/links.ts'

/** Makes a new link of one kind; the old one stops, so it asks first. */
export function NewLink(props: {
  readonly controls: Controls
  readonly id: string
  readonly of: Renewed
  readonly what: string
  readonly label?: string
  readonly onMade?: () => void
}) {
  const { controls, id, of, what, label = copy.newLink, onMade } = props
  const [asking, setAsking] = useState(false)
  const make = async (): Promise<void> => {
    setAsking(false)
    const path = `/api/exercises/${encodeURIComponent(id)}/keys`
    const answer = await call<GivenKey>(path, of, keyFor(id, 'facilitator'))
    if (!answer.ok) return controls.say(copy.newLinkFailed, true)
    const { key } = answer.value
    if (of.kind !== 'seat') keepNewKey(id, of.kind, key)
    // Our own line closes with the old link: this page goes on with the new one.
    if (of.kind === 'facilitator') return go(`/facilitate/${id}#${key}`)
    const copied = await copyText(linkOf(id, of.kind, key))
    controls.say(copied ? copy.newLinkMade(what) : copy.newLinkNotCopied(what))
    onMade?.()
  }
  if (!asking)
    return (
      <button
        type="button"
        class="button small"
        aria-label={label === copy.newLink ? copy.newLinkOf(what) : undefined}
        onClick={() => setAsking(true)}
      >
        {label}
      </button>
    )
  return (
    <span class="new-link" role="group" aria-label={facilitatorCopy.links}>
      <span role="status">{copy.newLinkAsk}</span>
      <button type="button" class="button small danger" onClick={() => void make()}>
        {copy.newLinkDo}
      </button>
      <button type="button" class="button small" onClick={() => setAsking(false)}>
        {copy.newLinkKeep}
      </button>
    </span>
  )
}
