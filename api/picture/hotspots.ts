/** Hot and cold spots, tested over the whole country at once whatever places are shown; and clusters of sites. */
import type { GapReason as NoValue } from '#api/analytics/gap.ts'
import { detectHotspots, type HotspotResult } from '#api/analytics/gi-star.ts'
import type { GapReason } from '#api/contract/estimates.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { HotspotRow, Hotspots } from '#api/contract/hotspots.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { answeredAs } from './answered-as.ts'
import { countsOf, ratesOf, sharesOf, type Tested } from './hotspot-values.ts'
import { neighbourMap } from './neighbours.ts'
import { type Clustering, siteClusters } from './site-clusters.ts'

export type HotspotKey = Clustering & { scope: Scope; of: 'rate' | 'count' | 'indicator' }

const statistics = {
  rate: 'Getis-Ord Gi* on incident rates smoothed over all districts (empirical Bayes)',
  count: 'Getis-Ord Gi* on incident counts',
  indicator: 'Getis-Ord Gi* on steadied shares of the indicator (Fay-Herriot)',
}

export const hotspots = remembered(
  async (mirror: Mirror, { scope, of, epsM, minPts }: HotspotKey): Promise<Hotspots> => {
    const { pcodes, neighbours, method } = await neighbourMap(mirror, scope.asOf)
    const values = await valuesOf(mirror, scope, of, pcodes)
    const results = detectHotspots(
      values.map(({ value }) => value),
      neighbours,
    )
    const places = await atlas(mirror, scope.asOf)
    const shown = new Set(places.districtsIn(scope.pcodes).map((place) => place.pcode))
    const all = pcodes.map(
      (pcode, i): HotspotRow => ({
        pcode,
        name: places.byPcode.get(pcode)?.name ?? pcode,
        value: values[i]?.value ?? null,
        neighbours: neighbours[i]?.length ?? 0,
        ...outcome(results[i], values[i]),
      }),
    )
    const rows = all.filter((row) => shown.has(row.pcode))
    const notTested = all.filter((row) => row.class === 'not-tested').length
    return {
      ...(await answeredAs(mirror, scope)),
      method: {
        statistic: statistics[of],
        weights: method,
        correction: 'Benjamini-Hochberg false discovery rate over all districts tested',
        tested: all.length - notTested,
        notTested,
      },
      total: rows.length,
      rows,
      ...(await siteClusters(mirror, scope, { epsM, minPts })),
    }
  },
)

async function valuesOf(
  mirror: Mirror,
  scope: Scope,
  of: HotspotKey['of'],
  pcodes: readonly string[],
): Promise<Tested[]> {
  if (of === 'rate') return ratesOf(mirror, scope, pcodes)
  if (of === 'indicator') return sharesOf(mirror, scope, pcodes)
  const counts = await countsOf(mirror, scope, pcodes)
  return counts.map((value) => ({ value, reason: value === null ? 'no-data' : null }))
}

function outcome(
  result: HotspotResult | undefined,
  tested: Tested | undefined,
): Pick<HotspotRow, 'z' | 'p' | 'pAdjusted' | 'class' | 'reason'> {
  if (result?.status === 'ok') {
    return { z: result.z, p: result.p, pAdjusted: result.pAdjusted, class: result.hotspot, reason: null }
  }
  const reason = tested?.reason ?? (result === undefined ? 'not-tested' : reasonOf(result.reason))
  return { z: null, p: null, pAdjusted: null, class: 'not-tested', reason }
}

const reasons: Partial<Record<NoValue, GapReason>> = {
  'no-data': 'no-data',
  'no-neighbours': 'no-neighbours',
  constant: 'constant',
  'too-few': 'too-few',
  suppressed: 'suppressed',
  'no-exposure': 'no-population',
}
const reasonOf = (reason: NoValue): GapReason => reasons[reason] ?? 'not-tested'
