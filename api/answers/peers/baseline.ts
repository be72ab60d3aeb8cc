/** What districts are matched by: how many people, how dense, how violent and how aggrieved before. Null where not known or not told. */
import type { Scope } from '#api/contract/filters.ts'
import type { PeerMeasure } from '#api/contract/statements/peers.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { indicatorCells } from '#api/perception/indicator-cells.ts'
import { flagIndicator } from '#data/schema/indicators.ts'
import type { IncidentChanges } from '../changes/incident-changes.ts'
import { areaIn } from '../districts/area-in.ts'
import type { PlacedArea } from '../districts/areas.ts'
import { peopleIn } from '../districts/people.ts'

export type Baseline = Record<PeerMeasure, number | null>

/** Logarithms, so that twice as many is as far off at every level. A count has half an incident added: none has no logarithm. */
const HALF = 0.5

export async function baselines(
  mirror: Mirror,
  base: Scope,
  counted: IncidentChanges,
): Promise<(area: PlacedArea) => Baseline> {
  const [people, size, cells] = await Promise.all([
    peopleIn(mirror, { year: Number(base.to.slice(0, 4)), asOf: base.asOf }),
    areaIn(mirror, base.asOf),
    indicatorCells(mirror, { indicator: flagIndicator, group: {}, asOf: base.asOf }),
  ])
  return (area) => {
    const living = people(area)?.people ?? null
    const km2 = size(area)
    const { incidents } = counted.of(area).base
    const { value, precision } = cells.shareIn(area, base).shown
    return {
      people: living === null ? null : Math.log(living),
      density: living === null || km2 === null || km2 === 0 ? null : Math.log(living / km2),
      violence: living === null || incidents === null ? null : Math.log((incidents + HALF) / living),
      grievance: precision === 'hidden' ? null : value,
    }
  }
}
