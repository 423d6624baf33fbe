import { localised } from './localised.ts'

/** What happens when no facilitator is connected: set before, said while it lasts. */
export const aloneCopy = localised('alone', {
  label: 'If your own line breaks',
  off: 'Play goes on',
  after: (seconds: number) =>
    seconds < 60
      ? `Play pauses after ${seconds} seconds`
      : `Play pauses after ${seconds === 60 ? '1 minute' : `${seconds / 60} minutes`}`,
  help: 'Only while no other facilitator is connected. Everybody is told.',
  players:
    'Paused: the facilitator’s line is lost. Nothing you wrote is lost. It goes on when they are back.',
  screen: 'Paused. The facilitator’s line is lost; it goes on when they are back.',
  unattended: 'Paused: the server had stopped for a while. Nothing is lost.',
} as const)
