/** `export`: the same file the page offers, written to a file or to standard output. */
import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { problem } from '#api/contract/problems.ts'
import type { Settings } from '#api/settings.ts'
import { cli } from '#web/text/en/cli.ts'
import { openClient, succeed } from '../api-client.ts'
import { requireRecord } from '../open-here.ts'
import type { Report } from '../report.ts'

export type ExportOptions = {
  json?: boolean
  format: string
  output?: string
  provenance?: boolean
  from?: string
  to?: string
  level?: string
  pcodes?: string
  kinds?: string
  indicator?: string
  group?: string
  sources?: string
  asOf?: string
}

export async function exportFile(settings: Settings, what: string, options: ExportOptions): Promise<Report> {
  requireRecord(settings)
  const { json, format, output, provenance, ...filters } = options
  if (json === true && output === undefined) {
    throw problem('request.invalid', undefined, { output: { code: 'output-needed-with-json' } })
  }
  const query = new URLSearchParams(filters)
  if (provenance === true) query.set('provenance', 'true')
  // The next program of a pipe takes the mark for a part of the first heading.
  if (output === undefined) query.set('bom', 'false')
  const client = await openClient(settings)
  try {
    const path = `/api/exports/${encodeURIComponent(`${what}.${format}`)}?${query}`
    const reply = await succeed(client, { method: 'GET', path })
    const about: unknown = JSON.parse(decodeURIComponent(reply.header('X-Export-Provenance') ?? 'null'))
    if (output === undefined) {
      await pipeline(reply.body, process.stdout, { end: false })
      return { json: {}, lines: [] }
    }
    await pipeline(reply.body, createWriteStream(output))
    const { size } = await stat(output)
    return {
      json: { what, format, file: output, bytes: size, provenance: about },
      lines: [cli.export(output, size)],
    }
  } finally {
    await client.close()
  }
}
