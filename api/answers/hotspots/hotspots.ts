/** Hot and cold spots, tested over the whole country at once whatever places are shown; and clusters of sites. */
import { isNormalPoor } from '#api/analytics/spatial/local-patterns.ts'
import { componentCount, islands } from '#api/analytics/spatial/weights.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { HotspotRow, Hotspots } from '#api/contract/hotspots.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { calculate } from '#api/workers/calculate.ts'
import { answeredAs } from '../answered-as.ts'
import { type Clustering, siteClusters } from '../clusters/site-clusters.ts'
import { neighbourMap } from '../places/neighbours.ts'
import { reproduce } from '../reproduce.ts'
import { giOutcome, lisaOutcome, moranOutcome } from './hotspot-results.ts'
import { type TestedOf, testedValues } from './hotspot-values.ts'

export type HotspotKey = Clustering & { scope: Scope; of: TestedOf; draws: number; seed: number }

export const hotspots = remembered(
  async (mirror: Mirror, { scope, of, epsM, minPts, draws, seed }: HotspotKey): Promise<Hotspots> => {
    const { pcodes, neighbours, method } = await neighbourMap(mirror, scope.asOf)
    const { shown: values, compared: besides } = await testedValues(mirror, scope, of, pcodes)
    const found = await calculate('local-patterns', {
      values: values.map(({ value }) => value),
      compared: besides,
      neighbours,
      draws,
      seed,
    })
    const places = await atlas(mirror, scope.asOf)
    const asked = new Set(places.districtsIn(scope.pcodes).map((place) => place.pcode))
    const all = pcodes.map((pcode, i): HotspotRow => {
      const near = neighbours[i]?.length ?? 0
      return {
        pcode,
        name: places.byPcode.get(pcode)?.name ?? pcode,
        value: values[i]?.value ?? null,
        neighbours: near,
        ...giOutcome(found.gi[i], values[i], isNormalPoor(near, found.skewness), draws),
        lisa: lisaOutcome(found.lisa[i], besides[i] ?? null, values[i], draws),
      }
    })
    const rows = all.filter((row) => asked.has(row.pcode))
    const notTested = all.filter((row) => row.class === 'not-tested').length
    return {
      ...(await answeredAs(mirror, scope)),
      method: {
        statistic: { code: 'gi-star', of },
        weights: method,
        correction: { code: 'false-discovery-rate', over: 'districts' },
        tested: all.length - notTested,
        notTested,
        lisa: { code: 'local-moran', of },
        permutation: { code: 'conditional-permutation' },
        skewness: found.skewness,
        components: componentCount(neighbours),
        islands: islands(neighbours).flatMap((i) => pcodes[i] ?? []),
      },
      moran: moranOutcome(found.moran),
      reproduce: reproduce({ seed, draws }),
      total: rows.length,
      rows,
      ...(await siteClusters(mirror, scope, { epsM, minPts })),
    }
  },
)
