/** People as the record knows them now: who was invited, who joined, what they sign in with and how far what they may see reaches. */
import { z } from 'zod'
import { perSeq } from '#api/mirror/per-seq.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { roles } from '#api/record/entries.ts'
import { type OutsideIdentity, sameName } from '#data/schema/person.ts'
import { sensitivity } from '#data/schema/sensitivity.ts'

const sql = sqlFile('accounts/people.sql')
const person = z.object({
  personId: z.string(),
  note: z.string(),
  invitedBy: z.string(),
  invitedAt: z.string(),
  role: z.enum(roles),
  area: z.array(z.string()).nullable(),
  ceiling: sensitivity,
  disabled: z.boolean(),
  /** Null until they joined, and where it was erased. */
  name: z.string().nullable(),
  passwordHash: z.string().nullable(),
  issuer: z.string().nullable(),
  subject: z.string().nullable(),
  joinedAt: z.string().nullable(),
})
const people = z.array(person)
export type Person = z.infer<typeof person>

export type People = {
  all: readonly Person[]
  byId: ReadonlyMap<string, Person>
  named(name: string): Person | undefined
  known(outside: OutsideIdentity): Person | undefined
}

export const knownPeople = perSeq(async (mirror): Promise<People> => {
  const all = people.parse(await mirror.query(sql, {}))
  const byName = new Map(all.flatMap((one) => (one.name === null ? [] : [[sameName(one.name), one] as const])))
  const outside = new Map(all.flatMap((one) => (one.issuer === null ? [] : [[keyOf(one.issuer, one.subject), one]])))
  return {
    all,
    byId: new Map(all.map((one) => [one.personId, one])),
    named: (name) => byName.get(sameName(name)),
    known: ({ issuer, subject }) => outside.get(keyOf(issuer, subject)),
  }
})

const keyOf = (issuer: string, subject: string | null): string => JSON.stringify([issuer, subject])

/** Under which name the record keeps what they write. */
export const actorOf = ({ personId }: Pick<Person, 'personId'>): string => `person:${personId}`
