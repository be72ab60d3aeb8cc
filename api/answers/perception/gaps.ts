/** How far two groups stand apart in each place's last wave of the period, tested in all places of the level at once. */
import type { Scope } from '#api/contract/filters.ts'
import type { GapPair, GapRow, Gaps } from '#api/contract/gaps.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { pairCells } from '#api/perception/pair-cells.ts'
import { amongAll, FALSE_DISCOVERIES, shareDifference } from '#api/perception/share-difference.ts'
import { atlas } from '#api/queries/atlas.ts'
import { answeredAs } from '../answered-as.ts'
import { analysedAreas } from '../districts/analysed-areas.ts'

export const gaps = remembered(
  async (mirror: Mirror, { scope, between }: { scope: Scope; between: GapPair }): Promise<Gaps> => {
    const { indicator, asOf, level } = scope
    const [places, { first, second }] = await Promise.all([
      atlas(mirror, asOf),
      pairCells(mirror, { indicator, between, asOf }),
    ])
    const { shown, tested: everywhere } = analysedAreas(places, scope)
    const measured = everywhere.map((area) => {
      const [one, other] = [first.shareIn(area, scope), second.shareIn(area, scope)]
      return { area, first: one.shown, second: other.shown, difference: shareDifference(one, other) }
    })
    const tested = amongAll(measured.map(({ difference }) => difference))
    const rows = measured.flatMap(({ area, ...shares }, i): GapRow[] => {
      const difference = tested[i]
      if (difference === undefined || !shown.has(area.pcode)) return []
      const { pcode, name, regionPcode, regionName } = area.place
      return [{ pcode, name, regionPcode, regionName, ...shares, difference }]
    })
    return {
      ...(await answeredAs(mirror, scope)),
      level,
      indicator,
      between,
      total: rows.length,
      tested: tested.filter(({ p }) => p !== null).length,
      falseDiscoveries: FALSE_DISCOVERIES,
      rows,
    }
  },
)
