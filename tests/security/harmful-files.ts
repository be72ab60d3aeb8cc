/**
 * Files made to hurt whoever opens them, each small, harmless where it is refused, and made here when it is needed: nothing of the sort
 * is stored.
 */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import sharp from 'sharp'

type Entry = { name: string; bytes: Uint8Array; unpacked?: Uint8Array; attributes?: number }

/** A zip archive of exactly these entries, whatever they say of themselves. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, bytes, unpacked, attributes = 0 } of entries) {
    const title = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(unpacked === undefined ? 0 : 8, 4)
    common.writeUInt32LE(crc32(unpacked ?? bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE((unpacked ?? bytes).length, 18)
    common.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, bytes])
    const entry = Buffer.alloc(16)
    entry.writeUInt32LE(attributes, 8)
    entry.writeUInt32LE(at, 12)
    // The comment, disk, and attributes stand between the lengths and the offset.
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, entry.subarray(2), title]))
    parts.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries.length & 0xffff, 8)
  end.writeUInt16LE(entries.length & 0xffff, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, directory, end])
}

/** Of one number, so many megabytes of it. */
export const zipBomb = (megabytes: number): Buffer => {
  const unpacked = Buffer.alloc(megabytes * 1024 * 1024, 0x30)
  return zipOf([{ name: 'incidents.csv', bytes: deflateRawSync(unpacked), unpacked }])
}
export const manyEntries = (many: number): Buffer =>
  zipOf(Array.from({ length: many }, (_, i) => ({ name: `${i}.csv`, bytes: new Uint8Array() })))
export const zipSlip = (rows: string): Buffer =>
  zipOf([{ name: '../../../../../../tmp/upstream-zip-slip.csv', bytes: Buffer.from(rows) }])
/** What Unix calls a symbolic link: its content is where it leads. */
export const symlink = (): Buffer =>
  zipOf([{ name: 'incidents.csv', bytes: Buffer.from('/etc/passwd'), attributes: 0xa1ff0000 }])

/** A workbook whose one cell is an entity of entities: ten to the ninth times a word. */
export function entityWorkbook(): Buffer {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')
  const sheet = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">${entities}]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e9;</t></is></c></row></sheetData></worksheet>`
  const workbook =
    '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>'
  const relations =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
  return zipOf(
    Object.entries({
      '[Content_Types].xml': types,
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': relations,
      'xl/worksheets/sheet1.xml': sheet,
    }).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
  )
}

/** A PNG that says it is so wide and high, with nothing to show for it. */
export function pixelFlood(side: number): Buffer {
  const chunk = (type: string, body: Buffer): Buffer => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(body.length)
    const named = Buffer.concat([Buffer.from(type), body])
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1024 * 1024))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export const plainJpeg = (): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#3a6' } })
    .jpeg()
    .toBuffer()

const page = '<html><script>document.title="ran"</script></html>'
/** A picture that is a page as well, for whoever guesses what a file is. */
export async function polyglot(): Promise<Buffer> {
  const jpeg = await plainJpeg()
  const comment = Buffer.from(`\xff\xfe\x00${String.fromCharCode(page.length + 2)}${page}`, 'latin1')
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), Buffer.from(page)])
}
export const svg = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" onload="document.title='ran'"><script>document.title="ran"</script></svg>`,
)

/** Segment after segment of tags, each as many as fit. */
export async function manyTags(segments: number): Promise<Buffer> {
  const jpeg = await plainJpeg()
  const tags = 5_400
  const body = Buffer.alloc(14 + 2 + tags * 12 + 4)
  body.write('Exif\0\0II*\0', 0, 'latin1')
  body.writeUInt32LE(8, 10)
  body.writeUInt16LE(tags, 14)
  for (let i = 0; i < tags; i++) {
    const at = 16 + i * 12
    body.writeUInt16LE(i + 1, at)
    body.writeUInt16LE(3, at + 2)
    body.writeUInt32LE(1, at + 4)
  }
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  const segment = Buffer.concat([head, body])
  return Buffer.concat([jpeg.subarray(0, 2), ...Array.from({ length: segments }, () => segment), jpeg.subarray(2)])
}
