/** `token`: a token for somebody; shown this once. */
import { json } from 'node:stream/consumers'
import { tokenIssued } from '#api/contract/session.ts'
import type { Role } from '#api/record/entries.ts'
import type { Settings } from '#api/settings.ts'
import { cli } from '#web/text/en/cli.ts'
import { openClient, succeed } from '../api-client.ts'
import { requireRecord } from '../open-here.ts'
import type { Report } from '../report.ts'

export type TokenOptions = { role: Role; days: number; label: string }

export async function token(settings: Settings, { role, days, label }: TokenOptions): Promise<Report> {
  requireRecord(settings)
  const client = await openClient(settings)
  try {
    const reply = await succeed(client, {
      method: 'POST',
      path: '/api/tokens',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ role, label, expiresInDays: days }),
    })
    const issued = tokenIssued.parse(await json(reply.body))
    return {
      json: issued,
      lines: [`${issued.token}`, cli.token(issued.role, issued.expiresAt?.slice(0, 10) ?? null)],
    }
  } finally {
    await client.close()
  }
}
