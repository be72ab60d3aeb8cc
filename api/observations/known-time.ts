/** The correction of a time that already has an id; null when the id is free. And what a report says by now. */
import { z } from 'zod'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'

const knownSql = sqlFile('observations/known-time.sql')
const toldSql = sqlFile('observations/told-time.sql')
const rows = z.array(
  z.object({
    uuid: z.string(),
    before: z.string(),
    observedAt: z.string(),
    contentSha256: z.string(),
    receivedAt: z.string(),
    seq: z.number(),
  }),
)
const toldRows = z.array(z.object({ observedAt: z.string() }))

export const knownTime = async (mirror: Mirror, timeId: string) =>
  rows.parse(await mirror.query(knownSql, { timeId }))[0] ?? null

export const toldTime = async (mirror: Mirror, uuid: string): Promise<string | null> =>
  toldRows.parse(await mirror.query(toldSql, { uuid }))[0]?.observedAt ?? null
