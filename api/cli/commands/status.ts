/** `status`: what is here, and how far it has come. */
import { json } from 'node:stream/consumers'
import { health } from '#api/contract/health.ts'
import type { Settings } from '#api/settings.ts'
import { cli } from '#web/text/en/cli.ts'
import { openClient, succeed } from '../api-client.ts'
import { requireRecord } from '../open-here.ts'
import type { Report } from '../report.ts'

export async function status(settings: Settings): Promise<Report> {
  requireRecord(settings)
  const client = await openClient(settings)
  try {
    const found = health.parse(await json((await succeed(client, { method: 'GET', path: '/api/health' })).body))
    const { instance, seq, appliedSeq, firstMonth, lastMonth } = found
    return {
      json: { dir: settings.dir, ...found },
      lines: [
        cli.status.name(settings.dir, instance?.name ?? null, instance?.fictional === true),
        cli.status.seqs(seq, appliedSeq),
        firstMonth === null || lastMonth === null ? cli.status.undated : cli.status.months(firstMonth, lastMonth),
      ],
    }
  } finally {
    await client.close()
  }
}
