import type { EvaluatorHappening } from '../engine/evaluating.ts'
import type { Happening } from '../engine/event.ts'
import type { Terms } from './terms.ts'

/** What evaluators wrote down, as a line of the log for those who may read it. */
export function evaluatorLine(event: EvaluatorHappening, terms: Terms): string {
  switch (event.type) {
    case 'rated': {
      const reason = event.reason ? ` (${event.reason.replaceAll('-', ' ')})` : ''
      const again = event.replaces === undefined ? '' : `, in place of log ${event.replaces}`
      return `Evaluator’s rating of “${terms.task(event.task)}”: ${event.rating}${reason}${again}.${said(event.note)}`
    }
    case 'observed':
      return `Evaluator’s note: ${event.text}`
    case 'calibrated':
      return 'An evaluator rated an example.'
    case 'adjudicated':
      return `Settled: “${terms.task(event.task)}”: ${event.rating}.${said(event.note)}`
    case 'cap-lifted':
    case 'cap-restored':
      return `Cap “${terms.cap(event.cap)}” ${event.type === 'cap-lifted' ? 'lifted' : 'put back'}.${said(event.note)}`
    default:
      return event.shown
        ? 'Hot wash shown on the big screen.'
        : 'Hot wash taken off the big screen.'
  }
}

/** The same, and facilitators' notes, for everybody else: that something was written, not what. */
export function withoutWords(event: Happening): string | undefined {
  switch (event.type) {
    case 'noted':
      return `Note by the ${event.by}.`
    case 'observed':
      return 'Note by an evaluator.'
    case 'rated':
      return 'An evaluator rated a task.'
    case 'adjudicated':
      return 'A rating was settled.'
    case 'cap-lifted':
    case 'cap-restored':
      return 'A cap was looked at again.'
    default:
      return undefined
  }
}

const said = (note: string): string => (note.trim() === '' ? '' : ` ${note}`)
