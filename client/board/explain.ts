import type { SystemId } from '../../shared/kernel/ids.ts'
import { boardCopy } from '../copy/board.ts'
import { common } from '../copy/common.ts'
import type { Picture, PlacePicture, Selection, SystemPicture } from './picture.ts'

export type Explanation = {
  readonly name: string
  readonly state: PlacePicture['state']
  readonly why: string
  readonly links: string
}

const systemNames = (picture: Picture, ids: readonly SystemId[]): readonly string[] =>
  picture.systems.filter(({ id }) => ids.includes(id)).map(({ name }) => name)

/** What a person learns by choosing a place or a system; undefined when it is not on the plan. */
export function explain(picture: Picture, selection: Selection): Explanation | undefined {
  if (selection.kind === 'system') {
    const system = picture.systems.find(({ id }) => id === selection.id)
    if (system === undefined) return undefined
    return {
      name: system.name,
      state: system.state,
      why: becauseOf(picture, system),
      links: boardCopy.usedBy(usersOf(picture, system)),
    }
  }
  const place = picture.places.find(({ id }) => id === selection.id)
  if (place === undefined) return undefined
  return {
    name: place.name,
    state: place.state,
    why: place.line,
    links: boardCopy.uses(
      picture.systems
        .filter(({ id }) => place.uses.includes(id))
        .map(({ name, state }) => boardCopy.named(name, common.state[state])),
    ),
  }
}

/** Why a system is not working, when it is not its own doing. */
export function becauseOf(picture: Picture, system: SystemPicture): string {
  if (system.because.length === 0) return ''
  return boardCopy.because(system.state, systemNames(picture, system.because))
}

export const usersOf = (picture: Picture, system: SystemPicture): readonly string[] =>
  picture.places.filter(({ uses }) => uses.includes(system.id)).map(({ name }) => name)

/** Who is at a place, and how present they are. */
export const seatsInWords = (place: PlacePicture): string =>
  place.seats.map((seat) => boardCopy.seated(seat.name, seat.title, seat.presence)).join('; ')

const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('. ')

/** All that is known of a place beyond its name and state, for those who hear the board. */
export function morePlace(picture: Picture, place: PlacePicture): string {
  const pinned = picture.pin?.place === place.id ? picture.pin.number : undefined
  return sentences(
    place.line,
    pinned === undefined ? undefined : boardCopy.injectAt(pinned),
    seatsInWords(place),
  )
}

/** All that is known of a system beyond its name and state. */
export const moreSystem = (picture: Picture, system: SystemPicture): string =>
  sentences(system.plain, becauseOf(picture, system))

/** The board in two or three sentences. */
export function boardInWords(picture: Picture): string {
  const troubled = picture.systems.filter(({ state }) => state !== 'normal')
  const pin = picture.places.find(({ id }) => id === picture.pin?.place)
  return [
    `${picture.plan.floor}: ${boardCopy.affected(troubled.length, picture.systems.length)}.`,
    ...troubled.map(({ name, state }) => `${name} ${common.state[state].toLowerCase()}.`),
    ...(pin && picture.pin ? [boardCopy.pinAt(picture.pin.number, pin.name)] : []),
  ].join(' ')
}
