const width = 256
const inOrder = Uint8Array.from({ length: width }, (_, at) => at)
/** Used again by every call, as no call is ever inside another. */
const key = new Uint8Array(width)
const box = new Uint8Array(width)

const at = (bytes: Uint8Array, index: number): number => bytes[index] as number

/**
 * The first number in [0, 1) of the `seedrandom` package for a text: ARC4 with the text as its key and 256 values
 * dropped, 53 bits. The same numbers at a sixth of the time, as nothing is kept to go on with and no pool of
 * entropy is stirred (test/engine/arc4.test.ts holds it against the package).
 */
export function firstNumber(text: string): number {
  const last = shuffle(mix(text))
  return fraction(last)
}

/** The text as the bytes of a key; later signs of a long text are stirred into the first. Gives the key's length. */
function mix(text: string): number {
  const length = Math.min(Math.max(text.length, 1), width)
  key.fill(0, 0, length)
  let smear = 0
  for (let n = 0; n < text.length; n += 1) {
    const place = n & 255
    smear ^= at(key, place) * 19
    key[place] = smear + text.charCodeAt(n)
  }
  return length
}

/** Sets the box up by the key and drops 256 values. Gives the place where the next value looks. */
function shuffle(length: number): number {
  box.set(inOrder)
  let other = 0
  for (let n = 0, k = 0; n < width; n += 1) {
    const value = at(box, n)
    other = (other + value + at(key, k)) & 255
    box[n] = at(box, other)
    box[other] = value
    k = k + 1 === length ? 0 : k + 1
  }
  other = 0
  for (let n = 1; n <= width; n += 1) {
    const value = at(box, n & 255)
    other = (other + value) & 255
    box[n & 255] = at(box, other)
    box[other] = value
  }
  return other
}

const sixBytes = 2 ** 48
const least = 2 ** 52
const tooMuch = 2 ** 53

/** Six values and as many more as fill 53 bits, as a fraction. */
function fraction(from: number): number {
  let other = from
  let place = 0
  const next = (): number => {
    place += 1
    const value = at(box, place)
    other = (other + value) & 255
    const swapped = at(box, other)
    box[place] = swapped
    box[other] = value
    return at(box, (swapped + value) & 255)
  }
  let above = 0
  let below = sixBytes
  let rest = 0
  for (let n = 0; n < 6; n += 1) above = above * width + next()
  while (above < least) {
    above = (above + rest) * width
    below *= width
    rest = next()
  }
  while (above >= tooMuch) {
    above /= 2
    below /= 2
    rest >>>= 1
  }
  return (above + rest) / below
}
