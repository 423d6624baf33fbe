import { localised } from './localised.ts'

/** Every sentence of the trend over an organisation's exercises. */
export const trend = localised('trend', {
  heading: 'Trend',
  lead: 'Link earlier exercises of the same organisation. They then stand beside this one here, in the report and in the readiness report.',
  link: 'Facilitator’s link of the earlier exercise',
  linkHelp: 'It looks like …/facilitate/AB12…#… and is in the browser that ran it.',
  add: 'Link it',
  notALink: 'This is not a facilitator’s link. Copy the whole address of its console.',
  linked: 'Linked exercises',
  none: 'No earlier exercise is linked yet.',
  line: (title: string, day: string) => `${title}, ${day}`,
  score: (score: string) => `overall ${score}`,
  noScore: 'no overall score',
  other: 'another scenario, version or length: not comparable',
  away: 'Take out',
  awayNamed: (title: string, day: string) => `Take out ${title}, ${day}`,
})
