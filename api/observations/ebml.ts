/** EBML, the nested boxes a WebM file is made of: reading them strictly, and writing them anew. Knows nothing of sound. */

export type Element = { id: number; from: number; to: number }

const text = new TextEncoder()

type Vint = { value: number; length: number; isUnknown: boolean }
function vint(bytes: Uint8Array, at: number, keepMarker: boolean, most: number): Vint {
  const first = bytes[at] ?? 0
  const length = Math.clz32(first) - 23
  if (length < 1 || length > most || at + length > bytes.length) throw new RangeError('no EBML number')
  let value = keepMarker ? first : first & (0xff >> length)
  let isUnknown = value === 0xff >> length
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0
    isUnknown &&= byte === 0xff
    value = value * 256 + byte
  }
  if (!Number.isSafeInteger(value) && !isUnknown) throw new RangeError('EBML number too large')
  return { value, length, isUnknown: isUnknown && !keepMarker }
}

/**
 * The boxes in a stretch of bytes, in order. A box that does not say its size ends where one of `endsOpen` begins; without such a list,
 * where the stretch does.
 */
export function elementsIn(
  bytes: Uint8Array,
  { from, to }: Pick<Element, 'from' | 'to'>,
  endsOpen: ReadonlySet<number> | null = null,
): Element[] {
  const found: Element[] = []
  let at = from
  while (at < to) {
    const id = vint(bytes, at, true, 4)
    const size = vint(bytes, at + id.length, false, 8)
    const start = at + id.length + size.length
    const openEnd = () => (endsOpen === null ? to : endOfOpen(bytes, { from: start, to }, endsOpen))
    const end = size.isUnknown ? openEnd() : start + size.value
    if (end > to) throw new RangeError('an EBML box is longer than what it lies in')
    found.push({ id: id.value, from: start, to: end })
    at = end
  }
  return found
}

function endOfOpen(bytes: Uint8Array, { from, to }: Omit<Element, 'id'>, endsOpen: ReadonlySet<number>): number {
  let at = from
  while (at < to) {
    const id = vint(bytes, at, true, 4)
    if (endsOpen.has(id.value)) return at
    const size = vint(bytes, at + id.length, false, 8)
    if (size.isUnknown) throw new RangeError('open EBML boxes within one another')
    at += id.length + size.length + size.value
  }
  return to
}

export function unsigned(bytes: Uint8Array, { from, to }: Element): number {
  let value = 0
  for (let at = from; at < to; at++) value = value * 256 + (bytes[at] ?? 0)
  if (to - from > 8 || !Number.isSafeInteger(value)) throw new RangeError('EBML integer too large')
  return value
}

export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A box with its size in eight bytes. */
export function box(id: number, content: Uint8Array): Uint8Array {
  const head = new DataView(new ArrayBuffer(8))
  head.setUint32(0, 0x01000000 + Math.floor(content.length / 2 ** 32))
  head.setUint32(4, content.length % 2 ** 32)
  return joined([bytesOf(id), new Uint8Array(head.buffer), content])
}
export const numberBox = (id: number, value: number): Uint8Array => box(id, bytesOf(value))
export const textBox = (id: number, value: string): Uint8Array => box(id, text.encode(value))
export function floatBox(id: number, value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  return box(id, new Uint8Array(view.buffer))
}

function bytesOf(value: number): Uint8Array {
  const bytes: number[] = []
  for (let rest = value; rest > 0 || bytes.length === 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return Uint8Array.from(bytes)
}
