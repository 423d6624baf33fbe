import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { DecisionId, InjectId, SeatId } from '../../../shared/kernel/ids.ts'
import type { Command } from '../../../shared/wire/messages.ts'
import type { FacilitatorDocs, MselDoc } from '../../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import type { Session } from '../../net/session.ts'
import { inOrder, isPending, nextOf } from './msel.ts'
import { requestName } from '../../net/requestName.ts'

export type FacilitatorSession = Session<FacilitatorDocs>

/** The one dialog that may be open. */
export type OpenDialog =
  | { readonly kind: 'end' }
  | { readonly kind: 'next-phase' }
  | { readonly kind: 'edit'; readonly inject: InjectId }
  | { readonly kind: 'add' }
  | { readonly kind: 'give-time' }
  | { readonly kind: 'fire-to'; readonly inject: InjectId }
  | { readonly kind: 'withdraw'; readonly inject: InjectId }
  | { readonly kind: 'seat'; readonly seat: SeatId }
  | { readonly kind: 'speak'; readonly to: SeatId | undefined }
  | { readonly kind: 'dry-run' }
  | { readonly kind: 'join' }
  | { readonly kind: 'keys' }

/** What the last order came to; shown in the status line and read out. */
export type Word = { readonly text: string; readonly bad: boolean }

/** The order that undoes another, and what to say then. */
export type Undo = { readonly command: Command; readonly said: string }

/** What every part of the console shares: the session, the chosen inject, the open dialog, the last word. */
export type Controls = {
  readonly session: FacilitatorSession
  /** All injects in order of time. */
  readonly msel: ReadonlySignal<readonly MselDoc[]>
  /** The inject that is next by itself. */
  readonly next: ReadonlySignal<MselDoc | undefined>
  /** The chosen inject, or the next one while none is chosen. */
  readonly selected: ReadonlySignal<MselDoc | undefined>
  readonly dialog: Signal<OpenDialog | undefined>
  readonly word: ReadonlySignal<Word>
  /** What this page ordered and can undo, the latest last. */
  readonly undos: Undo[]
  select(inject: InjectId): void
  /** Shows a sentence in the status line. */
  say(text: string, bad?: boolean): void
  /** Orders something; says `done` when the server did it, or why it did not. True when it did. */
  order(command: Command, done: string): Promise<boolean>
}

export type GiveTo =
  | 'all'
  | 'phase'
  | { readonly decision: DecisionId; readonly number: number }
  | { readonly seat: SeatId; readonly name: string }

export function createControls(session: FacilitatorSession): Controls {
  const chosen = signal<InjectId | undefined>(undefined)
  const word = signal<Word>({ text: '', bad: false })
  const msel = computed(() => inOrder(session.desk.list('msel')))
  const next = computed(() =>
    session.table.get('clock')?.status === 'ended' ? undefined : nextOf(msel.value),
  )
  const selected = computed(
    () => msel.value.find((inject) => inject.id === chosen.value) ?? next.value ?? msel.value[0],
  )
  const say = (text: string, bad = false): void => {
    word.value = { text, bad }
  }

  /** A choice that has gone out gives way to the next inject. */
  const letGo = (command: Command): void => {
    const settles = command.type === 'fire' || command.type === 'skip'
    if (settles && command.inject === chosen.value) chosen.value = undefined
  }

  return {
    session,
    msel,
    next,
    selected,
    dialog: signal(undefined),
    word,
    undos: [],
    select: (inject) => {
      chosen.value = inject
    },
    say,
    async order(command, done) {
      if (session.line.value !== 'live') say(copy.said.sending)
      const reply = await session.request('command', { request: requestName(), command })
      if (reply.ok) letGo(command)
      say(reply.ok ? done : copy.refused[reply.refused.code], !reply.ok)
      return reply.ok
    },
  }
}

/** Chooses the facilitator's own inject that was not there `before`, as soon as the server's list has it. */
export function selectAdded({ msel, select }: Controls, before: readonly MselDoc[]): void {
  const stop = effect(() => {
    const fresh = msel.value.find(
      (inject) => inject.adHoc && !before.some(({ id }) => id === inject.id),
    )
    if (!fresh) return
    select(fresh.id)
    queueMicrotask(() => stop())
  })
}

const settled = (inject: MselDoc): string =>
  copy.notPending(inject.number, copy.state[inject.status.kind].toLowerCase())

/** Why the chosen inject may not be held or skipped now; undefined when it may. */
export function whyNotPending({ selected, session }: Controls): string | undefined {
  const inject = selected.value
  if (!inject) return copy.noInject
  if (session.table.get('clock')?.status !== 'running') return copy.notNow
  return isPending(inject) ? undefined : settled(inject)
}

/** Why the chosen inject may not be fired now. One that was skipped, cancelled or passed by still may. */
export function whyNotFire({ selected, session }: Controls): string | undefined {
  const inject = selected.value
  if (!inject) return copy.noInject
  const clock = session.table.get('clock')
  if (clock?.status !== 'running') return copy.notNow
  if (clock.paused) return copy.refused.paused
  const { kind } = inject.status
  return kind === 'fired' || kind === 'going' || kind === 'withdrawn' ? settled(inject) : undefined
}

/** Why the chosen inject may not be withdrawn now. */
export function whyNotWithdraw({ selected, session }: Controls): string | undefined {
  const inject = selected.value
  if (!inject) return copy.noInject
  if (session.table.get('clock')?.status !== 'running') return copy.notNow
  return inject.status.kind === 'fired' ? undefined : copy.refused['not-delivered']
}

/** Why the chosen inject may not be edited now; before the start it may. */
export function whyNotEdit({ selected }: Controls): string | undefined {
  const inject = selected.value
  if (!inject) return copy.noInject
  return isPending(inject) ? undefined : settled(inject)
}

/** Why no inject may be added now. */
export const whyNotAdd = ({ session }: Controls): string | undefined =>
  session.table.get('clock')?.status === 'ended' ? copy.refused.ended : undefined
