import type { PhasesDoc } from '../../../shared/wire/facilitator.ts'
import type { ClockDoc, LogDoc } from '../../../shared/wire/views.ts'

export type PhaseSpan = {
  readonly title: string
  /** Milliseconds of play. */
  readonly from: number
  readonly to: number
  readonly current: boolean
}

/**
 * Where each phase lies on the time line: past ones where the log says they began, the present one from the
 * clock, later ones as long as planned.
 */
export function phaseSpans(
  phases: PhasesDoc,
  clock: ClockDoc | undefined,
  log: readonly LogDoc[],
): readonly PhaseSpan[] {
  const now = clock === undefined || clock.status === 'briefing' ? -1 : clock.phaseNumber - 1
  const began = new Map(
    log.flatMap(({ at, line }) => (line.kind === 'phase' ? [[line.title, at] as const] : [])),
  )
  let end = 0
  const spans = phases.map((phase, nth) => {
    const present = nth === now ? clock : undefined
    const logged = nth < now ? began.get(phase.title) : undefined
    const from = present?.phaseStartedAt ?? logged ?? end
    end = from + (present?.phasePlanned ?? phase.planned)
    return { title: phase.title, from, to: end, current: present !== undefined }
  })
  return spans.map((span, nth) => ({ ...span, to: spans[nth + 1]?.from ?? span.to }))
}
