/**
 * Seeded randomness for every Monte Carlo result: the same seed gives the same draws on every machine. Must not
 * know the clock or the platform's own generator.
 * @section 0
 * @method building-blocks
 * @source Blackman & Vigna (2021) ACM TOMS 47(4):36
 * @formula xoshiro128**, its state filled by splitmix32.
 * @units whole numbers of 32 bits; numbers in [0, 1)
 */
import { demand } from './gap.ts'

export type Random = {
  /** A whole number in [0, 2^32). */
  next(): number
  /** A number in [0, 1), in steps of 2^-32. */
  uniform(): number
  /** A whole number in [0, n): floor(u32 * n / 2^32). Throws when n is not a positive whole number. */
  integerBelow(n: number): number
  /** A draw from the standard normal (Box & Muller 1958). */
  normal(): number
  /**
   * Moves a random choice of `count` places to the front, in random order: place i changes with i + integerBelow(n - i).
   * Throws when count exceeds the number of places.
   */
  deal(places: Int32Array, count: number): void
  /** Shuffles in place, Fisher-Yates from the last place down, and returns the same array. */
  shuffle<Items extends { [index: number]: unknown; length: number }>(items: Items): Items
}

/** How many numbers 32 bits can tell apart. @unit values */
const TWO_32 = 4294967296
const rotateLeft = (x: number, k: number) => (x << k) | (x >>> (32 - k))

/** @example `createRandom(42).next()` is 2837322924. */
export function createRandom(seed: number): Random {
  let s = seed >>> 0
  const word = () => {
    s = (s + 0x9e3779b9) >>> 0
    let z = s
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return (z ^ (z >>> 16)) >>> 0
  }
  return randomFromState([word(), word(), word(), word()])
}

/**
 * @throws on the all-zero state.
 * @example from state [1, 2, 3, 4] the first words are 11520, 0, 5927040.
 */
export function randomFromState(state: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = state
  demand((a | b | c | d) !== 0, 'the generator cannot start from an all-zero state')
  let spare: number | undefined

  const next = () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = rotateLeft(d, 11)
    return result
  }
  const uniform = () => next() / TWO_32
  const integerBelow = (n: number) => {
    if (!Number.isInteger(n) || n <= 0) throw new RangeError(`integerBelow needs a positive whole number, got ${n}`)
    return Math.floor((next() * n) / TWO_32)
  }
  const normal = () => {
    if (spare !== undefined) {
      const kept = spare
      spare = undefined
      return kept
    }
    const radius = Math.sqrt(-2 * Math.log((next() + 0.5) / TWO_32))
    const angle = 2 * Math.PI * uniform()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
  const deal = (places: Int32Array, count: number) => {
    demand(count <= places.length, 'no more can be dealt than there are places')
    let [p, q, r, s] = [a, b, c, d]
    for (let i = 0; i < count; i++) {
      const word = Math.imul(rotateLeft(Math.imul(q, 5), 7), 9) >>> 0
      const t = q << 9
      r ^= p
      s ^= q
      q ^= r
      p ^= s
      r ^= t
      s = rotateLeft(s, 11)
      const j = i + Math.floor((word * (places.length - i)) / TWO_32)
      const held = places[i]!
      places[i] = places[j]!
      places[j] = held
    }
    a = p
    b = q
    c = r
    d = s
  }
  const shuffle = <Items extends { [index: number]: unknown; length: number }>(items: Items) => {
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor((next() * (i + 1)) / TWO_32)
      const held = items[i]
      items[i] = items[j]
      items[j] = held
    }
    return items
  }
  return { next, uniform, integerBelow, normal, deal, shuffle }
}
