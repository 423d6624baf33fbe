import type { PlaceId, SeatId, SystemId } from '../../shared/kernel/ids.ts'
import type { PlanDoc, SeatDoc, SystemState, TableDocs } from '../../shared/wire/views.ts'
import type { DocStore } from '../net/docs.ts'

/** What a person has pointed at on the board. */
export type Selection =
  | { readonly kind: 'place'; readonly id: PlaceId }
  | { readonly kind: 'system'; readonly id: SystemId }

export type PlacePicture = {
  readonly id: PlaceId
  readonly name: string
  readonly short: string
  readonly art: string
  readonly beds: number
  readonly uses: readonly SystemId[]
  readonly state: SystemState
  readonly line: string
  readonly seats: readonly SeatDoc[]
}
export type SystemPicture = {
  readonly id: SystemId
  readonly name: string
  readonly plain: string
  readonly state: SystemState
  readonly because: readonly SystemId[]
}
/** Everything the board shows, whoever shows it: canvas, tiles, buttons or tables. */
export type Picture = {
  readonly plan: PlanDoc
  readonly places: readonly PlacePicture[]
  readonly systems: readonly SystemPicture[]
  readonly affected: number
  readonly pin: { readonly number: number; readonly place: PlaceId } | undefined
  /** The seat of the person looking, if any. */
  readonly you: SeatId | undefined
}

/** Reads the table (and so subscribes to it); undefined before the plan has come. */
export function boardPicture(
  table: DocStore<TableDocs>,
  you: SeatId | undefined,
): Picture | undefined {
  const plan = table.get('plan')
  if (plan === undefined) return undefined
  const seats = table.list('seat')
  const places = plan.places.map((place): PlacePicture => {
    const doc = table.get(`place/${place.id}`)
    return {
      ...place,
      state: doc?.state ?? 'normal',
      line: doc?.line ?? '',
      seats: seats.filter((seat) => seat.place === place.id),
    }
  })
  const systems = plan.systems.map((system): SystemPicture => {
    const doc = table.get(`system/${system.id}`)
    return { ...system, state: doc?.state ?? 'normal', because: doc?.because ?? [] }
  })
  const pin = table.get('pin')
  return {
    plan,
    places,
    systems,
    affected: systems.filter((system) => system.state !== 'normal').length,
    pin: pin?.place === undefined ? undefined : { number: pin.number, place: pin.place },
    you,
  }
}

/** Ids that stay lit while `selection` is held: itself, what uses it or what it uses, and what holds it down. */
export function lit(picture: Picture, selection: Selection): ReadonlySet<string> {
  if (selection.kind === 'place') {
    const place = picture.places.find(({ id }) => id === selection.id)
    return new Set<string>([selection.id, ...(place?.uses ?? [])])
  }
  const system = picture.systems.find(({ id }) => id === selection.id)
  const users = picture.places.filter(({ uses }) => uses.includes(selection.id))
  return new Set<string>([selection.id, ...users.map(({ id }) => id), ...(system?.because ?? [])])
}
