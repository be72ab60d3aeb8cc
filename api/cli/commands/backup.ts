/** `backup`: everything the record holds, in one file that appears whole or not at all. */
import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { Settings } from '#api/settings.ts'
import { cli } from '#web/text/en/cli.ts'
import { openClient, succeed } from '../api-client.ts'
import { requireRecord } from '../open-here.ts'
import type { Report } from '../report.ts'

const made = z.object({ seq: z.int(), chain: z.string(), blobs: z.int() })

export async function backup(settings: Settings, file: string): Promise<Report> {
  requireRecord(settings)
  const client = await openClient(settings)
  const part = `${file}.part`
  try {
    const reply = await succeed(client, { method: 'GET', path: '/api/backup' })
    const { seq, chain, blobs } = made.parse(JSON.parse(reply.header('X-Backup') ?? 'null'))
    await pipeline(reply.body, createWriteStream(part, { flush: true }))
    await rename(part, file)
    const { size } = await stat(file)
    return {
      json: { file, bytes: size, seq, chain, blobs },
      lines: [cli.backup(file, seq, blobs, size)],
    }
  } finally {
    await rm(part, { force: true })
    await client.close()
  }
}
