import { Router } from 'express'
import type { EventOf } from '../../shared/engine/event.ts'
import { filled } from '../../shared/engine/filled.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import type { InjectId } from '../../shared/kernel/ids.ts'
import type { Attachment } from '../../shared/scenario/scenario.ts'
import { planOf, type Site } from '../site.ts'
import type { ExerciseRecord, Holder } from '../store/exerciseStore.ts'
import { access } from './access.ts'
import { HttpError } from './errors.ts'

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
  const deliveries = (await site.store.events(record.header.exercise))
    .filter((event) => event.type === 'inject-delivered')
    .filter((event) => event.inject === params.inject)
  if (!inject || !maySee(plan, holder, deliveries)) return undefined
  const variant = inject.variants[deliveries.at(-1)?.variant ?? -1]
  const { attachments } = variant ?? inject
  return /^\d{1,2}$/.test(params.place) ? attachments[Number(params.place)] : undefined
}

function maySee(
  plan: Plan,
  holder: Holder,
  deliveries: readonly EventOf<'inject-delivered'>[],
): boolean {
  switch (holder.kind) {
    case 'facilitator':
    case 'evaluator':
      return true
    case 'observer':
      return deliveries.length > 0
    case 'seat': {
      const roles = plan.rolesOf.get(holder.seat) ?? []
      return deliveries.some(({ to }) => to.some((role) => roles.includes(role)))
    }
    default:
      return false
  }
}

async function filesOf({ library, store }: Site, { header }: ExerciseRecord) {
  const shelved = library.get(header.scenario.id)
  if (shelved?.hash === header.scenario.hash) return shelved.files
  return (await store.files(header.scenario.hash)) ?? []
}
