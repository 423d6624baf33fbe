import { localised } from './localised.ts'

/** After the test sound: the facilitator sees who heard it. */
export const soundCopy = localised('soundTest', {
  yes: 'I heard it',
  no: 'I heard nothing',
  thanks: 'Good. The facilitator sees it.',
  help: 'Turn the volume up, take the device off silent, and try again. You can also play without sound.',
} as const)
