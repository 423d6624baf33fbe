const paths = {
  phone:
    'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A15 15 0 0 1 3 6a2 2 0 0 1 2-2',
  email: 'M3 6h18v12H3zM3 7l9 7 9-7',
  pager: 'M4 7h16v10H4zM8 11h8M8 14h4',
  alert: 'M12 3a6 6 0 0 0-6 6v4l-2 4h16l-2-4V9a6 6 0 0 0-6-6M10 20h4',
  news: 'M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-2 2M8 9h5M8 13h5',
  social: 'M4 5h16v11H9l-5 4z',
  letter: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7',
  'dark-web': 'M3 5h18v12H3zM9 21h6M12 17v4M9 9l2 2-2 2M13 13h3',
  'face-to-face':
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M16 11a3 3 0 1 0 0-6M3 19c0-3.5 2-5 5-5s5 1.5 5 5M15.5 14c3.5 0 5.5 1.5 5.5 5',
  sound: 'M4 9v6h4l5 4V5L8 9zM17 9a4 4 0 0 1 0 6M19.5 6.5a8 8 0 0 1 0 11',
  mute: 'M4 9v6h4l5 4V5L8 9zM17 9l5 6M22 9l-5 6',
  settings:
    'M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M8 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  moon: 'M20 14A8 8 0 1 1 10 4a6.5 6.5 0 0 0 10 10',
  board: 'M3 5h18v14H3zM3 12h10M13 5v14',
  decide: 'M5 13l4 4L19 7',
  inbox: 'M4 13l3-8h10l3 8v6H4zM4 13h5l1 2h4l1-2h5',
  log: 'M5 6h14M5 12h14M5 18h9',
  team: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M3 20c0-4 2.5-6 6-6s6 2 6 6M16 11a3 3 0 1 0 0-6M17 14c2.6 0 4.5 2 4.5 6',
  grip: 'M9 6h.01M9 12h.01M9 18h.01M15 6h.01M15 12h.01M15 18h.01',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  play: 'M7 5l12 7-12 7z',
  pause: 'M8 5v14M16 5v14',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  cross: 'M6 6l12 12M18 6L6 18',
  check: 'M5 13l4 4L19 7',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.5 2',
  help: 'M9.3 9.6 10 8l2-.7 2 .7.6 1.6-.6 1.6-2 1.4V14M12 17.5v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  screen: 'M3 4h18v12H3zM8 20h8M12 16v4',
  chart: 'M4 4v16h16M8 16v-4M12 16V8M16 16v-6',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  next: 'M5 5l9 7-9 7zM18 5v14',
  plus: 'M12 5v14M5 12h14',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  skip: 'M4 12h12M11 6l6 6-6 6M21 5v14',
  note: 'M5 4h14v10l-5 6H5zM14 20v-6h5',
  back: 'M19 12H5M11 6l-6 6 6 6',
  lost: 'M3 3l18 18M8.5 16.5a5 5 0 0 1 7 0M5 13a10 10 0 0 1 4-2.4M2 9.5a14 14 0 0 1 4-2.6M19 13a10 10 0 0 0-2-1.5M22 9.5A14 14 0 0 0 10.5 5.6M12 20h.01',
} as const

export type IconName = keyof typeof paths

/** The icon of an inject's channel, or a message for a channel without one. */
export const channelIcon = (channel: string): IconName =>
  Object.hasOwn(paths, channel) ? (channel as IconName) : 'social'

/** A decorative line icon; the word beside it carries the meaning. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg class="stroke" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
