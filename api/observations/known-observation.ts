/** The observation that already has an id; null when the id is free. */
import { z } from 'zod'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { timeDoubts } from '#data/schema/observation.ts'

const sql = sqlFile('observations/known-observation.sql')
const rows = z.array(
  z.object({
    uuid: z.string(),
    /** Null when it came with an import. */
    seq: z.number().nullable(),
    receivedAt: z.string(),
    timeDoubt: z.enum(timeDoubts).nullable(),
    pcode: z.string().nullable(),
    actor: z.string(),
    /** Null where what was sent is erased. */
    contentSha256: z.string().nullable(),
    withdrawn: z.boolean(),
  }),
)
export type KnownObservation = z.infer<typeof rows>[number]

/** By these names alone, where they are said: what is others' then takes no longer than what is not there. */
export async function knownObservation(
  mirror: Mirror,
  uuid: string,
  names: readonly string[] | null = null,
): Promise<KnownObservation | null> {
  return rows.parse(await mirror.query(sql, { uuid, names }))[0] ?? null
}
