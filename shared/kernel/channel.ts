/** The ways an inject reaches people; each looks like what it is. */
export const channels = [
  'phone',
  'email',
  'pager',
  'alert',
  'news',
  'social',
  'letter',
  'dark-web',
  'face-to-face',
] as const
export type Channel = (typeof channels)[number]
