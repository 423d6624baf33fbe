import { Router } from 'express'
import type { EventOf, ExerciseEvent } from '../../shared/engine/event.ts'
import { filled } from '../../shared/engine/filled.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import { rolesAt } from '../../shared/engine/seats.ts'
import type { InjectId, RoleId } from '../../shared/kernel/ids.ts'
import type { Attachment } from '../../shared/scenario/scenario.ts'
import { planOf } from '../library/ofExercise.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord, Holder } from '../store/exerciseStore.ts'
import { access } from './access.ts'
import { HttpError } from '../door/errors.ts'

type Wanted = { readonly id: string; readonly inject: string; readonly place: string }

const types = { svg: 'image/svg+xml', png: 'image/png' } as const

/**
 * `GET /api/exercises/:id/pictures/:inject/:place`: the picture of an inject's attachment, counted from 0. A seat gets
 * those of injects delivered to one of its roles, an observer those delivered to anybody, the facilitator and
 * evaluators any. To everyone else there is no such picture.
 */
export function pictureRoutes(site: Site): Router {
  return Router().get('/api/exercises/:id/pictures/:inject/:place', async (request, response) => {
    const params = request.params as Wanted
    const { record, holder } = await access(site, request)
    const plan = await planOf(site, record)
    const name = (await attachmentFor(site, plan, { record, holder, params }))?.picture
    const file = name && (await filesOf(site, record)).find((each) => each.name === name)
    if (!file) throw new HttpError(404, 'no-such-picture', 'There is no such picture.')
    const kind = file.name.endsWith('.png') ? 'png' : 'svg'
    response
      .type(types[kind])
      // A drawing opened by itself may load and run nothing.
      .set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .send(kind === 'png' ? Buffer.from(file.text, 'base64') : drawn(plan, file.text))
  })
}

type Asked = { readonly record: ExerciseRecord; readonly holder: Holder; readonly params: Wanted }

/** A drawing with the scenario's names filled in, as text that cannot become markup. */
const drawn = (plan: Plan, text: string): string =>
  text.replaceAll(/\{\{[\w-]+\}\}/g, (name) =>
    filled(plan, name).replaceAll(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  )

/** The attachment as it was delivered; undefined when there is none or this holder may not see it. */
async function attachmentFor(
  site: Site,
  plan: Plan,
  { record, holder, params }: Asked,
): Promise<Attachment | undefined> {
  const inject = plan.inject.get(params.inject as InjectId)
  const events = await site.store.events(record.header.exercise)
  const deliveries = events
    .filter((event) => event.type === 'inject-delivered')
    .filter((event) => event.inject === params.inject)
  if (!inject || !maySee(holder, deliveries, rolesNow(plan, holder, events))) return undefined
  const variant = inject.variants[deliveries.at(-1)?.variant ?? -1]
  const { attachments } = variant ?? inject
  return /^\d{1,2}$/.test(params.place) ? attachments[Number(params.place)] : undefined
}

/** The roles a seat holds now, after all that moved. */
function rolesNow(plan: Plan, holder: Holder, events: readonly ExerciseEvent[]): readonly RoleId[] {
  if (holder.kind !== 'seat') return []
  const moves = events.filter((event) => event.type === 'roles-moved').flatMap((each) => each.moves)
  const moved = Object.fromEntries(moves.map(({ role, to }) => [role, to]))
  return rolesAt(plan, { moved }, holder.seat) ?? []
}

function maySee(
  { kind }: Holder,
  deliveries: readonly EventOf<'inject-delivered'>[],
  roles: readonly RoleId[],
): boolean {
  switch (kind) {
    case 'facilitator':
    case 'evaluator':
      return true
    case 'observer':
      return deliveries.length > 0
    case 'seat':
      return deliveries.some(({ to }) => to.some((role) => roles.includes(role)))
    default:
      return false
  }
}

async function filesOf({ library, store }: Site, { header }: ExerciseRecord) {
  const shelved = library.get(header.scenario.id)
  if (shelved?.hash === header.scenario.hash) return shelved.files
  return (await store.files(header.scenario.hash)) ?? []
}
