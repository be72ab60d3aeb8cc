/**
 * Which ids have been seen, a million of them in little memory: 64 bits of hash each in an open table, with 32 bits of what
 * the row said, to tell a repeated row from another row under the same id. Two ids falling together has a chance of about
 * one in thirty million for a million ids.
 */
export type HeldIds = {
  /** How many are held. */
  readonly size: number
  /** 'new' and remembered now; 'same' or 'other' content under a known id. What the record holds is always 'other'. */
  see(id: string, content: number): 'new' | 'same' | 'other'
  /** Remembers an id the record holds already. */
  record(id: string): void
  isRecorded(id: string): boolean
}

const firstSlots = 1 << 16
const wordsPerSlot = 4
const seenInFile = 1
const inRecord = 2

export function createHeldIds(): HeldIds {
  let slots = firstSlots
  let table = new Int32Array(slots * wordsPerSlot)
  let size = 0

  function find(high: number, low: number): number {
    let slot = (high ^ low) & (slots - 1)
    for (;;) {
      const at = slot * wordsPerSlot
      if (table[at + 3] === 0 || (table[at] === high && table[at + 1] === low)) return at
      slot = (slot + 1) & (slots - 1)
    }
  }

  function grow(): void {
    const old = table
    slots *= 2
    table = new Int32Array(slots * wordsPerSlot)
    for (let at = 0; at < old.length; at += wordsPerSlot) {
      if (old[at + 3] === 0) continue
      const to = find(old[at] ?? 0, old[at + 1] ?? 0)
      table.set(old.subarray(at, at + wordsPerSlot), to)
    }
  }

  function enter(id: string, content: number, mark: number): number | null {
    if (size * 2 > slots) grow()
    const high = hashText(id, 0x9e3779b9)
    const low = hashText(id, 0x85ebca6b)
    const at = find(high, low)
    if (table[at + 3] !== 0) return at
    table[at] = high
    table[at + 1] = low
    table[at + 2] = content
    table[at + 3] = mark
    size++
    return null
  }

  return {
    get size() {
      return size
    },
    see(id, content) {
      const at = enter(id, content, seenInFile)
      if (at === null) return 'new'
      return table[at + 3] === seenInFile && table[at + 2] === (content | 0) ? 'same' : 'other'
    },
    record(id) {
      enter(id, 0, inRecord)
    },
    isRecorded: (id) => table[find(hashText(id, 0x9e3779b9), hashText(id, 0x85ebca6b)) + 3] === inRecord,
  }
}

/** 32 well mixed bits of a text (the mixing steps of MurmurHash3, two UTF-16 units at a time). */
export function hashText(text: string, seed: number): number {
  const { length } = text
  let h = seed ^ length
  for (let at = 0; at < length; at += 2) {
    const second = at + 1 < length ? text.charCodeAt(at + 1) : 0
    let k = Math.imul(text.charCodeAt(at) | (second << 16), 0xcc9e2d51)
    k = (k << 15) | (k >>> 17)
    h ^= Math.imul(k, 0x1b873593)
    h = (h << 13) | (h >>> 19)
    h = (Math.imul(h, 5) + 0xe6546b64) | 0
  }
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
