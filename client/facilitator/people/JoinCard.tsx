import { useState } from 'preact/hooks'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { Icon } from '../../ui/Icon.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import type { Controls } from '../desk/controls.ts'
import {
  copyText,
  handOuts,
  joinAddress,
  onlyThisComputer,
  renewable,
  type HandOut,
} from '../desk/links.ts'
import { NewLink } from './NewLink.tsx'

type Row = {
  readonly controls: Controls
  readonly id: string
  readonly onMade: () => void
}

function LinkRow({ controls, id, link, onMade }: Row & { readonly link: HandOut }) {
  const kind = renewable.find((each) => each === link.kind)
  const what = copy.link[link.kind]
  const onCopy = async (): Promise<void> =>
    (await copyText(link.address))
      ? controls.say(copy.copied(what))
      : controls.say(copy.notCopied, true)
  return (
    <li>
      <span class="link-what">
        <b>{what}</b>
        <small>{copy.linkHelp[link.kind]}</small>
      </span>
      <button
        type="button"
        class="button small"
        aria-label={copy.copyWhat(what)}
        onClick={() => void onCopy()}
      >
        <Icon name="link" size={16} />
        {copy.copy}
      </button>
      <a
        class="button small"
        href={link.address}
        target="_blank"
        rel="noopener"
        aria-label={copy.openWhat(what)}
      >
        {copy.open}
      </a>
      {kind && <NewLink controls={controls} id={id} of={{ kind }} what={what} onMade={onMade} />}
    </li>
  )
}

/** A link this device does not have: it can only be made anew. */
function LostRow({
  controls,
  id,
  kind,
  onMade,
}: Row & { readonly kind: (typeof renewable)[number] }) {
  const what = copy.link[kind]
  return (
    <li>
      <span class="link-what">
        <b>{what}</b>
        <small>{copy.linkHelp[kind]}</small>
      </span>
      <NewLink controls={controls} id={id} of={{ kind }} what={what} onMade={onMade} />
    </li>
  )
}

/** How people get in: the code, the QR code, the links. `named`: the code carries the name tests and readers know. */
export function JoinCard(props: {
  readonly controls: Controls
  readonly id: string
  readonly named: boolean
}) {
  const { controls, id, named } = props
  const [, setMade] = useState(0)
  const row = { controls, id, onMade: () => setMade((count) => count + 1) }
  const code = controls.session.desk.get('join')?.code
  if (code === undefined) return null
  const links = handOuts(id, code)
  const lost = renewable.filter((each) => !links.some(({ kind }) => kind === each))
  return (
    <div class="join-card">
      <div class="join-code">
        <p class="field-help">{copy.readAloud}</p>
        <p class="code-big num" role="group" aria-label={named ? copy.joinCode : copy.code}>
          {code}
        </p>
        <p class="field-help">{copy.joinAt(location.host)}</p>
        {onlyThisComputer() && <p class="field-help">{copy.onlyHere}</p>}
      </div>
      <QrCode text={joinAddress(code)} label={copy.qr} look="qr" />
      <div class="join-links">
        <h2 class="links-heading">{copy.links}</h2>
        <ul class="link-list">
          {links.map((link) => (
            <LinkRow key={link.kind} {...row} link={link} />
          ))}
          {lost.map((kind) => (
            <LostRow key={kind} {...row} kind={kind} />
          ))}
        </ul>
        {lost.length > 0 && <p class="field-help">{copy.noLinks}</p>}
      </div>
    </div>
  )
}
