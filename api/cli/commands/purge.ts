/** `purge`: erases what is past its time, as the running server does every day; `--dry-run` says what would go. */
import { json } from 'node:stream/consumers'
import { purged } from '#api/contract/retention.ts'
import type { Settings } from '#api/settings.ts'
import { cli } from '#web/text/en/cli.ts'
import { openClient, succeed } from '../api-client.ts'
import { requireRecord } from '../open-here.ts'
import type { Report } from '../report.ts'

export async function purge(settings: Settings, { dryRun = false }: { dryRun?: boolean }): Promise<Report> {
  requireRecord(settings)
  const client = await openClient(settings)
  try {
    const reply = await succeed(client, {
      method: 'POST',
      path: '/api/purges',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ dryRun }),
    })
    const told = purged.parse(await json(reply.body))
    return { json: told, lines: [cli.purge(told)] }
  } finally {
    await client.close()
  }
}
