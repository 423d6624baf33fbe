import { later } from '../ui/later.tsx'
import type { OpenDecision, SentDecision } from './decisions.ts'
import { useDesk } from './seat.ts'

/** When it was decided, as typed, and which seat signed it; none: it is decided now, on the form. */
export type PaperEntry = { readonly time: string; readonly signedBy: string }

export type OnPaperProps = {
  readonly decision: OpenDecision | SentDecision
  readonly entry: PaperEntry | undefined
  readonly wrong: string
  readonly onChange: (entry: PaperEntry | undefined) => void
}

/** Seldom needed, so it is not fetched before the board. */
export const OnPaperFields = later(() =>
  import('./OnPaperFields.tsx').then((part) => part.OnPaperFields),
)

/** Whether this could have been answered on paper: its time is up, or the line was lost for long since it was asked. */
function mayBeOnPaper(
  { status }: OnPaperProps['decision'],
  now: number,
  awayUntil: number | undefined,
): boolean {
  if (status.kind !== 'open') return false
  const { deadline, lapsed, openedAt } = status
  const over = lapsed || (deadline !== undefined && now > deadline)
  return over || (awayUntil !== undefined && awayUntil > openedAt)
}

/** Offers to enter what was decided while screens were off, when that may have been so and nobody is assessed. */
export function OnPaper(props: OnPaperProps) {
  const { session, awayUntil } = useDesk()
  const assessed = session.table.get('exercise')?.purpose === 'assess'
  const offered =
    props.entry !== undefined ||
    (!assessed && mayBeOnPaper(props.decision, session.playNow.value, awayUntil.value))
  return offered ? <OnPaperFields {...props} /> : null
}
