import { useId, useRef, useState } from 'preact/hooks'
import type { DecisionDoc } from '../../shared/wire/seat.ts'
import { player } from '../copy/player.ts'
import { together } from '../copy/together.ts'
import { Icon } from '../ui/Icon.tsx'
import { Advice } from './Advice.tsx'
import { TimeLeft } from './Due.tsx'
import type { OpenDecision } from './decisions.ts'
import { AnswerShown } from './kinds/AnswerShown.tsx'
import { QuestionShown } from './kinds/QuestionShown.tsx'
import { Problem } from './Problem.tsx'
import { namesOf, useDesk } from './seat.ts'
import { useAct } from './useAct.ts'

type Props = { readonly decision: DecisionDoc }

/** Concur or object, with a reason; an objection needs one. */
function AdviceForm({ decision }: Props) {
  const { polite } = useDesk()
  const { act, busy, problem, setProblem } = useAct()
  const [why, setWhy] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const name = `advise-${decision.id}`
  const say = async (stance: 'concur' | 'object') => {
    if (stance === 'object' && why.trim() === '') {
      setProblem(together.objectWhy)
      field.current?.focus()
      return
    }
    if (!(await act('advise', { decision: decision.id, stance, why: why.trim() }))) return
    setWhy('')
    polite.value = together.adviceSent
  }
  return (
    <>
      <label class="field-label" for={name}>
        {together.yourReason}
      </label>
      <textarea
        id={name}
        ref={field}
        class="textarea"
        rows={2}
        maxLength={500}
        value={why}
        aria-describedby={`${name}-help`}
        onInput={(event) => setWhy(event.currentTarget.value)}
      />
      <span class="field-help" id={`${name}-help`}>
        {together.yourReasonHelp}
      </span>
      <Problem text={problem} />
      <p class="act-row">
        <button
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() => void say('object')}
        >
          <Icon name="cross" size={18} />
          {together.object}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() => void say('concur')}
        >
          <Icon name="check" size={18} />
          {together.concur}
        </button>
      </p>
    </>
  )
}

function AdviseCard({ decision, open }: Props & { readonly open: boolean }) {
  const { session } = useDesk()
  const [atFirst] = useState(open)
  const me = session.desk.get('me')?.seat
  const mine = decision.advice.findLast(({ seat }) => seat === me)
  const { status } = decision
  return (
    <li>
      <details class="advise-card" open={atFirst}>
        <summary>
          <span class="picker-title">
            {player.decisionNumber(decision.number)} · {decision.title}
          </span>
          <span class="picker-left num">
            {mine ? (
              together.yourStance[mine.stance]
            ) : status.kind === 'open' ? (
              <TimeLeft decision={decision as OpenDecision} />
            ) : null}
          </span>
        </summary>
        <p class="sent-question">{together.decides(namesOf(session).roles(decision.owners))}</p>
        <QuestionShown decision={decision} />
        {status.kind === 'sent' && (
          <div class="sent">
            <p class="pending-awaits">{together.inFlight}</p>
            <AnswerShown decision={decision} answer={status.answer} />
          </div>
        )}
        <Advice decision={decision} />
        <AdviceForm decision={decision} />
      </details>
    </li>
  )
}

/** Decisions of others on which this seat is heard: those `asked` now, the first unfolded; or those open from the start. */
export function Advising(props: {
  readonly decisions: readonly DecisionDoc[]
  readonly asked: boolean
}) {
  const { decisions, asked } = props
  const me = useDesk().session.desk.get('me')?.seat
  const heading = useId()
  const unheard = decisions.find(({ advice }) => !advice.some(({ seat }) => seat === me))
  const first = asked ? unheard : undefined
  return (
    <section class="advising" aria-labelledby={heading}>
      <h2 id={heading}>{asked ? together.toAdvise : together.mayAdvise}</h2>
      <p>{asked ? together.toAdviseLead : together.mayAdviseLead}</p>
      <ul>
        {decisions.map((decision) => (
          <AdviseCard key={decision.id} decision={decision} open={decision === first} />
        ))}
      </ul>
    </section>
  )
}
