import type { Pack, PackCard, PackForm, Packs } from '../../shared/wire/packs.ts'
import { common } from '../copy/common.ts'
import { paper } from '../copy/paper.ts'
import { Prose } from '../ui/Prose.tsx'
import { QrCode } from '../ui/QrCode.tsx'
import { storyClock, storyDay } from '../ui/storyTime.ts'

const Mark = () => <p class="sheet-mark">{common.exerciseOnly}</p>

/** One inject: its outside to hand over, the fold, and what is inside. */
function Card({ card, pack, id, zone }: { card: PackCard; pack: Pack; id: string; zone: string }) {
  const form = pack.forms.find(({ number }) => card.asks.includes(number))
  const when =
    card.opensAt === undefined
      ? paper.whenTold
      : paper.opensAt(`${storyDay(card.opensAt, zone)} ${storyClock(card.opensAt, zone)}`)
  const link = `${location.origin}/paper/${id}${form ? `?decision=${form.decision}` : ''}`
  return (
    <section class="sheet card-sheet" aria-label={paper.card(card.number, card.letter)}>
      <div class="card-outside">
        <Mark />
        <div>
          <h3>{paper.card(card.number, card.letter)}</h3>
          <p>{paper.to(pack.title)}</p>
          <p>{when}</p>
          <p>
            <b>{card.letter === undefined ? paper.sealed : paper.sealedLetter(card.letter)}</b>
          </p>
          <p class="card-code">{paper.code(card.code)}</p>
          <p>{paper.readCode}</p>
        </div>
        <QrCode text={link} label={paper.qr(card.number)} look="card-qr" />
      </div>
      <p class="card-fold">{paper.fold}</p>
      <div class="card-inside">
        <h3>{card.title}</h3>
        <p>
          {common.channel[card.channel] ?? card.channel} · {card.from}
        </p>
        <Prose text={card.body} />
        {card.attachments.map(({ title, text }) => (
          <div key={title} class="card-attachment">
            <b>{title}</b>
            <pre>{text}</pre>
          </div>
        ))}
        {card.asks.length > 0 && (
          <p>
            <b>{paper.asks(card.asks.join(', '))}</b>
          </p>
        )}
      </div>
    </section>
  )
}

function Answer({ form }: { form: PackForm }) {
  if (form.kind === 'estimate') return <p class="blank">{paper.estimate(form.unit ?? '')}</p>
  if (form.kind === 'triage')
    return (
      <table class="form-table">
        <thead>
          <tr>
            {paper.triage.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {form.cases.map(({ label, procedure }) => (
            <tr key={label}>
              <td>
                {label}, {procedure}
              </td>
              <td>☐</td>
              <td>☐</td>
              <td>☐</td>
              <td>☐</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    )
  const mark = form.kind === 'ranking' ? '__' : '☐'
  return (
    <>
      <p>{form.kind === 'ranking' ? paper.rank : paper.tick}</p>
      <ul class="form-options">
        {form.options.map((option) => (
          <li key={option}>
            <span aria-hidden="true">{mark}</span> {option}
          </li>
        ))}
      </ul>
      {form.kind === 'statement' && <p class="blank lines">{paper.words}</p>}
    </>
  )
}

function Form({ form }: { form: PackForm }) {
  return (
    <section class="sheet form-sheet">
      <Mark />
      <h3>{paper.form(form.number, form.title)}</h3>
      <p>
        <b>{form.question}</b>
      </p>
      <p>
        {form.minutes !== undefined && paper.minutes(form.minutes)}{' '}
        {form.consult.length > 0 && paper.consult(form.consult.join(', '))}
      </p>
      <Answer form={form} />
      <p class="blank lines">{paper.why}</p>
      <p class="blank">{paper.answeredAt}: ____________</p>
      <p class="blank">{paper.name}: ________________________</p>
      {form.sign.length > 0 && (
        <p class="blank">{paper.signed(form.sign.join(', '))}: ________________________</p>
      )}
    </section>
  )
}

/** All sheets of one seat: its part and who is who, its cards, its forms. */
export function Sheets({ pack, packs, id }: { pack: Pack; packs: Packs; id: string }) {
  return (
    <article class="pack" aria-label={paper.packFor(pack.title)}>
      <section class="sheet">
        <Mark />
        <h2>{paper.packFor(pack.title)}</h2>
        <p>{[packs.title, packs.organisation].filter(Boolean).join(' · ')}</p>
        <p>{packs.disclaimer}</p>
        {pack.roles.map((role) => (
          <div key={role.title}>
            <h3>
              {paper.role}: {role.title}
            </h3>
            <p>{role.brief}</p>
            <p>
              <b>{paper.knows}</b>
            </p>
            <ul>
              {role.knows.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
        <h3>{paper.contacts}</h3>
        <ul>
          {packs.contacts.map(({ title, name }) => (
            <li key={title}>
              {title}: {name ?? paper.free}
            </li>
          ))}
        </ul>
      </section>
      {pack.cards.map((card) => (
        <Card key={card.code} card={card} pack={pack} id={id} zone={packs.timeZone} />
      ))}
      {pack.forms.map((form) => (
        <Form key={form.decision} form={form} />
      ))}
    </article>
  )
}

/** For the facilitator: which wording of an inject is to be opened, and when. */
export function CallSheet({ packs }: { packs: Packs }) {
  return (
    <article class="pack" aria-label={paper.calls}>
      <section class="sheet">
        <Mark />
        <h2>{paper.calls}</h2>
        <p>
          <b>{paper.callsLead}</b>
        </p>
        {packs.calls.map(({ number, title, cards }) => (
          <div key={number} class="call">
            <h3>{paper.callsFor(number, title)}</h3>
            <ul>
              {cards.map(({ letter, when }) => (
                <li key={letter}>
                  {when === undefined ? paper.callElse(letter) : paper.callIf(letter, when)}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </article>
  )
}
