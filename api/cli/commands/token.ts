/** `token`: one for a program or a person, shown this once. `tokens`: those there are. `revoke`: one stops working. */
import { json } from 'node:stream/consumers'
import type { z } from 'zod'
import { tokenIssued, tokenRevoked, tokens as tokensAnswer } from '#api/contract/tokens.ts'
import type { Role } from '#api/record/entries.ts'
import type { Settings } from '#api/settings.ts'
import type { Sensitivity } from '#data/schema/sensitivity.ts'
import type { TokenScope } from '#data/schema/token.ts'
import { cli } from '#web/text/en/cli.ts'
import { type Asking, openClient, succeed } from '../api-client.ts'
import { requireRecord } from '../open-here.ts'
import type { Report } from '../report.ts'

export type TokenOptions = {
  role: Role
  name: string
  scope: TokenScope[]
  area?: string[]
  ceiling: Sensitivity
  days: number
}

const dayOf = (moment: string | null): string | null => moment?.slice(0, 10) ?? null

export async function token(
  settings: Settings,
  { role, name, scope, area, ceiling, days }: TokenOptions,
): Promise<Report> {
  const issued = await asked(settings, tokenIssued, {
    method: 'POST',
    path: '/api/tokens',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name, role, scopes: scope, area: area ?? null, ceiling, expiresInDays: days }),
  })
  const { expiresAt, scopes } = issued
  return {
    json: issued,
    lines: [issued.token, cli.token(issued.role, scopes.join(', '), cli.reach(issued), dayOf(expiresAt))],
  }
}

export async function tokens(settings: Settings): Promise<Report> {
  const answer = await asked(settings, tokensAnswer, { method: 'GET', path: '/api/tokens' })
  const lines = answer.rows.map((row) => {
    const [expires, revoked] = [dayOf(row.expiresAt), dayOf(row.revokedAt)]
    return cli.tokens.row({
      ...row,
      scopes: row.scopes.join(', '),
      reach: cli.reach(row),
      madeOn: row.madeAt.slice(0, 10),
      expires,
      revoked,
    })
  })
  return { json: answer, lines: lines.length === 0 ? [cli.tokens.none] : lines }
}

export async function revoke(settings: Settings, tokenId: string): Promise<Report> {
  const path = `/api/tokens/${encodeURIComponent(tokenId)}`
  const answer = await asked(settings, tokenRevoked, { method: 'DELETE', path })
  return { json: answer, lines: [cli.tokens.revoked(tokenId)] }
}

async function asked<S extends z.ZodType>(settings: Settings, answer: S, asking: Asking): Promise<z.output<S>> {
  requireRecord(settings)
  const client = await openClient(settings)
  try {
    const reply = await succeed(client, asking)
    return answer.parse(await json(reply.body))
  } finally {
    await client.close()
  }
}
