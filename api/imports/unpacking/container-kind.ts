/** What a file is, told by its first bytes. */
const magics = {
  archive: [0x50, 0x4b, 0x03, 0x04],
  geopackage: [...Buffer.from('SQLite format 3')],
  gzip: [0x1f, 0x8b],
  'old-workbook': [0xd0, 0xcf, 0x11, 0xe0],
  pdf: [...Buffer.from('%PDF')],
  png: [0x89, ...Buffer.from('PNG')],
  jpeg: [0xff, 0xd8, 0xff],
} as const
export type ContainerKind = keyof typeof magics | 'json'

/** Null for plain text. `head`: at least the first 64 bytes. */
export function containerKind(head: Buffer): ContainerKind | null {
  for (const [kind, magic] of Object.entries(magics))
    if (magic.every((byte, at) => head[at] === byte)) return kind as ContainerKind
  return /^\uFEFF?\s*[{[]/.test(head.toString('utf8')) ? 'json' : null
}
