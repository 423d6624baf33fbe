import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import { Icon } from '../ui/Icon.tsx'
import { QrCode } from '../ui/QrCode.tsx'
import type { Controls } from './controls.ts'
import { copyText, handOuts, joinAddress, onlyThisComputer, type HandOut } from './links.ts'

function LinkRow({ controls, link }: { controls: Controls; link: HandOut }) {
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
  const code = controls.session.desk.get('join')?.code
  if (code === undefined) return null
  const links = handOuts(id, code)
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
            <LinkRow key={link.kind} controls={controls} link={link} />
          ))}
        </ul>
        {links.length < 5 && <p class="field-help">{copy.noLinks}</p>}
      </div>
    </div>
  )
}
