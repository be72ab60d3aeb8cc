// A value with bytes in it as one run of bytes, and back: what is sealed is sealed whole. Four bytes say how long the words are, then
// the words as JSON, then each run of bytes in the order in which the words name them.
const mark = '$bytes'
type Bytes = Uint8Array<ArrayBuffer>

export function toBytes(value: unknown): Bytes {
  const runs: ArrayBuffer[] = []
  const words = JSON.stringify(value, (_, part: unknown) =>
    part instanceof ArrayBuffer ? { [mark]: part.byteLength, at: runs.push(part) - 1 } : part,
  )
  const text = new TextEncoder().encode(words ?? 'null')
  const all = new Uint8Array(4 + text.length + runs.reduce((sum, run) => sum + run.byteLength, 0))
  new DataView(all.buffer).setUint32(0, text.length)
  all.set(text, 4)
  let at = 4 + text.length
  for (const run of runs) {
    all.set(new Uint8Array(run), at)
    at += run.byteLength
  }
  return all
}

const isMarked = (part: unknown): part is { [mark]: number } =>
  typeof part === 'object' && part !== null && mark in part && typeof part[mark] === 'number'

export function fromBytes(all: Bytes): unknown {
  const length = new DataView(all.buffer, all.byteOffset, all.byteLength).getUint32(0)
  let at = 4 + length
  return JSON.parse(new TextDecoder().decode(all.subarray(4, at)), (_, part: unknown) => {
    if (!isMarked(part)) return part
    const run = all.slice(at, at + part[mark])
    at += part[mark]
    return run.buffer
  })
}
