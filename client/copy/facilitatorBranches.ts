/** The branches of the story: what luck decides, and what the facilitator settles before the start. */
export const facilitatorBranches = {
  branches: 'Branches',
  branchesHelp:
    'Luck decides each of these at the start. Settle one by hand if you want the story to go that way; until the start it can be changed or given back to luck.',
  branchesAllDrawn: (all: number) => (all === 1 ? '1 left to luck' : `All ${all} left to luck`),
  branchesSettled: (settled: number, all: number) => `${settled} of ${all} settled by you`,
  noBranches: 'Nothing is left to luck in this scenario.',
  byLuck: 'Left to luck',
  bySettled: 'Settled by you',
  branchValue: (value: string, share: number | undefined) =>
    share === undefined ? value : `${value} (${share} %)`,
  yes: 'Yes',
  no: 'No',
  setByYou: 'set by you',
} as const
