import { unreachable } from '../../shared/kernel/never.ts'
import type { TypedCode } from '../../shared/kernel/joinCode.ts'
import type { Fault } from '../net/api.ts'
import { localised } from './localised.ts'

const typed = (what: Exclude<TypedCode, { kind: 'code' }>): string => {
  switch (what.kind) {
    case 'empty':
      return 'Type the six signs of the code first.'
    case 'length':
      return `A code has six signs; this has ${what.length}.`
    case 'sign':
      return `“${what.sign}” is never in a code. Codes have no 0, O, 1, I or L.`
    default:
      return unreachable(what)
  }
}

/** Why the server did not do it, for a person; its own sentence where it has one. */
const fault = ({ code, message }: Fault): string => {
  if (code === 'no-answer') return 'No answer from the server. Check the network and try again.'
  return message === '' ? 'That did not work. Try again.' : sentence(message)
}
const sentence = (text: string): string => {
  const whole = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?…]$/.test(whole) ? whole : `${whole}.`
}

export const join = localised('join', {
  page: 'Join an exercise',
  heading: 'Join an exercise',
  lead: 'Nothing to install, no account.',
  code: 'Code',
  codeHelp: 'Six signs, from the big screen or the facilitator.',
  continue: 'Continue',
  looking: 'Looking…',
  typed,
  fault,
  run: 'Run an exercise',
  runLead: 'For facilitators.',
  here: 'I was here before',
  hereLead: 'Seats taken on this device:',
  seatHere: (name: string, part: string) => `${name} · ${part}`,
  otherCode: 'Use another code',
  name: 'Your name',
  nameHelp: 'The others see it. It is not in the report unless the facilitator adds it.',
  nameMissing: 'Write the name the others will see.',
  part: 'Your part',
  partMissing: 'Choose your part.',
  roles: (titles: readonly string[]) => titles.join(' · '),
  free: 'Free',
  taken: (name: string) => `Taken by ${name}`,
  full: 'Every part is taken. Ask the facilitator.',
  watchingOnly: 'Watching only',
  watchingHelp: 'You take no part. Observers can see answers.',
  join: 'Join',
  joining: 'Joining…',
  hasEnded: 'This exercise has ended. You can read its report if you had a seat.',
  privacy: 'This is training. Your answers and reasons are kept with the exercise.',
})

export const setUp = localised('setUp', {
  page: 'Run an exercise',
  heading: 'Run an exercise',
  lead: 'Choose a scenario, say how long and for how many, and you get a code for your team.',
  steps: ['Scenario', 'Length and team'] as const,
  loading: 'Reading the scenarios…',
  none: 'There are no scenarios on this server.',
  use: 'Use this scenario',
  counts: (injects: number, decisions: number) => `${injects} injects · ${decisions} decisions`,
  lengthsShort: (minutes: readonly number[]) => `${minutes.join(', ')} minutes`,
  teamsShort: (least: number, most: number) =>
    least === most ? `${least} players` : `${least} to ${most} players`,
  change: 'Choose another scenario',
  organisation: 'Organisation',
  organisationHelp: 'The name the hospital has in the exercise. Use your own if you like.',
  length: 'Length',
  lengthOption: (minutes: number) => `${minutes} minutes`,
  lengthParts: (briefing: number, play: number, hotwash: number) =>
    `Briefing ${briefing}, play ${play}, hot wash ${hotwash}`,
  team: 'Team size',
  teamOption: (size: number) => `${size} ${size === 1 ? 'player' : 'players'}`,
  mode: 'Who moves it on',
  modes: {
    clock: ['The clock', 'Injects come by the plan; you can still hold, skip and add.'],
    facilitator: ['You', 'Nothing comes until you fire it.'],
  } as const,
  create: 'Create exercise',
  creating: 'Creating…',
  retry: 'Try again',
})
