/**
 * Writes at once, and while a write is under way remembers only the latest that was asked for: nothing typed waits for a pause that
 * may never come, and a slow disk is not asked to write every letter. Order is kept, so clearing after writing ends cleared. `flush`
 * hands over what still waits: a page that is being put away gets no second turn.
 */
export function keepLatest<T>(write: (value: T) => Promise<unknown>): ((value: T) => void) & { flush: () => void } {
  let next: { value: T } | null = null
  let isWriting = false
  const writeOn = async () => {
    isWriting = true
    while (next !== null) {
      const { value } = next
      next = null
      await write(value).catch(() => undefined)
    }
    isWriting = false
  }
  const keep = (value: T) => {
    next = { value }
    if (!isWriting) void writeOn()
  }
  const flush = () => {
    if (next === null) return
    const { value } = next
    next = null
    void write(value).catch(() => undefined)
  }
  return Object.assign(keep, { flush })
}
