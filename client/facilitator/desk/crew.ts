import { effect, signal } from '@preact/signals'
import type { CrewDoc } from '../../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { requestName } from '../../net/requestName.ts'
import type { Controls } from './controls.ts'

/** This page among the consoles. */
const me = requestName()
const kept = 'hotwash:facilitator'

const keptName = (): string => {
  try {
    return localStorage.getItem(kept) ?? ''
  } catch {
    return ''
  }
}

/** How this facilitator wants to be called by the others. */
export const ownName = signal(keptName())

export function setOwnName(name: string): void {
  ownName.value = name
  try {
    localStorage.setItem(kept, name)
  } catch {
    // The name then holds until the page is closed.
  }
}

/** The other consoles. */
export const others = ({ session }: Controls): CrewDoc =>
  (session.desk.get('crew') ?? []).filter(({ console }) => console !== me)

export const nameIn = ({ name }: CrewDoc[number]): string =>
  name.trim() === '' ? copy.crewNobodyName : name

/** Tells the other consoles who is here and what is being changed; returns how to stop. */
export const tellCrew = ({ session, dialog }: Controls): (() => void) =>
  effect(() => {
    const open = dialog.value
    const doing =
      open?.kind === 'edit' || open?.kind === 'fire-to' || open?.kind === 'withdraw'
        ? { kind: open.kind, inject: open.inject }
        : undefined
    const name = ownName.value
    if (session.line.value !== 'live') return
    void session.request('console', { console: me, name, ...(doing && { doing }) })
  })
