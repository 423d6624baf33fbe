import { localised } from './localised.ts'

/** The sentences for facilitators at the door: signing in, and the exercises of this server. */
export const signInCopy = localised('signIn', {
  page: 'Sign in',
  heading: 'For facilitators',
  entering: 'Opening…',
  lead: {
    open: 'Exercises are run from the computer on which Hotwash was started. To join one, use the code.',
    link: 'To run exercises here, open the sign-in link. It was printed in the window where Hotwash was started. For a new one, run there:',
    oidc: 'To run exercises here, sign in with your organisation.',
  },
  /** Typed where the server runs. */
  command: 'npm run -s hotwash -- sign-in',
  used: 'This link was used already or is too old. Ask whoever runs the server for a new one.',
  offline: 'No answer from the server. Check the network and try again.',
  not: {
    finished: 'The sign-in was not finished. Try again.',
    allowed:
      'You are signed in with your organisation, but not on the list of facilitators. Ask whoever runs this server.',
  },
  withProvider: 'Sign in with your organisation',
  toJoin: 'Join an exercise with a code',
  signedInAs: (name: string) => (name === '' ? 'You are signed in.' : `Signed in: ${name}`),
  signOut: 'Sign out',

  exercises: 'Exercises on this server',
  status: { briefing: 'not started', running: 'running', ended: 'ended' },
  made: (day: string, minutes: number) => `${day} · ${minutes} minutes`,
  open: 'Open the console',
  openOf: (what: string) => `Open the console: ${what}`,
  notOpened: 'The console could not be opened. Try again.',

  newLink: 'New link',
  newLinkOf: (what: string) => `New link: ${what}`,
  newLinkAsk: 'The old link stops at once. Whoever uses it is shown out.',
  newLinkDo: 'Make a new link',
  newLinkKeep: 'Keep the old one',
  newLinkMade: (what: string) => `New link made and copied: ${what}. The old one no longer works.`,
  newLinkNotCopied: (what: string) =>
    `New link made: ${what}. The old one no longer works. Copy the new one from the list.`,
  newLinkFailed: 'No new link was made. The old one still works. Try again.',
  seatLink: 'New link for this person',
  seatLinkHelp:
    'If their link got into other hands, or they lost it. The old one stops at once; give them the new one.',
} as const)
