/** The weekly line that already has an id; null when the id is free. */
import { z } from 'zod'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'

const sql = sqlFile('observations/known-weekly-line.sql')
const rows = z.array(
  z.object({
    uuid: z.string(),
    seq: z.number(),
    receivedAt: z.string(),
    actor: z.string(),
    /** Null once erased. */
    contentSha256: z.string().nullable(),
    withdrawn: z.boolean(),
  }),
)

/** By these names alone, where they are said: what is others' then takes no longer than what is not there. */
export const knownWeeklyLine = async (
  mirror: Mirror,
  uuid: string,
  names: readonly string[] | null = null,
): Promise<z.infer<typeof rows>[number] | null> => rows.parse(await mirror.query(sql, { uuid, names }))[0] ?? null
