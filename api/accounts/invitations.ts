/** Links by which one person joins, or sets a new password: good once, until a day, and only the last one given out for them. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { perSeq } from '#api/mirror/per-seq.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import type { Draft, EntryBody } from '#api/record/entries.ts'
import { knownPeople, type Person } from './people.ts'
import { newSecret, sha256Of } from './secret.ts'

const sql = sqlFile('accounts/invitations.sql')
const invitation = z.object({
  invitationId: z.string(),
  personId: z.string(),
  secretSha256: z.string(),
  expiresAt: z.string(),
  usedAt: z.string().nullable(),
})
const invitations = z.array(invitation)
export type Invitation = z.infer<typeof invitation>
const dayMs = 24 * 60 * 60 * 1000

const given = perSeq(async (mirror) => {
  const all = invitations.parse(await mirror.query(sql, {}))
  return {
    bySecret: new Map(all.map((one) => [one.secretSha256, one])),
    lastOf: new Map(all.map((one) => [one.personId, one])),
  }
})

type Known = Pick<Deps, 'mirror' | 'clock'>

/** The link that still works for this person; null where none does. */
export async function openInvitation({ mirror, clock }: Known, person: Person): Promise<Invitation | null> {
  const last = (await given(mirror)).lastOf.get(person.personId)
  if (last === undefined || person.disabled || last.usedAt !== null) return null
  return new Date(last.expiresAt) > clock.now() ? last : null
}

/** Whom this link is for, or the problem that says why it opens nothing. Only who holds it is told more than that it is not known. */
export async function invitedBy(deps: Known, secret: string): Promise<{ invitation: Invitation; person: Person }> {
  const { bySecret, lastOf } = await given(deps.mirror)
  const found = bySecret.get(sha256Of(secret))
  const person = found === undefined ? undefined : (await knownPeople(deps.mirror)).byId.get(found.personId)
  if (found === undefined || person === undefined) throw problem('invitation.unknown')
  if (found.usedAt !== null) throw problem('invitation.ended', { code: 'invitation-used' })
  const isLast = lastOf.get(found.personId) === found
  if (!isLast || person.disabled) throw problem('invitation.ended', { code: 'invitation-withdrawn' })
  if (new Date(found.expiresAt) <= deps.clock.now())
    throw problem('invitation.ended', { code: 'invitation-expired', on: found.expiresAt.slice(0, 10) })
  return { invitation: found, person }
}

type Wanted = Pick<EntryBody<'person.invited'>, 'role' | 'area' | 'ceiling' | 'note'> & { expiresInDays: number }

/** A link for somebody new, or another for somebody known; and the entry that makes it work. */
export function draftInvitation(
  { clock }: Pick<Deps, 'clock'>,
  { expiresInDays, ...wanted }: Wanted,
  actor: string,
  personId: string = randomUUID(),
): { secret: string; expiresAt: string; draft: Draft<'person.invited'> } {
  const secret = newSecret()
  const expiresAt = new Date(clock.now().getTime() + expiresInDays * dayMs).toISOString()
  const body = { personId, invitationId: randomUUID(), secretSha256: sha256Of(secret), ...wanted, expiresAt }
  return { secret, expiresAt, draft: { kind: 'person.invited', subject: personId, actor, body } }
}
