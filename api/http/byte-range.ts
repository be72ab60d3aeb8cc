/** The one range of bytes a request asks for (RFC 9110, 14.1.2). Several at once, or another unit, are answered with the whole. */
export type ByteRange = { from: number; to: number }

/** Both ends included. `whole` when nothing usable was asked, `outside` when none of it exists. */
export function byteRange(header: string | undefined, size: number): ByteRange | 'whole' | 'outside' {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  const [, first = '', last = ''] = asked ?? []
  if (first === '' && last === '') return 'whole'
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'outside' : { from: size - length, to: size - 1 }
  }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < from) return 'whole'
  return from >= size ? 'outside' : { from, to }
}
