/**
 * Which ids are in the record or came earlier in the file, a million of them in little memory: 64 bits of hash each in an open
 * table, with 32 bits of what the row said. Two ids falling together has a chance of about one in thirty million for a million
 * ids. A source may use an id twice in one file for different rows; the later is then known by `otherId`.
 */
export type KnownIds = {
  /** How many there are. */
  readonly size: number
  /** How many of the record have not come in the file. */
  readonly unseen: number
  /** An id of the record, and a hash of what it says there. */
  record(id: string, content: number): void
  /**
   * Looks at a row of the file. `cells` is a hash of the row as it stands, `content` of what it means:
   * 'new' in file and record; 'known' or 'corrected': in the record with the same or other content; 'repeated' or 'clash': earlier
   * in the file with the same or other cells.
   */
  see(id: string, cells: number, content: () => number): Seen
}
export type Seen = 'new' | 'known' | 'corrected' | 'repeated' | 'clash'

export const otherId = (id: string, cells: number): string => `${id}~${hexOf(cells)}`
export const hexOf = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0')

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
  let unseen = 0
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

  function isRecorded(id: string): boolean {
    hashTwice(id)
    return table[find() + 3] === inRecord
  }

  function see(id: string, cells: number, content: () => number): Seen {
    const at = enter(id, cells, seenInFile)
    if (at === null) return 'new'
    if (table[at + 3] === seenInFile) return table[at + 2] === (cells | 0) ? 'repeated' : 'clash'
    const isSame = table[at + 2] === (content() | 0)
    // The rows of one id may come in another order than last time.
    if (!isSame && isRecorded(otherId(id, cells))) {
      see(otherId(id, cells), cells, content)
      return 'known'
    }
    table[at + 2] = cells
    table[at + 3] = seenInFile
    unseen--
    return isSame ? 'known' : 'corrected'
  }

  return {
    get size() {
      return size
    },
    get unseen() {
      return unseen
    },
    record(id, content) {
      if (enter(id, content, inRecord) === null) unseen++
    },
    see,
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
