/** `seal-key`, `trust`, `distrust`: the public key of this instance, and whose sealed files it takes. */
import { json } from 'node:stream/consumers'
import { officeSet, sealKeyAnswer } from '#api/contract/sealed-files.ts'
import type { Settings } from '#api/settings.ts'
import { cli } from '#web/text/en/cli.ts'
import { type ApiClient, openClient, succeed } from '../api-client.ts'
import { requireRecord } from '../open-here.ts'
import type { Report } from '../report.ts'

export const sealKey = (settings: Settings): Promise<Report> =>
  asking(settings, async (client) => {
    const reply = await succeed(client, { method: 'GET', path: '/api/seal-key' })
    const told = sealKeyAnswer.parse(await json(reply.body))
    return {
      json: told,
      lines: [
        cli.sealKey.own(told.key, told.fingerprint),
        ...told.offices.map(({ name, fingerprint, isTrusted }) => cli.sealKey.office(name, fingerprint, isTrusted)),
      ],
    }
  })

export const trust = (settings: Settings, key: string, name: string): Promise<Report> =>
  asking(settings, async (client) => {
    const reply = await succeed(client, {
      method: 'PUT',
      path: `/api/offices/${encodeURIComponent(key)}`,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name }),
    })
    const office = officeSet.parse(await json(reply.body))
    return { json: office, lines: [cli.sealKey.trusted(office.name, office.fingerprint)] }
  })

export const distrust = (settings: Settings, key: string): Promise<Report> =>
  asking(settings, async (client) => {
    const reply = await succeed(client, { method: 'DELETE', path: `/api/offices/${encodeURIComponent(key)}` })
    const office = officeSet.parse(await json(reply.body))
    return { json: office, lines: [cli.sealKey.distrusted(office.name)] }
  })

async function asking(settings: Settings, ask: (client: ApiClient) => Promise<Report>): Promise<Report> {
  requireRecord(settings)
  const client = await openClient(settings)
  try {
    return await ask(client)
  } finally {
    await client.close()
  }
}
