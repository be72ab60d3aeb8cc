// Words inside a PNG (iTXt), and how large it is on paper (pHYs), as PNG 1.2 lays them down. What a picture says travels with it. Pure.
const signature = 8
const headerChunk = 25

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})
const crcOf = (bytes: Uint8Array): number => {
  let c = 0xffffffff
  for (const byte of bytes) c = (table[(c ^ byte) & 255] ?? 0) ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

function chunkOf(name: string, content: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + content.length)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, content.length)
  chunk.set(new TextEncoder().encode(name), 4)
  chunk.set(content, 8)
  view.setUint32(8 + content.length, crcOf(chunk.subarray(4, 8 + content.length)))
  return chunk
}
const wordsChunk = (keyword: string, words: string): Uint8Array =>
  chunkOf('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${words}`))

function sizeChunk(dotsPerMetre: number): Uint8Array {
  const content = new Uint8Array(9)
  const view = new DataView(content.buffer)
  view.setUint32(0, dotsPerMetre)
  view.setUint32(4, dotsPerMetre)
  content[8] = 1
  return chunkOf('pHYs', content)
}

/** Keywords are those PNG names: Title, Description, Source, Copyright, Software. */
export function withWords(png: Uint8Array, words: Readonly<Record<string, string>>, dotsPerMetre: number): Uint8Array {
  const after = signature + headerChunk
  const chunks = [sizeChunk(dotsPerMetre), ...Object.entries(words).map(([keyword, said]) => wordsChunk(keyword, said))]
  const whole = new Uint8Array(png.length + chunks.reduce((sum, { length }) => sum + length, 0))
  whole.set(png.subarray(0, after))
  let at = after
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  whole.set(png.subarray(after), at)
  return whole
}
