/** The file in a request: its body, or the part `file` of a form. Streamed as it comes, never held whole. */
import { Readable } from 'node:stream'
import busboy from 'busboy'
import { problem } from '#api/contract/problems.ts'

export type UploadedFile = { bytes: AsyncIterable<Uint8Array>; filename: string | null }

const gigabyte = 1024 ** 3
const mostBytes = 2 * gigabyte

export async function uploadedFile(request: Request): Promise<UploadedFile> {
  const { body } = request
  if (body === null) throw problem('request.invalid', undefined, { body: { code: 'field-missing' } })
  const contentType = request.headers.get('Content-Type') ?? ''
  if (!/^multipart\/form-data/i.test(contentType)) return { bytes: limited(chunksOf(body)), filename: null }
  return firstFile(body, contentType)
}

/** The other parts of the form are passed over: everything else is said in the query. */
function firstFile(body: ReadableStream<Uint8Array>, contentType: string): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const broken = () => reject(problem('request.invalid', undefined, { body: { code: 'form-incomplete' } }))
    const parts = formParser(contentType)
    if (parts === null) return broken()
    let isFound = false
    parts.on('file', (name, stream, { filename }) => {
      if (name !== 'file' || isFound) return stream.resume()
      isFound = true
      resolve({
        bytes: limited(stream),
        filename: filename === undefined ? null : Buffer.from(filename, 'latin1').toString('utf8'),
      })
    })
    parts.on('error', broken)
    parts.on('close', () => {
      if (!isFound) reject(problem('request.invalid', undefined, { file: { code: 'field-missing' } }))
    })
    const source = Readable.from(chunksOf(body))
    source.on('error', (error) => parts.destroy(error))
    source.pipe(parts)
  })
}

/** Null where the header names no boundary: the request is refused. */
function formParser(contentType: string): busboy.Busboy | null {
  try {
    return busboy({ headers: { 'content-type': contentType } })
  } catch {
    return null
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    // Nobody waits for the rest of a body that was read or given up.
    await reader.cancel().catch(() => {})
  }
}

async function* limited(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > mostBytes)
      throw problem('request.too-large', { code: 'larger-than', megabytes: (mostBytes / gigabyte) * 1024 })
    yield chunk
  }
}
