/** The record that came before under an id, with all files that came with it; null when the id is free. */
import { z } from 'zod'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { entryBodies } from '#api/record/entries.ts'

const sql = sqlFile('openrosa/submission/known-record.sql')
const { observations, media } = entryBodies['xform.filled'].shape
const json = <T extends z.ZodType>(schema: T) => z.string().transform((text) => schema.parse(JSON.parse(text)))
const rows = z.array(
  z.object({
    formId: z.string(),
    xmlSha256: z.string(),
    actor: z.string(),
    observations: json(observations),
    /** Of each time it came. */
    media: z.array(json(media)),
    isSuperseded: z.boolean(),
  }),
)
export type KeptFile = z.infer<typeof media>[number]
export type KnownRecord = Omit<z.infer<typeof rows>[number], 'media'> & { media: KeptFile[] }

export async function knownRecord(mirror: Mirror, instanceId: string): Promise<KnownRecord | null> {
  const found = rows.parse(await mirror.query(sql, { instanceId }))[0]
  return found === undefined ? null : { ...found, media: found.media.flat() }
}
