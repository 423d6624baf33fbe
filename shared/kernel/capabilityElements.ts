/** Capability elements of HSEEP's improvement plan (POETE). */
export const capabilityElements = [
  'planning',
  'organisation',
  'equipment',
  'training',
  'exercises',
] as const
export type CapabilityElement = (typeof capabilityElements)[number]
