/** The signs of a join code: no 0, O, 1, I or L. */
export const codeSigns = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
export const codeLength = 6

export type TypedCode =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'sign'; readonly sign: string }

/** What was typed as a join code: case, spaces and hyphens do not matter; never 0, O, 1, I or L. */
export function readCode(typed: string): TypedCode {
  const code = typed.toUpperCase().replaceAll(/[\s\-–—_.]/g, '')
  if (code === '') return { kind: 'empty' }
  const odd = [...code].find((sign) => !codeSigns.includes(sign))
  if (odd !== undefined) return { kind: 'sign', sign: odd }
  if (code.length !== codeLength) return { kind: 'length', length: code.length }
  return { kind: 'code', code }
}
