/** `undo`: takes one import back whole. It stays in the record, and can still be seen "as known on" a day before. */
import { json } from 'node:stream/consumers'
import { importReport } from '#api/contract/imports.ts'
import type { Settings } from '#api/settings.ts'
import { cli } from '#web/text/en/cli.ts'
import { openClient, succeed } from '../api-client.ts'
import { requireRecord } from '../open-here.ts'
import type { Report } from '../report.ts'

export async function undo(settings: Settings, batch: string): Promise<Report> {
  requireRecord(settings)
  const client = await openClient(settings)
  try {
    const reply = await succeed(client, { method: 'DELETE', path: `/api/imports/${encodeURIComponent(batch)}` })
    const { id, filename, state, accepted, seq } = importReport.parse(await json(reply.body))
    return {
      json: { id, filename, state, accepted, seq },
      lines: [cli.undo(filename, id, accepted)],
    }
  } finally {
    await client.close()
  }
}
