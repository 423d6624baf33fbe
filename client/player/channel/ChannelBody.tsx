import './channel.css'
import type { ComponentChildren } from 'preact'
import type { InjectDoc } from '../../../shared/wire/seat.ts'
import { common } from '../../copy/common.ts'
import { inbox } from '../../copy/inbox.ts'
import { channelIcon, Icon } from '../../ui/Icon.tsx'
import { Prose } from '../../ui/Prose.tsx'
import {
  blocks,
  consoleOf,
  displayOf,
  mailOf,
  pageOf,
  unquoted,
  type AlertRow,
} from './readBody.ts'

type Props = { readonly inject: InjectDoc; readonly to: string }

/** The frame of one channel: its icon, what it is, who sends, and that it is an exercise. */
function Frame(props: {
  readonly inject: InjectDoc
  readonly kind: string
  readonly what: string
  readonly children: ComponentChildren
}) {
  const { inject, kind, what, children } = props
  return (
    <div class={`channel channel-${kind}`}>
      <p class="channel-head">
        <span class="channel-icon">
          <Icon name={channelIcon(inject.channel)} size={18} />
        </span>
        <span class="channel-who">
          <small>{what}</small>
          <b>{inject.from}</b>
        </span>
        <span class="channel-mark">{common.exerciseOnly}</span>
      </p>
      {children}
    </div>
  )
}

/** Speech as it was said, with what happens around it between. */
function Speech({ body, translated }: { body: string; translated?: unknown }) {
  return (
    <div class="speech">
      {blocks(body).map(({ lines, spoken }, index) => (
        <div key={index} class={spoken ? 'said' : 'around'}>
          <Prose
            text={spoken ? unquoted(lines.join('\n')) : lines.join('\n')}
            translated={translated}
          />
        </div>
      ))}
    </div>
  )
}

const Phone = ({ inject }: Props) => (
  <Frame inject={inject} kind="phone" what={inbox.phone}>
    <p class="channel-note">{inbox.transcript}</p>
    <Speech body={inject.body} translated={inject.mi} />
  </Frame>
)

const InPerson = ({ inject }: Props) => (
  <Frame inject={inject} kind="person" what={inbox.inPerson}>
    <Speech body={inject.body} translated={inject.mi} />
  </Frame>
)

/** A mail with its headers; those that the text leaves out are taken from the inject. */
function Email({ inject, to }: Props) {
  const { headers, body } = mailOf(inject.body)
  const shown: readonly (readonly [string, string])[] =
    headers.length > 0
      ? headers
      : [
          [inbox.from, inject.from],
          [inbox.to, to],
          [inbox.subject, inject.title],
        ]
  return (
    <Frame inject={inject} kind="email" what={inbox.email}>
      <dl class="mail-headers">
        {shown.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Prose text={body} translated={inject.mi} />
    </Frame>
  )
}

function Pager({ inject }: Props) {
  const { display, body } = displayOf(inject.body)
  return (
    <Frame inject={inject} kind="pager" what={inbox.pager}>
      {display !== '' && <p class="pager-display">{display}</p>}
      {body !== '' && <Speech body={body} translated={inject.mi} />}
    </Frame>
  )
}

const severityIcon = { high: 'alert', medium: 'up', low: 'down' } as const

const Row = ({ row }: { row: AlertRow }) => (
  <tr class={`severity-${row.severity}`}>
    <td class="num">{row.time}</td>
    <td class="severity">
      <Icon name={severityIcon[row.severity]} size={14} />
      {inbox.severity[row.severity]}
    </td>
    <td>
      <b>{row.host}</b> {row.text}
    </td>
  </tr>
)

function AlertConsole({ inject }: Props) {
  const { head, rows, body } = consoleOf(inject.body)
  return (
    <Frame inject={inject} kind="alert" what={inbox.alert}>
      <div class="console">
        <p class="console-head">{head}</p>
        {rows.length > 0 && (
          <table aria-label={inbox.alerts}>
            <thead class="sr">
              <tr>
                {inbox.alertColumns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={`${row.time} ${row.host}`} row={row} />
              ))}
            </tbody>
          </table>
        )}
      </div>
      {body !== '' && <Speech body={body} translated={inject.mi} />}
    </Frame>
  )
}

const News = ({ inject }: Props) => (
  <Frame inject={inject} kind="news" what={inbox.news}>
    <Speech body={inject.body} translated={inject.mi} />
  </Frame>
)

const Social = ({ inject }: Props) => (
  <Frame inject={inject} kind="social" what={inbox.social}>
    <Speech body={inject.body} translated={inject.mi} />
  </Frame>
)

const Letter = ({ inject }: Props) => (
  <Frame inject={inject} kind="letter" what={inbox.letter}>
    <Prose text={inject.body} translated={inject.mi} />
  </Frame>
)

/** A picture of a page that nobody should look for: what stood on it, drawn and marked; no address. */
function DarkWeb({ inject }: Props) {
  const { page, note } = pageOf(inject.body)
  return (
    <Frame inject={inject} kind="dark" what={inbox.darkWeb}>
      {page.length > 0 ? (
        <figure class="dark-page" aria-label={inbox.darkWebPage}>
          <p class="dark-bar" aria-hidden="true">
            <i />
            <i />
            <i />
            <span>{inbox.noAddress}</span>
          </p>
          <div class="dark-text">
            {page.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
          <span class="dark-stamp" aria-hidden="true">
            {inbox.stamp}
          </span>
        </figure>
      ) : (
        <p class="channel-note">{inbox.pageNotShown}</p>
      )}
      <Speech body={note} translated={inject.mi} />
    </Frame>
  )
}

const Plain = ({ inject }: Props) => <Prose text={inject.body} translated={inject.mi} />

const frames: Readonly<Record<string, (props: Props) => ComponentChildren>> = {
  phone: Phone,
  'face-to-face': InPerson,
  email: Email,
  pager: Pager,
  alert: AlertConsole,
  news: News,
  social: Social,
  letter: Letter,
  'dark-web': DarkWeb,
}

/** What an inject says, in the shape of the channel it came by. */
export function ChannelBody({ inject, to }: Props) {
  const Shape = frames[inject.channel] ?? Plain
  return <Shape inject={inject} to={to} />
}
