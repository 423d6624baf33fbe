const width = 256
const mask = width - 1
const digits = 2 ** 52

// Written anew by every call: nothing of one is left for the next.
const state = new Uint8Array(width)
const key = new Uint8Array(width)

/** The byte at a place, counted round. */
const at = (bytes: Uint8Array, place: number): number => bytes[place & mask] as number

/**
 * The first number of the library seedrandom for a text that is not empty, to the bit
 * (test/properties/luck.prop.test.ts): ARC4, keyed by the text, after its first 256 bytes. The library mixes each
 * generator into a pool of entropy that nobody here draws from; without that a number costs a third.
 */
export function firstNumber(text: string): number {
  const length = mixKey(text)
  for (let i = 0; i < width; i += 1) state[i] = i
  for (let i = 0, j = 0, k = 0; i < width; i += 1) {
    j = (j + at(key, k) + at(state, i)) & mask
    swap(i, j)
    k = k + 1 === length ? 0 : k + 1
  }
  let i = 0
  let j = 0
  const next = (): number => {
    i = (i + 1) & mask
    j = (j + at(state, i)) & mask
    swap(i, j)
    return at(state, at(state, i) + at(state, j))
  }
  for (let left = width; left > 0; left -= 1) next()
  return fraction(next)
}

/** Smears the text over the key; its length in bytes. */
function mixKey(text: string): number {
  let smear = 0
  for (let j = 0; j < text.length; j += 1) {
    smear ^= j < width ? 0 : at(key, j) * 19
    key[j & mask] = smear + text.charCodeAt(j)
  }
  return Math.min(text.length, width)
}

function swap(i: number, j: number): void {
  const kept = at(state, i)
  state[i] = at(state, j)
  state[j] = kept
}

/** All 52 digits of a number from 0 to 1, from as many bytes as that takes. */
function fraction(next: () => number): number {
  let whole = 0
  for (let left = 6; left > 0; left -= 1) whole = whole * width + next()
  let scale = width ** 6
  let last = 0
  while (whole < digits) {
    whole = (whole + last) * width
    scale *= width
    last = next()
  }
  while (whole >= digits * 2) {
    whole /= 2
    scale /= 2
    last >>>= 1
  }
  return (whole + last) / scale
}
