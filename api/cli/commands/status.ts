/** `status`: what is here, and how far it has come. */
import { json } from 'node:stream/consumers'
import { health } from '#api/contract/health.ts'
import type { Settings } from '#api/settings.ts'
import { openClient, succeed } from '../api-client.ts'
import { requireRecord } from '../open-here.ts'
import { counted, type Report } from '../report.ts'

export async function status(settings: Settings): Promise<Report> {
  requireRecord(settings)
  const client = await openClient(settings)
  try {
    const found = health.parse(await json((await succeed(client, { method: 'GET', path: '/api/health' })).body))
    const { instance, seq, appliedSeq, firstMonth, lastMonth } = found
    const name = instance === null ? 'not named yet' : `${instance.name}${instance.fictional ? ' (fictional)' : ''}`
    return {
      json: { dir: settings.dir, ...found },
      lines: [
        `${settings.dir}: ${name}`,
        `  record ${counted(seq)}, mirror ${counted(appliedSeq)}`,
        firstMonth === null ? '  nothing dated yet' : `  ${firstMonth} to ${lastMonth}`,
      ],
    }
  } finally {
    await client.close()
  }
}
