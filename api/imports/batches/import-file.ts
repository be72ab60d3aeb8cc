/**
 * Opens an uploaded file far enough to know what it is: encoding, layout, and which format recognises it. What is no text at
 * all, or of no known kind, is refused here in words its sender can act on.
 */
import { stat } from 'node:fs/promises'
import { problem } from '#api/contract/problems.ts'
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import type { binaryFiles } from '#api/contract/statements/import-recognition.ts'
import type { ImportFile, ImportFormat, Sample } from '../formats/format.ts'
import { recogniseUnread } from '../formats/not-read.ts'
import { importFormats } from '../formats/registry.ts'
import { decodeFile, findEncoding, headBytes } from '../reading/decode.ts'
import { sampleTable } from '../reading/table-sample.ts'

export type OpenedFile = ImportFile & { format: ImportFormat; notes: ImportNote[] }

const sampleChars = 256 * 1024
const leastScore = 0.5
/** More control characters than this share of the sample, and it is no text. */
const mostControls = 0.02

const strangers: readonly (readonly [number[], (typeof binaryFiles)[number]])[] = [
  [[0x50, 0x4b, 3, 4], 'archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'old-workbook'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
]

export async function openImportFile(
  path: string,
  filename: string,
  map: ReadonlyMap<string, string>,
  askedFormat?: string,
): Promise<OpenedFile> {
  const { size } = await stat(path)
  if (size === 0) throw problem('import.unreadable', { code: 'file-empty', filename })
  const head = await headBytes(path, 16)
  const stranger = strangers.find(([magic]) => magic.every((byte, at) => head[at] === byte))
  if (stranger !== undefined) throw problem('import.unrecognised', { code: 'file-binary', filename, what: stranger[1] })
  const { encoding, guessed } = await findEncoding(path, map.get('encoding'))
  const { text, isWhole } = await beginning(path, encoding)
  const controls = text.match(/(?![\t\r\n])\p{Cc}/gu)?.length ?? 0
  if (controls > text.length * mostControls) throw problem('import.unreadable', { code: 'file-not-text', filename })
  if (text.trim() === '') throw problem('import.unreadable', { code: 'file-blank', filename })
  const isJson = /^\s*[{[]/.test(text)
  const sample: Sample = { filename, text, map, table: isJson ? null : sampleTable(text, isWhole) }
  const notes: ImportNote[] = guessed ? [{ code: 'encoding-guessed', encoding }] : []
  return { path, size, encoding, sample, format: recognise(sample, askedFormat), notes }
}

function recognise(sample: Sample, asked: string | undefined): ImportFormat {
  if (asked !== undefined) {
    const format = importFormats.find(({ id }) => id === asked)
    if (format === undefined) {
      throw problem('request.invalid', undefined, {
        format: { code: 'format-not-known', formats: importFormats.map(({ id }) => id) },
      })
    }
    return format
  }
  const { filename } = sample
  const unread = recogniseUnread(sample)
  if (unread !== null) throw problem('import.unrecognised', { code: 'file-not-read-yet', filename, what: unread })
  const tried = importFormats.map((format) => ({ format, ...format.recognise(sample) }))
  const best = tried.reduce((a, b) => (b.score > a.score ? b : a))
  if (best.score >= leastScore) return best.format
  throw problem('import.unrecognised', {
    code: 'file-of-no-kind',
    filename,
    tried: tried.flatMap(({ format, because }) => (because === null ? [] : [{ format: format.label, because }])),
  })
}

async function beginning(path: string, encoding: ImportFile['encoding']): Promise<{ text: string; isWhole: boolean }> {
  let text = ''
  for await (const chunk of decodeFile(path, encoding)) {
    text += chunk
    if (text.length > sampleChars) return { text: text.slice(0, sampleChars), isWhole: false }
  }
  return { text, isWhole: true }
}
