/** The record another one corrects: it must be the latest, still stand, and be the sender's own unless a steward sends. */
import { problem } from '#api/contract/problems.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { knownObservation } from '#api/observations/known-observation.ts'
import type { Actor } from '#api/protection/actor.ts'
import { may } from '#api/protection/permissions.ts'
import { type KnownRecord, knownRecord } from './known-record.ts'

export async function corrected(mirror: Mirror, deprecatedId: string, actor: Actor): Promise<KnownRecord> {
  const known = await knownRecord(mirror, deprecatedId)
  if (known === null) throw problem('xform.unknown', { code: 'record-not-known' })
  if (known.isSuperseded) throw problem('xform.conflict', { code: 'record-corrected-before' })
  for (const { uuid } of known.observations) {
    const is = await knownObservation(mirror, uuid)
    if (is?.withdrawn === true) throw problem('xform.conflict', { code: 'record-withdrawn' })
  }
  if (known.actor !== actor.name && !may(actor.role, 'administer'))
    throw problem('actor.forbidden', { code: 'corrected-by-sender-or-steward' })
  return known
}
