/** Opens one plain text file far enough to know what it is: its encoding and how it is laid out. */
import { stat } from 'node:fs/promises'
import { problem } from '#api/contract/problems.ts'
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import type { FilePart } from '../formats/format.ts'
import { decodeFile, findEncoding } from '../reading/decode.ts'
import { sampleTable } from '../reading/table-sample.ts'
import type { Part } from '../unpacking/contents.ts'

export type OpenedPart = FilePart & { notes: ImportNote[] }

const sampleChars = 256 * 1024
/** More control characters than this share of the sample, and it is no text. */
const mostControls = 0.02

export async function openPart(
  { name, path }: Part,
  filename: string,
  map: ReadonlyMap<string, string>,
  json = '',
): Promise<OpenedPart> {
  const { size } = await stat(path)
  if (size === 0) throw problem('import.unreadable', { code: 'file-empty', filename })
  const { encoding, guessed } = await findEncoding(path, map.get('encoding'))
  const { text, isWhole } = await beginning(path, encoding)
  const controls = text.match(/(?![\t\r\n])\p{Cc}/gu)?.length ?? 0
  if (controls > text.length * mostControls) throw problem('import.unreadable', { code: 'file-not-text', filename })
  if (text.trim() === '') throw problem('import.unreadable', { code: 'file-blank', filename })
  const isJson = /^\s*[{[]/.test(text)
  return {
    ...{ name, path, size, encoding },
    sample: { filename, text, json: isJson ? text : json, map, table: isJson ? null : sampleTable(text, isWhole) },
    notes: guessed ? [{ code: 'encoding-guessed', encoding }] : [],
  }
}

async function beginning(path: string, encoding: FilePart['encoding']): Promise<{ text: string; isWhole: boolean }> {
  let text = ''
  for await (const chunk of decodeFile(path, encoding)) {
    text += chunk
    if (text.length > sampleChars) return { text: text.slice(0, sampleChars), isWhole: false }
  }
  return { text, isWhole: true }
}
