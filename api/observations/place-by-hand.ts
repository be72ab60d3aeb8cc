/** Places an observation that has only a name for its place: in a district, or at a point. What the phone sent stays as it was. */
import type { Placement } from '#api/contract/observations.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { type Actor, reachesAll } from '#api/protection/actor.ts'
import { atlas } from '#api/queries/atlas.ts'
import { districtIndex } from '#api/queries/district-locator.ts'
import { oneAtATime } from '#api/record/one-at-a-time.ts'
import { write } from '#api/record/write.ts'
import { knownObservation } from './known-observation.ts'
import { requireTold } from './told-at-all.ts'

const inTurn = oneAtATime()

export const placeByHand = (
  deps: Pick<Deps, 'journal' | 'blobs' | 'mirror'>,
  uuid: string,
  placement: Placement,
  actor: Actor,
): Promise<{ uuid: string; pcode: string; seq: number }> =>
  inTurn(uuid, async () => {
    if (!reachesAll(actor)) await requireTold(deps.mirror, uuid, actor)
    const known = await knownObservation(deps.mirror, uuid)
    if (known === null) throw problem('observation.unknown')
    if (known.withdrawn) throw problem('observation.withdrawn')
    if (known.pcode !== null)
      throw problem('request.invalid', undefined, { uuid: { code: 'placed-when-sent', pcode: known.pcode } })
    const pcode = await districtOf(deps.mirror, placement)
    const position = 'position' in placement ? placement.position : null
    const draft = {
      kind: 'observation.placed',
      subject: uuid,
      actor: actor.name,
      body: { uuid, pcode, position },
    } as const
    return { uuid, pcode, seq: (await write(deps, draft)).seq }
  })

async function districtOf(mirror: Mirror, placement: Placement): Promise<string> {
  if ('position' in placement) {
    const { lng, lat } = placement.position
    const inside = (await districtIndex(mirror)).locate(lng, lat)
    if (inside === null) throw problem('request.invalid', undefined, { position: { code: 'in-no-district' } })
    return inside
  }
  const place = (await atlas(mirror, null)).byPcode.get(placement.pcode)
  if (place?.level === 'district') return placement.pcode
  const why = { code: 'district-not-known-by', pcode: placement.pcode } as const
  throw problem('place.unknown', why, { pcode: why })
}
