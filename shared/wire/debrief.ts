import { z } from 'zod'
import { typed } from './text.ts'
import { capabilityElements, type CapabilityElement } from '../kernel/capabilityElements.ts'
import { debriefParts, type DebriefPart } from '../kernel/debriefParts.ts'

const n = z.int().positive().max(1_000_000)
const words = (most: number) => typed().trim().min(1).max(most)
const date = z.iso.date('write a date such as 2026-12-01')
const id = z.string().min(1).max(80)

const action = {
  what: words(500),
  owner: words(80),
  due: date.optional(),
  element: z.enum(capabilityElements),
  /** The HSEEP core capability it serves, as the scenario names it. */
  capability: words(200).optional(),
  /** Numbers of log entries. */
  evidence: z.array(n).max(50).default([]),
  /** The task of the scenario it answers. */
  task: id.optional(),
  /** Done only when its drill was passed. */
  requiresDrill: z.boolean().optional(),
}

/** `POST /api/exercises/:id/debrief`: one thing written down in the hot wash. */
export const debriefMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), part: z.enum(debriefParts) }),
  z.strictObject({ kind: z.literal('closed'), part: z.enum(debriefParts) }),
  z.strictObject({
    kind: z.literal('card'),
    side: z.enum(['helped', 'hindered']),
    text: words(280),
    /** Left out: nobody learns who wrote it. */
    name: words(40).optional(),
  }),
  z.strictObject({ kind: z.literal('grouped'), card: n, group: typed().trim().max(60) }),
  z.strictObject({ kind: z.literal('hidden'), card: n }),
  z.strictObject({ kind: z.literal('pulse-asked'), text: words(160) }),
  z.strictObject({ kind: z.literal('pulse-closed'), pulse: n }),
  z.strictObject({ kind: z.literal('pulse'), pulse: n, value: z.int().min(1).max(5) }),
  z.strictObject({ kind: z.literal('action'), ...action }),
  z.strictObject({
    kind: z.literal('action-changed'),
    action: n,
    what: action.what.optional(),
    owner: action.owner.optional(),
    due: date.optional(),
    element: action.element.optional(),
    requiresDrill: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('action-closed'),
    action: n,
    as: z.enum(['done', 'dropped']),
    why: typed().trim().max(300).default(''),
  }),
  z.strictObject({ kind: z.literal('action-reopened'), action: n }),
])
export type DebriefMessage = z.output<typeof debriefMessage>
export type DebriefInput = z.input<typeof debriefMessage>

export type CardDoc = {
  readonly n: number
  readonly side: 'helped' | 'hindered'
  readonly text: string
  readonly name: string | undefined
  /** Empty: in no group yet. */
  readonly group: string
}
export type PulseDoc = {
  readonly n: number
  readonly text: string
  readonly open: boolean
  /** How many gave 1, 2, 3, 4 and 5. */
  readonly counts: readonly number[]
}
export type ActionDoc = {
  readonly n: number
  readonly what: string
  readonly owner: string
  /** `2026-12-01`. */
  readonly due: string | undefined
  readonly element: CapabilityElement
  readonly capability: string | undefined
  readonly evidence: readonly number[]
  readonly task: string | undefined
  readonly requiresDrill?: boolean | undefined
  readonly status: 'open' | 'done' | 'dropped'
  readonly why: string
}
/** A drill that was made of some findings: an exercise of its own. */
export type DrillLink = {
  readonly n: number
  readonly exercise: string
  readonly tasks: readonly string[]
  /** The action it was made for. */
  readonly action: number | undefined
}
/** The hot wash as it stands. It is a log of its own beside the exercise's, which it never changes. */
export type DebriefDoc = {
  readonly opened: readonly DebriefPart[]
  readonly cards: readonly CardDoc[]
  readonly pulses: readonly PulseDoc[]
  readonly actions: readonly ActionDoc[]
  readonly drills: readonly DrillLink[]
  /** Earlier exercises of the same organisation, for its trend. */
  readonly earlier: readonly string[]
}

/** `GET /api/exercises/:id/debrief`. */
export type DebriefAnswer = {
  readonly you: 'facilitator' | 'evaluator' | 'observer' | 'screen' | 'seat'
  readonly title: string
  readonly organisation: string
  readonly ended: boolean
  readonly debrief: DebriefDoc
}
