/** What was written under an id before; null when the id is free. */
import { z } from 'zod'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'

const sql = sqlFile('plan/known-step.sql')
const rows = z.array(
  z.object({
    id: z.string(),
    /** Null of what came with an import. */
    contentSha256: z.string().nullable(),
    recordedAt: z.string().nullable(),
    seq: z.number().nullable(),
  }),
)

export const knownStep = async (mirror: Mirror, id: string): Promise<z.infer<typeof rows>[number] | null> =>
  rows.parse(await mirror.query(sql, { id }))[0] ?? null
