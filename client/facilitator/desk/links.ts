import { createdKeys, keyFor, type CreatedKeys } from '../../net/keys.ts'

export type HandOut = {
  readonly kind: 'join' | 'screen' | 'evaluator' | 'observer' | 'facilitator' | 'paper'
  readonly address: string
}

/** What a new link can be made for. */
export type Renewed =
  { readonly kind: keyof CreatedKeys } | { readonly kind: 'seat'; readonly seat: string }
export const renewable = ['screen', 'evaluator', 'observer', 'facilitator'] as const

const pages = {
  screen: 'screen',
  evaluator: 'evaluate',
  observer: 'observe',
  facilitator: 'facilitate',
  paper: 'paper',
  seat: 'play',
} as const

export const linkOf = (id: string, kind: keyof typeof pages, key: string): string =>
  `${location.origin}/${pages[kind]}/${encodeURIComponent(id)}#${key}`

/** The join page with the code filled in; short enough for a small QR code. */
export const joinAddress = (code: string): string => `${location.origin}/#${code}`

/** The links this device can hand out; those of other kinds exist only where the exercise was created. */
export function handOuts(id: string, code: string): readonly HandOut[] {
  const keys = createdKeys(id)
  const facilitator = keys?.facilitator ?? keyFor(id, 'facilitator')
  const link = (
    kind: Exclude<HandOut['kind'], 'join'>,
    key: string | undefined,
  ): readonly HandOut[] => (key === undefined ? [] : [{ kind, address: linkOf(id, kind, key) }])
  return [
    { kind: 'join', address: joinAddress(code) },
    ...link('screen', keys?.screen),
    ...link('evaluator', keys?.evaluator),
    ...link('observer', keys?.observer),
    ...link('facilitator', facilitator),
    ...link('paper', facilitator),
  ]
}

/** Whether other devices cannot reach this address. */
export const onlyThisComputer = (): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)

/** Copies text, also on plain-http networks; false when the browser does not let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.className = 'sr'
    const host = document.querySelector('dialog[open]') ?? document.body
    host.append(field)
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    return done
  }
}
