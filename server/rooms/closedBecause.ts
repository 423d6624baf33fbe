/** How a socket is closed so that the page knows not to come back by itself. */
export const closedBecause = {
  replaced: 4100,
  unloaded: 4101,
  dismissed: 4102,
  moved: 4103,
} as const
