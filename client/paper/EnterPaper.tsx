import { useState } from 'preact/hooks'
import type { FacilitatorDecisionDoc, FacilitatorDocs } from '../../shared/wire/facilitator.ts'
import type { Requests } from '../../shared/wire/messages.ts'
import { onPaper } from '../copy/onPaper.ts'
import { paper } from '../copy/paper.ts'
import { player } from '../copy/player.ts'
import { refusal } from '../copy/refusals.ts'
import { requestName } from '../net/requestName.ts'
import type { Session } from '../net/session.ts'
import { answerOf, blankParts, problemOf, type Parts } from '../player/answers.ts'
import { mutable } from '../player/drafts.ts'
import { openedAt } from '../player/decisions.ts'
import { AnswerFields } from '../player/kinds/AnswerFields.tsx'
import { Problem } from '../player/Problem.tsx'
import { namesOf, useDesk } from '../player/seat.ts'
import { givenAtOf, shownPlayTime } from '../player/playTime.ts'

type Facilitating = Session<FacilitatorDocs>

/** What may still be answered: open, lapsed, or a standing action that can be done again. */
const waiting = ({ desk }: Facilitating): readonly FacilitatorDecisionDoc[] =>
  desk
    .list('decision')
    .filter(
      ({ status, standing }) => status.kind === 'open' || (status.kind === 'answered' && standing),
    )
    .toSorted((a, b) => a.number - b.number)

type Around = {
  readonly seat: string
  readonly time: string
  readonly signedBy: string
  readonly reason: string
}

function SeatSelect(props: {
  readonly label: string
  readonly seats: readonly string[]
  readonly value: string
  readonly none?: string
  onChange(seat: string): void
}) {
  const names = namesOf(useDesk().session)
  return (
    <label class="field">
      <span class="field-label">{props.label}</span>
      <select
        class="input"
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {props.none !== undefined && <option value="">{props.none}</option>}
        {props.seats.map((seat) => (
          <option key={seat} value={seat}>
            {names.seat(seat)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** One decision as it was filled in on paper, with the time it says. */
function Form({ decision, session }: { decision: FacilitatorDecisionDoc; session: Facilitating }) {
  const { polite } = useDesk()
  const names = namesOf(useDesk().session)
  const [parts, setParts] = useState<Parts>(blankParts)
  const [around, setAround] = useState<Around>({
    seat: decision.ownerSeats[0] ?? '',
    time: '',
    signedBy: '',
    reason: '',
  })
  const [problem, setProblem] = useState('')
  const [wrong, setWrong] = useState('')
  const change = (part: Partial<Around>): void => setAround({ ...around, ...part })
  const send = async (): Promise<void> => {
    const found = problemOf(decision, parts)
    const answer = answerOf(decision.kind, parts)
    const givenAt = givenAtOf(around.time, openedAt(decision))
    setProblem(found)
    setWrong(givenAt === undefined ? player.paperTimeWrong : '')
    if (found !== '' || !answer || givenAt === undefined) return
    const message: Requests['enter-paper'] = {
      request: requestName(),
      decision: decision.id,
      seat: around.seat,
      answer: mutable(answer),
      reason: around.reason,
      givenAt,
      ...(around.signedBy !== '' && { signedBy: around.signedBy }),
    }
    const reply = await session.request('enter-paper', message)
    if (!reply.ok) return setWrong(refusal(reply.refused, names))
    polite.value = player.paperDone(decision.title)
  }
  const seats = session.table.list('seat').map(({ id }) => id)
  return (
    <form
      class="paper-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {decision.ownerSeats.length > 1 && (
        <SeatSelect
          label={paper.whose}
          seats={decision.ownerSeats}
          value={around.seat}
          onChange={(seat) => change({ seat })}
        />
      )}
      <AnswerFields
        decision={decision}
        parts={parts}
        disabled={false}
        problem={problem}
        onChange={(part) => {
          setProblem('')
          setParts({ ...parts, ...part })
        }}
      />
      <label class="field">
        <span class="field-label">{onPaper.time}</span>
        <input
          class="input paper-time"
          inputMode="numeric"
          value={around.time}
          onInput={(event) => change({ time: event.currentTarget.value })}
        />
        <span class="field-help">{onPaper.timeHelp(shownPlayTime(session.playNow.value))}</span>
      </label>
      {decision.sign.length > 0 && (
        <SeatSelect
          label={onPaper.signedBy}
          seats={seats}
          none={onPaper.nobody}
          value={around.signedBy}
          onChange={(signedBy) => change({ signedBy })}
        />
      )}
      <label class="field">
        <span class="field-label">{paper.reason}</span>
        <textarea
          class="textarea"
          rows={2}
          maxLength={2000}
          value={around.reason}
          onInput={(event) => change({ reason: event.currentTarget.value })}
        />
      </label>
      <Problem text={wrong} />
      <p class="field-help">{onPaper.marked}</p>
      <button class="button primary">{paper.send}</button>
    </form>
  )
}

/** Late entry of answers that were given on paper. */
export function EnterPaper({ session, asked }: { session: Facilitating; asked: string }) {
  const open = waiting(session)
  const [chosen, setChosen] = useState(asked)
  const decision = open.find(({ id }) => id === chosen)
  return (
    <section class="card" aria-labelledby="enter-paper">
      <h2 id="enter-paper">{paper.enter}</h2>
      {open.length === 0 ? (
        <p>{paper.none}</p>
      ) : (
        <label class="field">
          <span class="field-label">{paper.which}</span>
          <select
            class="input"
            value={decision?.id ?? ''}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            <option value="">{paper.whichFirst}</option>
            {open.map(({ id, number, title }) => (
              <option key={id} value={id}>
                {number}. {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {decision && (
        <Form
          key={`${decision.id} ${decision.status.kind}`}
          decision={decision}
          session={session}
        />
      )}
    </section>
  )
}
