/**
 * Which ids have been seen, a million of them in little memory: 64 bits of hash each in an open table, with 32 bits of what
 * the row said, to tell a repeated row from another row under the same id. Two ids falling together has a chance of about
 * one in thirty million for a million ids.
 */
export type KnownIds = {
  /** How many there are. */
  readonly size: number
  /** 'new' and remembered now; 'same' or 'other' content under a known id. What the record holds is always 'other'. */
  see(id: string, content: number): 'new' | 'same' | 'other'
  /** Remembers an id the record holds already. */
  record(id: string): void
  isRecorded(id: string): boolean
}

const fewestSlots = 1 << 16
const mostSlots = 1 << 22
const wordsPerSlot = 4
const seenInFile = 1
const inRecord = 2
const firstSeed = 0x9e3779b9
const secondSeed = 0x85ebca6b

/** `expected` is a guess at how many will come: the table need not be laid out anew so often. */
export function createKnownIds(expected = 0): KnownIds {
  let slots = fewestSlots
  while (slots < 2 * expected && slots < mostSlots) slots *= 2
  let table = new Int32Array(slots * wordsPerSlot)
  let size = 0
  let high = 0
  let low = 0

  /** hashText with two seeds in one pass. */
  function hashTwice(id: string): void {
    const { length } = id
    let h = firstSeed ^ length
    let l = secondSeed ^ length
    for (let at = 0; at < length; at += 2) {
      const k = pairAt(id, at)
      h = stir(h, k)
      l = stir(l, k)
    }
    high = settle(h)
    low = settle(l)
  }

  function find(): number {
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
      high = old[at] ?? 0
      low = old[at + 1] ?? 0
      const to = find()
      for (let word = 0; word < wordsPerSlot; word++) table[to + word] = old[at + word] ?? 0
    }
  }

  function enter(id: string, content: number, mark: number): number | null {
    if (size * 2 > slots) grow()
    hashTwice(id)
    const at = find()
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
    isRecorded(id) {
      hashTwice(id)
      return table[find() + 3] === inRecord
    },
  }
}

/** 32 well mixed bits of a text (the mixing steps of MurmurHash3, two UTF-16 units at a time). */
export function hashText(text: string, seed: number): number {
  const { length } = text
  let h = seed ^ length
  for (let at = 0; at < length; at += 2) h = stir(h, pairAt(text, at))
  return settle(h)
}

function pairAt(text: string, at: number): number {
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
  const k = Math.imul(text.charCodeAt(at) | (second << 16), 0xcc9e2d51)
  return Math.imul((k << 15) | (k >>> 17), 0x1b873593)
}

function stir(h: number, k: number): number {
  const mixed = h ^ k
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0
}

function settle(h: number): number {
  let mixed = h ^ (h >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
