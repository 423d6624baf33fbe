import { lengthInWords } from '../../scoring/lengthInWords.ts'
import type { Aar, ObligationRow } from '../shape/aarShape.ts'
import { processAndOutcome } from '../luck.ts'
import { list, plain, proof } from './markdownText.ts'
import type { StoryClock } from '../storyClock.ts'
import { backlogWords, conflictWords, promiseWords, safetyCaution } from '../words.ts'

/** An obligation or a promise as a line. */
export function obligationLine(each: ObligationRow, clock: StoryClock): string {
  const { title, started, taken, target, limit, evidence, promise } = each
  const status = promise ? `promise ${promiseWords[each.status]}` : each.status
  if (started === undefined || target === undefined || limit === undefined)
    return `${plain(title)}: ${status}`
  const took =
    taken === undefined ? '' : taken === 0 ? ' at once' : ` after ${lengthInWords(taken)}`
  return `${plain(title)}: ${status}${took}; started ${clock.moment(started)}, target ${lengthInWords(target)}, limit ${lengthInWords(limit)}${proof(evidence)}`
}

/** How the desks worked together. */
export const togetherLines = ({ together, asks }: Aar): readonly string[] => [
  list(
    together.figures.map(
      ({ title, count, of, evidence }) => `${title}: ${count} of ${of}${proof(evidence)}`,
    ),
  ),
  ...(together.conflicts.length === 0 ? [] : ['### Objections', conflictList(together)]),
  ...(asks.length === 0 ? [] : ['### Requests for information', askList(asks)]),
]

const conflictList = (together: Aar['together']): string =>
  list(
    together.conflicts.map(
      ({ decision, seat, why, outcome, evidence }) =>
        `${plain(decision)}: ${plain(seat)} objected${why === '' ? '' : `, “${plain(why)}”`}; ${conflictWords[outcome]}${proof(evidence)}`,
    ),
  )

const askList = (asks: Aar['asks']): string =>
  list(
    asks.map(
      ({ seat, text, to, reply, stamp }) =>
        `${plain(seat)}${to === undefined ? '' : ` to ${plain(to)}`}: ${plain(text)} Reply: ${reply ? plain(reply.text) : 'none before play ended'}${proof(reply ? [stamp.seq, reply.stamp.seq] : [stamp.seq])}`,
    ),
  )

/** The patient-safety ledger with its caution; nothing without procedures. */
export function safetyLines({ safety }: Aar, clock: StoryClock): readonly string[] {
  if (safety === undefined) return []
  const { cases, expectedHarm, urgentBreaches, uncontacted, withoutPriors, backlog } = safety
  return [
    '## Patient-safety ledger',
    safetyCaution,
    list([
      `Harm events expected: ${expectedHarm.toFixed(2)}`,
      `Urgent procedures that waited too long: ${urgentBreaches}`,
      `No call to the patient in the log: ${uncontacted}`,
      `Without the earlier images they need: ${withoutPriors}`,
      ...(backlog
        ? [`${backlogWords(backlog, clock.date(backlog.done))}${proof(backlog.evidence)}`]
        : []),
    ]),
    list(
      cases.map(
        (each) =>
          `${plain(each.label)} ${plain(each.procedure)}, ${each.urgency}: ${each.ended}${each.withoutPriors ? ' without earlier images' : ''}, waited ${each.waited.toFixed(1)} d of ${each.safeDelay} d safe${each.called ? ', called' : ''}, expected harm ${each.harm.toFixed(4)}${proof(each.evidence)}`,
      ),
    ),
  ]
}

/** How much of the outcome was luck; nothing without replays. */
export function luckLines({ luck, score }: Aar): readonly string[] {
  if (luck === undefined) return []
  const overall = score.overall?.score
  return [
    '## Decisions and luck',
    `${luck.replays} replays of the same decisions, ${luck.skipped} inputs left out.`,
    list(
      luck.figures.map(({ title, realised, lowest, median, highest, percentile }) => {
        const words = overall === undefined ? '' : `. ${processAndOutcome(overall, percentile)}`
        return `${plain(title)}: ${realised}; replays ${lowest} to ${highest}, middle ${median}; ${percentile === undefined ? 'luck had no part' : `percentile ${percentile}`}${words}`
      }),
    ),
  ]
}

/** What evaluators changed; nothing when nobody rated. */
export function evaluatorLines({ evaluators }: Aar): readonly string[] {
  if (evaluators === undefined) return []
  const { raters, tasks, lifted, agreement } = evaluators
  const index = (value: number | undefined): string => value?.toFixed(2) ?? 'none'
  return [
    '## Evaluators',
    `${raters === 1 ? 'One evaluator' : `${raters} evaluators`} rated. AC2 ${index(agreement.ac2)}, weighted kappa ${index(agreement.kappa)}, same letter ${index(agreement.share)}${agreement.indicativeOnly ? '. Indicative only.' : '.'}`,
    list([
      ...lifted.map(({ cap, note }) => `Cap lifted: ${plain(cap)}. ${plain(note)}`),
      ...tasks.map(
        ({ id, title, auto, final, by, notes, evidence }) =>
          `${id} ${plain(title)}: ${auto} by the rules, ${final ?? 'not applicable'} in the end (${by}). ${plain(notes.join('; '))}${evidence.length === 0 ? '' : ` (log ${evidence.join(', ')})`}`,
      ),
    ]),
  ]
}
