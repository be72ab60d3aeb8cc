/** The other instances known here: whose sealed files are taken in, and for whom files are sealed. */
import { z } from 'zod'
import { problem } from '#api/contract/problems.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { type OfficeKey, readKeyLine } from './seal-key.ts'

const sql = sqlFile('sealing/offices.sql')
const rows = z.array(z.object({ key: z.string(), name: z.string(), isTrusted: z.boolean() }))
export type Office = z.infer<typeof rows>[number]

export const offices = async (mirror: Mirror): Promise<Office[]> => rows.parse(await mirror.query(sql, {}))

/** Named by its key or by what it is called here; may be left out where only one is trusted. */
export async function officeFor(mirror: Mirror, named: string | undefined): Promise<Office> {
  const trusted = (await offices(mirror)).filter(({ isTrusted }) => isTrusted)
  const key = named === undefined ? null : readKeyLine(named)
  const [found, another] =
    named === undefined ? trusted : trusted.filter((office) => office.key === key || office.name === named)
  if (found === undefined || another !== undefined)
    throw problem('office.unknown', { code: 'office-not-named', offices: trusted.map(({ name }) => name) })
  return found
}

export function requireKey(line: string): OfficeKey {
  const key = readKeyLine(line)
  if (key === null) throw problem('request.invalid', undefined, { key: { code: 'office-key-unreadable' } })
  return key
}
