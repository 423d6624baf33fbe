import { useSignalEffect } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { unreachable } from '../../shared/kernel/never.ts'
import type { FacilitatorDocs } from '../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import { useSession } from '../net/connection.ts'
import { NoticePage } from '../ui/NoticePage.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { EndDialog } from './ConfirmDialogs.tsx'
import { Console } from './Console.tsx'
import { ConsoleBar } from './ConsoleBar.tsx'
import { tellCrew } from './desk/crew.ts'
import { createControls, type Controls, type FacilitatorSession } from './desk/controls.ts'
import { perform } from './desk/deeds.ts'
import { AddDialog, EditDialog } from './msel/InjectDialogs.tsx'
import { KeyBar } from './keys/KeyBar.tsx'
import { DryRunDialog } from './before/DryRunDialog.tsx'
import { FireToDialog } from './msel/FireToDialog.tsx'
import { GraceBar } from './msel/GraceBar.tsx'
import { JumpDialog } from './pace/JumpDialog.tsx'
import { KeysDialog } from './keys/KeysDialog.tsx'
import { GiveTimeDialog, JoinDialog } from './OtherDialogs.tsx'
import { SavingBar } from './SavingBar.tsx'
import { SeatDialog } from './people/SeatDialog.tsx'
import { SpeakDialog } from './whiteCell/SpeakDialog.tsx'
import { WithdrawDialog } from './msel/WithdrawDialog.tsx'
import { nameOfSeat } from './desk/naming.ts'
import { answersIn } from './desk/people.ts'
import { Readiness } from './before/Readiness.tsx'
import { listen } from './keys/shortcuts.ts'
import './answers/answers.css'
import './before/branches.css'
import './frame/dialogs.css'
import './facilitator.css'
import './msel/injects.css'
import './panels.css'
import './people/people.css'
import './before/readiness.css'
import './seatsAndPace.css'
import './msel/timeline.css'

function CurrentDialog({ controls, id }: { controls: Controls; id: string }) {
  const dialog = controls.dialog.value
  if (!dialog) return null
  switch (dialog.kind) {
    case 'end':
      return <EndDialog controls={controls} />
    case 'next-phase':
      return <JumpDialog controls={controls} />
    case 'edit':
      return <EditDialog controls={controls} inject={dialog.inject} />
    case 'add':
      return <AddDialog controls={controls} />
    case 'give-time':
      return <GiveTimeDialog controls={controls} />
    case 'fire-to':
      return <FireToDialog controls={controls} inject={dialog.inject} />
    case 'withdraw':
      return <WithdrawDialog controls={controls} inject={dialog.inject} />
    case 'seat':
      return <SeatDialog controls={controls} id={dialog.seat} />
    case 'speak':
      return <SpeakDialog controls={controls} to={dialog.to} />
    case 'dry-run':
      return <DryRunDialog controls={controls} id={id} />
    case 'join':
      return <JoinDialog controls={controls} id={id} />
    case 'keys':
      return <KeysDialog controls={controls} />
    default:
      return unreachable(dialog)
  }
}

/** Says aloud each question to the white cell that comes in after the page was opened. */
function useAsksAloud(controls: Controls): void {
  const heard = useRef<number | undefined>(undefined)
  useSignalEffect(() => {
    const asks = controls.session.desk.list('ask')
    const newest = asks.reduce((most, { n }) => Math.max(most, n), 0)
    const ask = asks.find(({ n }) => n === newest)
    if (ask && heard.current !== undefined && newest > heard.current)
      controls.say(copy.said.asked(nameOfSeat(controls.session, ask.seat), ask.text))
    heard.current = newest
  })
}

/** Says aloud each answer that comes in after the page was opened. */
function useAnswersAloud(controls: Controls): void {
  const heard = useRef<number | undefined>(undefined)
  useSignalEffect(() => {
    const [newest] = answersIn(controls.session.desk.list('decision'))
    const at = newest?.status.kind === 'answered' ? newest.status.at : -1
    if (newest && heard.current !== undefined && at > heard.current)
      controls.say(copy.said.answered(newest.number, newest.title))
    heard.current = at
  })
}

/** Why play stands still when nobody here ordered it. */
function PausedBecause({ controls }: { controls: Controls }) {
  const { paused, pausedBecause } = controls.session.table.get('clock') ?? {}
  if (!paused || pausedBecause === undefined) return null
  const words = pausedBecause === 'line-lost' ? copy.pausedAlone : copy.pausedUnattended
  return (
    <p class="line-trouble" role="alert">
      {words}
    </p>
  )
}

function OpenConsole({ session, id }: { session: FacilitatorSession; id: string }) {
  const controls = useMemo(() => createControls(session), [session])
  useEffect(() => listen((deed) => perform(controls, deed)), [controls])
  useEffect(() => tellCrew(controls), [controls])
  useAnswersAloud(controls)
  useAsksAloud(controls)
  const title = session.table.get('exercise')?.title
  usePageTitle(title === undefined ? copy.heading : copy.title(title))
  const status = session.table.get('clock')?.status
  const line = session.line.value
  if (line === 'refused') return <NoticePage text={copy.wrongKey} />
  if (status === undefined) return <p class="opening">{copy.opening}</p>
  const trouble = line === 'live' || line === 'connecting' ? undefined : copy.line[line]
  return (
    <div class={`facilitate ${status}`}>
      <ConsoleBar controls={controls} />
      <SavingBar controls={controls} />
      <PausedBecause controls={controls} />
      {trouble && (
        <p class="line-trouble" role="alert">
          {trouble}
        </p>
      )}
      {status === 'briefing' ? (
        <Readiness controls={controls} id={id} />
      ) : (
        <Console controls={controls} id={id} />
      )}
      <GraceBar controls={controls} />
      <KeyBar controls={controls} />
      <CurrentDialog controls={controls} id={id} />
    </div>
  )
}

/** `/facilitate/<id>`: the facilitator's console. Needs the facilitator's key. */
export function FacilitatePage({ id }: { id: string }) {
  const session = useSession<FacilitatorDocs>(id, 'facilitator')
  return session ? <OpenConsole session={session} id={id} /> : <NoticePage text={copy.noKey} />
}
