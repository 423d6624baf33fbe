import { describe, expect, test } from 'vitest'
import type { EventOf } from '../../shared/engine/event.ts'
import { evolve } from '../../shared/engine/evolve.ts'
import { initialState } from '../../shared/engine/initial.ts'
import type { ExerciseState } from '../../shared/engine/state.ts'
import { placeState, systemState } from '../../shared/engine/world.ts'
import type { FactId, SystemId } from '../../shared/kernel/ids.ts'
import type { SystemState } from '../../shared/scenario/effect.ts'
import type { Playthrough } from '../support/exercise.ts'
import { assess } from '../../shared/scoring/assess.ts'
import { saying, triaging } from './answering.ts'
import { came, intracare, played } from './weekPlayed.ts'

/** The title under which an inject was delivered. */
const titleOf = (play: Playthrough, id: string): string | undefined => {
  const event = came(play, id)
  const inject = intracare.injects.find((each) => each.id === id)
  return inject && event
    ? event.variant === undefined
      ? inject.title
      : inject.variants[event.variant]?.title
    : undefined
}

/** The world right after the answer on containment. */
function contained(play: Playthrough): ExerciseState {
  const answered = play.events.findIndex(
    (event) => event.type === 'decision-made' && String(event.decision) === 'contain',
  )
  expect(answered).toBeGreaterThan(0)
  return play.events
    .slice(0, answered + 1)
    .reduce((state, event) => evolve(play.plan, state, event), initialState(play.plan))
}
const systemsOf = (play: Playthrough, ...ids: string[]): SystemState[] =>
  ids.map((id) => systemState(play.plan, contained(play), id as SystemId))

const missed = (play: Playthrough): string[] =>
  play.events.flatMap((event) => (event.type === 'clock-missed' ? [String(event.clock)] : []))

const points = (play: Playthrough, inject: string, meter: string): number =>
  (came(play, inject)?.effects ?? []).reduce(
    (sum, effect) =>
      effect.kind === 'meter' && String(effect.meter) === meter ? sum + effect.by : sum,
    0,
  )

const spentOn = (play: Playthrough, head: 'legal' | 'notification' | 'data-recovery'): number =>
  play.state.costs[head] ?? 0

describe('a full shutdown makes it hard to tell people', () => {
  const luck = { 'contact-copy': false, 'inventory-known': true, 'confirmed-early': false }
  const shutdown = played({ contain: 'shutdown', patients: 'tiered' }, luck)
  const island = played({ contain: 'segment', patients: 'tiered' }, luck)

  test('phones and contacts go with it; an island keeps the contact server to be read later', () => {
    expect(systemsOf(shutdown, 'phones', 'contacts')).toEqual(['down', 'down'])
    expect(systemsOf(island, 'phones', 'contacts')).toEqual(['normal', 'isolated'])
    expect(came(shutdown, 'i59')).toBeDefined()
    expect(came(shutdown, 'i35')).toBeUndefined()
    expect(titleOf(island, 'i35')).toBe('The contact server can be read after all')
    expect(shutdown.state.facts['contacts-recovered' as FactId]).toBe(false)
    expect(island.state.facts['contacts-recovered' as FactId]).toBe(true)
  })

  test('without sign-in alone phones go to paper, contacts are gone, and so it is in every room that uses them', () => {
    const { plan } = shutdown
    const systems = { ...initialState(plan).systems, ['identity' as SystemId]: 'down' as const }
    const room = (name: string) => {
      const place = intracare.places.find(({ id }) => String(id) === name)
      return place && placeState(plan, { systems }, place)
    }
    const left = (id: string) => systemState(plan, { systems }, id as SystemId)
    expect(['phones', 'contacts', 'imaging'].map(left)).toEqual(['paper', 'down', 'isolated'])
    expect(['reception', 'suite-1', 'stores', 'incident-room'].map(room)).toEqual([
      'paper',
      'isolated',
      'down',
      'normal',
    ])
  })

  test('the same calls and letters miss four in ten after the one, and reach people after the other', () => {
    expect(points(shutdown, 'i60', 'trust')).toBeLessThan(0)
    expect(came(island, 'i60')).toBeUndefined()
    expect(spentOn(shutdown, 'notification')).toBeGreaterThan(spentOn(island, 'notification'))
  })
})

describe('re-imaging destroys what the affidavit needs', () => {
  const luck = { publishes: true }
  const wiped = played({ evidence: 'reimage', injunction: 'without-notice' }, luck)
  const kept = played({ evidence: 'preserve-panel', injunction: 'without-notice' }, luck)

  test('the judge asks who ordered it; with the disks kept the order is whole', () => {
    expect(titleOf(wiped, 'i19')).toMatch(/little to put in it/)
    expect(came(wiped, 'i61')).toBeDefined()
    expect(came(wiped, 'i62')).toBeUndefined()
    expect(came(kept, 'i61')).toBeUndefined()
    expect(came(kept, 'i62')).toBeDefined()
    expect(spentOn(wiped, 'legal')).toBeGreaterThan(spentOn(kept, 'legal'))
  })

  test('files that are posted come down slower under the narrow order', () => {
    expect(came(wiped, 'i68')?.variant).toBe(0)
    expect(came(kept, 'i68')?.variant).toBeUndefined()
  })

  test('and nobody can say how many people it was', () => {
    expect(titleOf(wiped, 'i16')).toMatch(/cannot say how much/)
    expect(titleOf(kept, 'i16')).not.toMatch(/cannot say how much/)
  })
})

describe('a false reassurance meets the confirmation', () => {
  const soothing = saying('no-evidence', 'known', 'apology')
  const honest = saying('known', 'unknown', 'what-you-can-do')
  const reassured = played({ 'media-statement': soothing })
  const open = played({ 'media-statement': honest })

  test('it is read back on the radio; a statement of what is known is not', () => {
    expect(came(reassured, 'i63')).toBeDefined()
    expect(points(reassured, 'i63', 'trust')).toBeLessThan(-4)
    expect(came(open, 'i63')).toBeUndefined()
  })

  test('the log says which sentence went beyond what the team knew, when it was sent', () => {
    const made = (play: Playthrough) =>
      play.events.find(
        (event): event is EventOf<'decision-made'> =>
          event.type === 'decision-made' && String(event.decision) === 'media-statement',
      )
    expect(made(reassured)?.faults).toEqual([{ option: 'no-evidence', fault: 'beyond-known' }])
    expect(made(reassured)?.signedBy).toBeDefined()
    expect(made(open)?.faults).toBeUndefined()
  })

  test('taken back in time, it is not read back', () => {
    const corrected = played({
      'media-statement': soothing,
      'update-statement': saying('correction', 'accessed', 'apology'),
    })
    expect(came(corrected, 'i63')).toBeUndefined()
    expect(corrected.state.facts['reassured' as FactId]).toBe(false)
  })
})

describe('going to court before telling patients', () => {
  const courtFirst = played({ injunction: 'without-notice' })
  const patientsFirst = played({ patients: 'tiered', injunction: 'without-notice' })

  test('patients read it in the list of the court; told first, they do not', () => {
    expect(points(courtFirst, 'i64', 'trust')).toBeLessThan(-4)
    expect(came(patientsFirst, 'i64')).toBeUndefined()
  })
})

describe('a bulk e-mail draws a phishing copy', () => {
  test('a second e-mail looks like ours after the one, and not after calls and letters', () => {
    expect(points(played({ patients: 'bulk-email' }), 'i47', 'trust')).toBeLessThan(0)
    expect(came(played({ patients: 'tiered' }), 'i47')).toBeUndefined()
  })
})

describe('restoring from the wrong backup', () => {
  const back = (how: string, tainted: boolean) =>
    played({ restore: how }, { 'copy-tainted': tainted })

  test('Thursday’s copy brings the intruder back when it carries one, and only then', () => {
    const again = back('fast-restore', true)
    expect(came(again, 'i41')).toBeDefined()
    expect(spentOn(again, 'data-recovery')).toBeGreaterThan(200_000)
    expect(came(back('fast-restore', false), 'i41')).toBeUndefined()
    expect(came(back('clean-rebuild', true), 'i41')).toBeUndefined()
  })
})

describe('what is promised in public comes due', () => {
  const promise = saying('known', 'unknown', 'next-update')

  test('kept with a second statement; missed without one, and somebody says so', () => {
    const broken = played({ 'media-statement': promise })
    expect(missed(broken)).toContain('next-word')
    expect(came(broken, 'i74')).toBeDefined()
    const kept = played({
      'media-statement': promise,
      'update-statement': saying('accessed', 'what-you-can-do', 'apology'),
    })
    expect(missed(kept)).not.toContain('next-word')
    expect(came(kept, 'i74')).toBeUndefined()
  })

  test('without a time for the next word a statement is not rated in full', () => {
    const rated = (...blocks: string[]) => {
      const { plan, events } = played({ 'media-statement': saying(...blocks) })
      const found = assess(plan, events).findings.find(({ task }) => task === 'CM-5')
      return found?.exposed ? found.rating : undefined
    }
    expect(rated('known', 'unknown', 'what-you-can-do', 'next-update')).toBe('P')
    expect(rated('known', 'unknown', 'what-you-can-do')).toBe('S')
  })

  test('no promise, no clock', () => {
    const plain = played({ 'media-statement': saying('known', 'unknown', 'apology') })
    expect(plain.state.clocks['next-word' as never]).toBeUndefined()
  })

  test('at 60 minutes, where there is no second statement, telling people keeps it', () => {
    const kept = played({ 'media-statement': promise, patients: 'website' }, {}, 60)
    expect(kept.state.clocks['next-word' as never]?.['kind']).toBe('met')
  })
})

describe('the week’s cases', () => {
  const rows = (call: boolean, action: 'proceed' | 'defer') => (play: Playthrough) =>
    triaging(play, 'triage-monday', {
      'case-1': { action: 'relocate' },
      'case-2': { action: 'relocate' },
      'case-4': { action: 'relocate' },
      'case-5': { action, call },
    })

  test('somebody urgent who is put off and not rung turns up elsewhere', () => {
    expect(came(played({ 'triage-monday': rows(false, 'defer') }), 'i71')).toBeDefined()
    const rung = { 'triage-tuesday': 'triage-tuesday', 'triage-wednesday': 'triage-wednesday' }
    const all = Object.fromEntries(
      Object.keys(rung).map((id) => [id, (play: Playthrough) => triaging(play, id)]),
    )
    expect(came(played({ 'triage-monday': rows(true, 'defer'), ...all }), 'i71')).toBeUndefined()
  })

  test('somebody who goes ahead without the images that are needed is closed again', () => {
    expect(came(played({ 'triage-monday': rows(true, 'proceed') }), 'i70')).toBeDefined()
    expect(came(played({ 'triage-monday': rows(true, 'defer') }), 'i70')).toBeUndefined()
  })
})

describe('no answer is right in every world', () => {
  test('an island leaks when the list of machines was wrong, and holds when it was right', () => {
    const island = (known: boolean) => played({ contain: 'segment' }, { 'inventory-known': known })
    expect(points(island(false), 'i65', 'data')).toBeLessThan(0)
    expect(points(island(true), 'i66', 'capacity')).toBeGreaterThan(0)
    expect(came(island(true), 'i65')).toBeUndefined()
  })

  test('without an order posted files stay up; if nothing is posted the order was not needed', () => {
    const lossOf = (how: string, publishes: boolean) => {
      const play = played({ injunction: how, patients: 'tiered' }, { publishes })
      const event = ['i67', 'i68', 'i69'].find((id) => came(play, id))
      return event === undefined ? 0 : points(play, event, 'trust')
    }
    expect(lossOf('none', true)).toBeLessThan(lossOf('prepare', true))
    expect(lossOf('prepare', true)).toBeLessThan(lossOf('without-notice', true))
    expect(lossOf('none', false)).toBe(0)
  })

  test('money keeps files from being posted only if the promise is kept', () => {
    const paid = (keeps: boolean) =>
      played(
        { extortion: 'pay', injunction: 'none' },
        { publishes: true, 'demand-made': true, 'keeps-word': keeps },
      )
    expect(came(paid(false), 'i67')).toBeDefined()
    expect(came(paid(true), 'i67')).toBeUndefined()
  })
})
