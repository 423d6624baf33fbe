import { createHash } from 'node:crypto'
import { Router } from 'express'
import { debriefOf } from '../../shared/debrief/debrief.ts'
import type { DebriefBody } from '../../shared/debrief/record.ts'
import { filled } from '../../shared/engine/filled.ts'
import {
  debriefMessage,
  type DebriefAnswer,
  type DebriefDoc,
  type DebriefMessage,
} from '../../shared/wire/debrief.ts'
import { hashOfKey, keyOfHeader } from '../door/keys.ts'
import { planOf } from '../library/ofExercise.ts'
import type { Site } from '../site.ts'
import type { Holder } from '../store/exerciseStore.ts'
import { afterEnd, type Allowed } from './afterEnd.ts'
import { bodyOf } from '../door/body.ts'
import { drillPassed } from './drillResults.ts'
import { HttpError } from '../door/errors.ts'

/** Lines one exercise's hot wash can have; a loop in a browser must not fill the disk. */
const most = 2_000

/** `GET …/debrief`: the hot wash as it stands; `POST …/debrief`: one thing written down in it. */
export function debriefRoutes(site: Site): Router {
  return Router()
    .get('/api/exercises/:id/debrief', async (request, response) => {
      response.json(await answerOf(site, await afterEnd(site, request)))
    })
    .post('/api/exercises/:id/debrief', async (request, response) => {
      const allowed = await afterEnd(site, request)
      const message = bodyOf(request, debriefMessage)
      const key = keyOfHeader(request.get('authorization')) ?? ''
      const { exercise } = allowed.record.header
      refuse(allowed, message)
      await refuseUndrilled(site, allowed, message)
      const records = await site.store.debrief(exercise)
      if (records.length >= most) {
        throw new HttpError(409, 'full', 'This hot wash has as many notes as it can hold.')
      }
      await site.store.addDebrief(exercise, new Date().toISOString(), bodyFrom(message, key))
      const debrief = debriefOf(await site.store.debrief(exercise))
      response.status(201).json(await answerOf(site, { ...allowed, debrief }))
    })
}

/** Who gave a number is kept as a name that says nothing, so that a second one replaces the first. */
const bodyFrom = (message: DebriefMessage, key: string): DebriefBody =>
  message.kind === 'pulse' ? { ...message, by: opaque(key) } : message

const opaque = (key: string): string =>
  createHash('sha256')
    .update(`pulse/${hashOfKey(key)}`)
    .digest('base64url')
    .slice(0, 16)

async function answerOf(site: Site, { record, holder, debrief }: Allowed): Promise<DebriefAnswer> {
  const plan = await planOf(site, record)
  return {
    you: holder.kind,
    title: filled(plan, plan.scenario.title),
    organisation: plan.scenario.parameters['organisation'] ? filled(plan, '{{organisation}}') : '',
    ended: record.status === 'ended',
    debrief: seenBy(holder, debrief),
  }
}

/** Cards are read together: others than those who lead see them once the facilitator shows them. */
const seenBy = ({ kind }: Holder, debrief: DebriefDoc): DebriefDoc =>
  kind === 'facilitator' || kind === 'evaluator' || debrief.opened.includes('cards')
    ? debrief
    : {
        ...debrief,
        cards: [],
        pulses: debrief.pulses.map((pulse) => ({ ...pulse, counts: [0, 0, 0, 0, 0] })),
      }

const anybody: ReadonlySet<DebriefMessage['kind']> = new Set(['card', 'pulse'])
const leaders: ReadonlySet<DebriefMessage['kind']> = new Set([
  'action',
  'action-changed',
  'action-closed',
  'action-reopened',
])

/** Refuses what this key may not do, and what is about nothing there is. */
function refuse({ holder: { kind }, debrief }: Allowed, message: DebriefMessage): void {
  const may =
    kind === 'facilitator' ||
    (kind !== 'screen' && anybody.has(message.kind)) ||
    (kind === 'evaluator' && leaders.has(message.kind))
  if (!may) throw new HttpError(403, 'not-allowed', 'Only the facilitator may do this.')
  if ('card' in message) find(debrief.cards, message.card, 'card')
  if ('action' in message) find(debrief.actions, message.action, 'action')
  if ('pulse' in message && !find(debrief.pulses, message.pulse, 'pulse').open)
    throw new HttpError(409, 'closed', 'This question is closed.', 'pulse')
}

/** An action that asks for it is done only once its drill was passed; it can always be dropped. */
async function refuseUndrilled(
  site: Site,
  { debrief }: Allowed,
  message: DebriefMessage,
): Promise<void> {
  if (message.kind !== 'action-closed' || message.as !== 'done') return
  const action = find(debrief.actions, message.action, 'action')
  if (action.requiresDrill !== true || (await drillPassed(site, debrief, action))) return
  const why =
    'This action closes when its drill was passed. Play the drill, then mark it done; or drop the action and say why.'
  throw new HttpError(409, 'drill-first', why, 'action')
}

const words = { card: 'card', action: 'action', pulse: 'question' } as const

function find<Item extends { readonly n: number }>(
  items: readonly Item[],
  n: number,
  field: keyof typeof words,
): Item {
  const item = items.find((each) => each.n === n)
  if (item) return item
  const message = `There is no such ${words[field]}. It may have been taken away.`
  throw new HttpError(404, 'no-such-thing', message, field)
}
