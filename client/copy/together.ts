import { localised } from './localised.ts'

/** Words about answers that do not count yet, advice, signatures, and questions to the people outside. */
export const together = localised('together', {
  // Sent, not counting yet
  pending: (title: string) => `Sent: ${title}`,
  pendingBy: (name: string, title: string) => `${name} sent this: ${title}`,
  undo: (seconds: number) => (seconds > 0 ? `Undo (${seconds})` : 'Undo'),
  undoLead: 'It counts when the time to undo is over.',
  sentSaid: (title: string) => `Decision sent. You can undo it now: ${title}`,
  awaits: (names: string) => `Waits for a signature from ${names}. It does not count before that.`,
  undone: (title: string) => `Taken back: ${title}. Your answer is on the form again.`,
  signedSaid: (title: string) => `Signed. It counts now: ${title}`,
  countsSaid: (title: string) => `It counts now: ${title}`,
  returnedSaid: (name: string, title: string) => `${name} did not sign: ${title}`.slice(0, 140),
  returned: (name: string) => `${name} sent this back, not signed:`,
  someone: 'A signer',

  // Signing
  toSign: 'Waiting for your signature',
  toSignLead: 'It counts only when one of you signs.',
  sign: 'Sign',
  sendBack: 'Send back',
  sendBackWhy: 'What should change?',
  sendBackFirst: 'Say what should change first.',
  signed: (title: string) => `You signed: ${title}`,
  sentBack: (title: string) => `You sent back: ${title}`,
  signThis: (title: string) => `Waiting for your signature: ${title}`.slice(0, 140),

  // Advice
  toAdvise: 'Your view is asked',
  mayAdvise: 'Others can do this at any time',
  mayAdviseLead: 'Your view counts. You can say it before they send.',
  toAdviseLead: 'Somebody else decides. Say what you think before they send.',
  decides: (names: string) => `${names} decides.`,
  concur: 'Concur',
  object: 'Object',
  yourReason: 'Your reason',
  yourReasonHelp: 'An objection needs one. A sentence is enough.',
  objectWhy: 'Say why you object first.',
  stance: { concur: 'Concurs', object: 'Objects' },
  yourStance: { concur: 'You concur.', object: 'You object.' },
  adviceHeading: 'What the others say',
  adviceSaid: (name: string, stance: 'concur' | 'object', title: string) =>
    `${name} ${stance === 'concur' ? 'concurs' : 'objects'}: ${title}`.slice(0, 140),
  adviceSent: 'Sent. They see it now.',
  inFlight: 'Sent already; it does not count yet.',
  decidedByOthers: 'Decided by others',

  // Asking
  ask: 'Ask',
  askLead: 'Need to know something? Ask the people outside the room. An answer takes a while.',
  askUnread: (count: number) => (count === 1 ? '1 new reply' : `${count} new replies`),
  prepared: 'Ready questions',
  ownQuestion: 'Your own question',
  ownHelp: 'Say whom you ask. The facilitator answers.',
  ownFirst: 'Write the question first.',
  askButton: 'Ask',
  asked: 'What you asked',
  waitingReply: 'No reply yet',
  reply: 'Reply',
  newReply: (text: string) => `Reply: ${text}`.slice(0, 140),
  askSaid: 'Asked. The reply comes here.',
})
