import { localised } from './localised.ts'

/** The accessibility statement: what was tried, with what, and what was not. */
export const access = localised('access', {
  heading: 'Accessibility',
  lead: 'Everybody in the room should be able to take part. This page says what was tried, and what was not.',
  aim: 'What it aims at',
  aimText:
    'The Web Content Accessibility Guidelines 2.2 at level AA, which the New Zealand Government Web Accessibility Standard asks for. No outside body has checked it.',
  tried: 'What is tried with every change',
  triedLines: [
    'Every page is checked by axe-core, in the dark and the light theme, on a desk, a tablet and a phone: no violation is let through.',
    'A decision of each kind is answered by the keyboard alone, and a whole exercise is run from the console without a pointer.',
    'At 320 pixels wide, and with text twice as large, nothing has to be scrolled sideways.',
    'Text has a contrast of at least 4.5 to 1, and the marks that matter 3 to 1. A state is always a word and a shape as well as a colour.',
    'With forced colours what is chosen stays marked. With reduced motion nothing moves by itself.',
    'What a screen reader is given (names, roles, states and what is spoken when) is compared with what it should be, on the join page, the player’s page, the console and the big screen.',
    'The board is a drawing. Each thing on it is also a button with a name, and a row in a table.',
  ],
  not: 'What was not tried',
  notLines: [
    'No person who uses a screen reader, a switch or voice control has tried it yet. What tools find is perhaps a third of what people find.',
    'Te reo Māori is a draft that no fluent speaker has read. Where it has no text yet, English stands in, and a screen reader is told so.',
    'Messages and questions are in English unless the scenario brings a translation.',
  ],
  help: 'If something does not work for you',
  helpLines: [
    'Tell the facilitator. They can give you more time, and every message can be printed.',
    'Use Language, theme and sound at the top of every page for a light theme or for silence.',
    'Two people can share one seat: one reads and talks, the other types.',
  ],
})
