/** What machine players write, so that a log of theirs reads like one of people. */
export const said = {
  concur: 'Agreed; this is what we were told when we asked.',
  object: 'Not like that; something is missing from here.',
  returned: 'Please look at this once more before I sign.',
  changed: 'Changed after what another desk said.',
  kept: 'Heard what the other desk said; keeping to this.',
} as const
