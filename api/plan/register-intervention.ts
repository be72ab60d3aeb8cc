/** Registers work that is done or to be done, and tells it anew where it was told wrongly: an entry each, the earlier one kept. */
import type { InterventionCorrection, NewIntervention } from '#api/contract/intervention-writes.ts'
import { problem } from '#api/contract/problems.ts'
import { districtIndex } from '#api/queries/district-locator.ts'
import { interventions } from '#api/queries/interventions.ts'
import { sites } from '#api/queries/sites.ts'
import { type Keeping, type Kept, keepOnce } from './keep-once.ts'
import { refuse, requireDistrict } from './write-commitment.ts'

type Told = { interventionId: string; versionId: string; actor: string }

export const registerIntervention = (
  deps: Keeping,
  { interventionId, actor }: Omit<Told, 'versionId'>,
  intervention: NewIntervention,
): Promise<Kept> =>
  keepOnce(deps, interventionId, intervention, async (contentSha256) => {
    await requirePlaced(deps, intervention)
    const body = { interventionId, versionId: interventionId, intervention, reason: null, contentSha256 }
    return [{ kind: 'intervention.registered', subject: interventionId, actor, body }]
  })

/** Also of work that came with a file: what is told here later has the later word. */
export const correctIntervention = (
  deps: Keeping,
  { interventionId, versionId, actor }: Told,
  correction: InterventionCorrection,
): Promise<Kept> =>
  keepOnce(deps, versionId, { interventionId, ...correction }, async (contentSha256) => {
    const { reason, ...intervention } = correction
    await requireKnown(deps, interventionId)
    await requirePlaced(deps, intervention)
    const body = { interventionId, versionId, intervention, reason, contentSha256 }
    return [{ kind: 'intervention.registered', subject: interventionId, actor, body }]
  })

/** Whatever it began and stands. */
const ever = { pcodes: null, toDate: '9999-12-31', asOf: null }

async function requireKnown({ mirror }: Keeping, interventionId: string): Promise<void> {
  const known = await interventions(mirror, ever)
  if (!known.some((each) => each.interventionId === interventionId))
    throw problem('intervention.unknown', { code: 'intervention-not-known', interventionId })
}

/** In a district there is, at a point in it, with buildings that were seen. */
async function requirePlaced({ mirror }: Keeping, { pcode, position, siteIds }: NewIntervention): Promise<void> {
  await requireDistrict(mirror, pcode)
  if (position !== null) {
    const inside = (await districtIndex(mirror)).locate(position.lng, position.lat)
    if (inside === null) refuse('position', { code: 'in-no-district' })
    if (inside !== pcode) refuse('position', { code: 'lies-in-district', pcode: inside })
  }
  if (siteIds.length === 0) return
  const seen = new Set((await sites(mirror, ever)).map(({ siteId }) => siteId))
  for (const siteId of siteIds) if (!seen.has(siteId)) refuse('siteIds', { code: 'site-not-known', siteId })
}
