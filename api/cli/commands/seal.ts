/** `seal`: what happened here, in one file for another instance; it appears whole or not at all. */
import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { sealedSummary } from '#api/contract/sealed-files.ts'
import type { Settings } from '#api/settings.ts'
import { cli } from '#web/text/en/cli.ts'
import { openClient, succeed } from '../api-client.ts'
import { requireRecord } from '../open-here.ts'
import type { Report } from '../report.ts'

export type SealOptions = { to?: string; since?: string }

export async function seal(settings: Settings, file: string, { to, since }: SealOptions): Promise<Report> {
  requireRecord(settings)
  const client = await openClient(settings)
  const part = `${file}.part`
  try {
    const query = new URLSearchParams({ ...(to !== undefined && { to }), ...(since !== undefined && { since }) })
    const reply = await succeed(client, { method: 'GET', path: `/api/sealed-record?${query}` })
    const made = sealedSummary.parse(JSON.parse(decodeURIComponent(reply.header('X-Sealed') ?? 'null')))
    await pipeline(reply.body, createWriteStream(part, { flush: true }))
    await rename(part, file)
    const { size } = await stat(file)
    return {
      json: { file, bytes: size, ...made },
      lines: [
        cli.seal.made(file, made.office, made.from, made.to, size),
        cli.seal.within(made.entries, made.stayed, made.blobs),
        cli.seal.next(made.to + 1),
      ],
    }
  } finally {
    await rm(part, { force: true })
    await client.close()
  }
}
