import type { Presence, Provenance, SystemState } from '../../shared/wire/views.ts'
import type { Line } from '../net/session.ts'
import { localised } from './localised.ts'

export const common = localised('common', {
  brand: 'Hotwash',
  exerciseOnly: 'Exercise only',
  exerciseOnlyTitle: 'Nothing here is real. This is a training exercise.',
  pageTitle: (page: string) => `${page} · Exercise only · Hotwash`,
  skip: 'Skip to the main part',
  running: 'Running',
  paused: 'Paused',
  notStarted: 'Not started',
  ended: 'Ended',
  clockLabel: 'Exercise clock',
  storyTime: 'Story time',
  played: (time: string) => `T+${time}`,
  mute: 'Mute sounds',
  unmute: 'Sounds on',
  lightTheme: 'Use light theme',
  darkTheme: 'Use dark theme',
  settings: 'Language, theme and sound',
  language: 'Language',
  /** Each in its own language, whichever is chosen. */
  languageName: { en: 'English', mi: 'Te reo Māori' },
  translationNote:
    'A draft: no fluent speaker has confirmed these words yet. What has no translation is in English.',
  accessibility: 'Accessibility',
  loading: 'Loading…',
  close: 'Close',
  cancel: 'Cancel',
  wentWrong: 'Something went wrong on this page. Reload it; your seat and drafts are kept.',
  reload: 'Reload',
  toStart: 'To the start page',
  noPage: 'There is no page at this address.',
  noKey: 'This link is missing its key. Open the full link you were given, or join with the code.',
  line: {
    connecting: 'Connecting',
    live: 'Connected',
    reconnecting: 'Reconnecting',
    replaced: 'Opened elsewhere',
    refused: 'Not let in',
    closed: 'Closed',
  } satisfies Record<Line, string>,
  state: {
    normal: 'Normal',
    slow: 'Slow',
    checking: 'Checking',
    paper: 'On paper',
    isolated: 'Isolated',
    down: 'Down',
  } satisfies Record<SystemState, string>,
  presence: {
    free: 'Free',
    here: 'Here',
    ready: 'Ready',
    reading: 'Reading',
    answering: 'Answering',
    away: 'Away',
  } satisfies Record<Presence, string>,
  channel: {
    phone: 'Phone',
    email: 'E-mail',
    pager: 'Pager',
    alert: 'System alert',
    news: 'News',
    social: 'Social media',
    letter: 'Letter',
    'dark-web': 'Screenshot',
    'face-to-face': 'In person',
  } as Readonly<Record<string, string>>,
  inject: (number: number) => `Inject ${number}`,
  provenance: {
    fiction: 'Fiction, written for this exercise',
    reported: 'Reported',
    public: 'From a public source',
    derived: 'Worked out from reported facts',
  } satisfies Record<Provenance['class'], string>,
  source: (source: string) => `Source: ${source}`,
  derivedFrom: (from: string) => `From: ${from}`,
  /** Words for a meter; the limits are the board's too. */
  meterWord: (value: number) =>
    value >= 85
      ? 'Good'
      : value >= 70
        ? 'Steady'
        : value >= 50
          ? 'Strained'
          : value >= 30
            ? 'At risk'
            : 'Critical',
})
