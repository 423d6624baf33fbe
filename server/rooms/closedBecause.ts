/** How a socket is closed so that the page knows whether to come back by itself: it does after `moved` and `renewed`. */
export const closedBecause = {
  replaced: 4100,
  unloaded: 4101,
  dismissed: 4102,
  moved: 4103,
  /** What is kept was changed beside the room: it is loaded anew. */
  renewed: 4104,
} as const
