import type { DoorRefusal } from '../../shared/wire/messages.ts'
import { localised } from './localised.ts'

/** The names a refusal may need. */
export type Names = { readonly role: (id: string) => string }

const english: Readonly<Record<DoorRefusal['code'], string>> = {
  'not-started': 'The exercise has not started yet.',
  'already-started': 'The exercise is running already.',
  ended: 'The exercise has ended. Nothing more can be sent.',
  paused: 'The exercise is paused. Send it when it goes on; nothing is lost.',
  'not-paused': 'The exercise is not paused.',
  'clock-went-back': 'The clocks disagree. Try again.',
  'no-such-decision': 'This decision is no longer there.',
  'decision-not-open': 'This decision is not open now.',
  'decision-withdrawn':
    'The facilitator took this question back. Nobody needs to answer it. Your draft is kept.',
  'already-answered': 'This has been answered already. The answer stands in the log.',
  'not-your-decision': 'This is not yours to decide.',
  'wrong-kind-of-answer': 'The form and the server disagree. Reload the page; your draft is kept.',
  'no-such-option': 'This option is no longer there. Choose another.',
  'pick-between': 'Choose another number of options.',
  'no-such-case': 'One of the procedures is not part of this decision.',
  'cases-missing': 'Some procedures have no answer yet. Give each one.',
  'slots-full': 'The partner hospital has no more room. Move fewer.',
  'out-of-range': 'The range must run from low to high, within the bounds shown.',
  'going-out': 'This is about to go out.',
  'not-going-out': 'This is not about to go out.',
  'not-delivered': 'This has not gone out.',
  'already-withdrawn': 'This was withdrawn already.',
  'too-late-to-undo': 'It counts already and cannot be taken back.',
  'not-yours-to-sign': 'This is not yours to sign.',
  'not-asked-to-advise': 'You were not asked about this one.',
  'no-such-question': 'This question cannot be asked now.',
  'no-such-fact': 'This branch is not part of the scenario.',
  'no-such-inject': 'This inject is no longer there.',
  'already-delivered': 'This inject has been delivered already.',
  'not-yours-to-read': 'This was not sent to you.',
  'not-pending': 'This inject is not waiting any more.',
  'no-such-role': 'There is no such part in this exercise.',
  'no-such-seat': 'There is no such seat in this exercise.',
  'seat-empty': 'Nobody sits there yet.',
  'phase-moved-on': 'Another phase is on by now.',
  'no-such-phase': 'That phase is not ahead.',
  'changed-meanwhile': 'Somebody else changed this meanwhile.',
  'words-do-not-fit': 'Write something, 500 signs at most.',
  'not-on-the-board': 'This entry stands there already. Look at the board again.',
  'in-the-future': 'That time has not come yet. Give the time at which it was answered.',
  'before-it-was-asked':
    'That is before the question was asked. Give the time at which it was answered.',
  'wants-a-signature': 'This answer needs a second signature. Say who signed it on the paper.',
  'facilitator-enters-paper':
    'Your facilitator enters what was decided on paper. Tell them when it was.',
  'last-phase': 'This is the last phase.',
  'in-the-past': 'That time has passed already.',
  'not-ended': 'That can be done when the exercise has ended.',
  'no-such-task': 'This task is not part of the exercise.',
  'no-such-entry': 'One of the log entries is not there. Pick it again.',
  'reason-missing': 'Say why in a few words; then it can be saved.',
  'no-such-example': 'This example is not part of the scenario.',
  'already-rated': 'You have rated this example already.',
  'no-such-cap': 'This cap is not part of the scenario.',
  'not-allowed': 'Your link does not allow this.',
  'not-saved': 'It could not be saved on the server. Try again in a moment; nothing is lost.',
  'went-wrong': 'Something went wrong on the server. Try again; nothing is lost.',
}

const or = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

/** Why something was not done, by the code of the refusal, and with what the code alone cannot say. */
export const refusals = localised('refusals', {
  sentences: english,
  belongsTo: (names: readonly string[]) =>
    `This belongs to ${or(names)}. Tell them what you think.`,
  slots: (slots: number) => `The partner hospital can take ${slots}. Move fewer.`,
  between: (min: number, max: number) =>
    min === max ? `Choose exactly ${min}.` : `Choose between ${min} and ${max}.`,
})

/** Why it was not done, in one or two short sentences. */
export function refusal(refused: DoorRefusal, names: Names): string {
  if (refused.code === 'not-your-decision')
    return refusals.belongsTo(refused.belongsTo.map(names.role))
  if (refused.code === 'slots-full') return refusals.slots(refused.slots)
  if (refused.code === 'pick-between') return refusals.between(refused.min, refused.max)
  return refusals.sentences[refused.code]
}
