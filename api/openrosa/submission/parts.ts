/** The parts of a sent form, in the order they came. Takes a file for a part whether or not the client calls it one. */
import busboy from 'busboy'
import { problem } from '#api/contract/problems.ts'
import { recordPart } from './read-record.ts'

export type Part = { name: string; type: string; bytes: Uint8Array }
type Sent = { xml: Uint8Array; files: Part[] }

const mostParts = 200
const megabyte = 1024 * 1024
const largestXmlMegabytes = 5
const xmlTypes = new Set(['text/xml', 'application/xml', 'text/plain', 'application/octet-stream'])
const refuse = (code: 'field-missing' | 'part-twice' | 'part-no-xml') =>
  problem('request.invalid', undefined, { [recordPart]: { code } })

/** The record, of which there must be exactly one, and the files beside it. */
export async function recordAndFiles(contentType: string, body: Uint8Array): Promise<Sent> {
  const parts = await partsIn(contentType, body)
  const [record, another] = parts.filter(({ name }) => name === recordPart)
  if (record === undefined) throw refuse('field-missing')
  if (another !== undefined) throw refuse('part-twice')
  if (!xmlTypes.has(record.type)) throw refuse('part-no-xml')
  if (record.bytes.length > largestXmlMegabytes * megabyte)
    throw problem('request.too-large', { code: 'larger-than', megabytes: largestXmlMegabytes })
  return { xml: record.bytes, files: parts.filter(({ name }) => name !== recordPart) }
}

export function partsIn(contentType: string, body: Uint8Array): Promise<Part[]> {
  return new Promise((resolve, reject) => {
    const broken = () => reject(problem('request.invalid', undefined, { body: { code: 'form-incomplete' } }))
    const parser = parserFor(contentType)
    if (parser === null)
      return reject(problem('request.unsupported', { code: 'content-types-accepted', types: ['multipart/form-data'] }))
    const parts: Part[] = []
    parser.on('field', (name, text, { mimeType }) => parts.push({ name, type: mimeType, bytes: Buffer.from(text) }))
    parser.on('file', (name, stream, { mimeType }) => {
      const chunks: Uint8Array[] = []
      stream.on('data', (chunk: Uint8Array) => chunks.push(chunk))
      stream.on('error', broken)
      stream.on('end', () => parts.push({ name, type: mimeType, bytes: Buffer.concat(chunks) }))
    })
    parser.on('partsLimit', broken)
    parser.on('error', broken)
    parser.on('close', () => resolve(parts))
    parser.end(body)
  })
}

/** Null where the header names no boundary, or the body is no form. */
function parserFor(contentType: string): busboy.Busboy | null {
  if (!/^multipart\/form-data/i.test(contentType)) return null
  try {
    const headers = { 'content-type': contentType }
    return busboy({
      headers,
      defParamCharset: 'utf8',
      limits: { parts: mostParts, fieldSize: largestXmlMegabytes * megabyte + 1 },
    })
  } catch {
    return null
  }
}
