/** Trust from both sides in each place's last wave of the period, and how far the sides stand apart, tested in all places at once. */
import type { ShareDifference, ShareEstimate } from '#api/contract/estimates.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Dyad, TrustRow, TwoWayTrust } from '#api/contract/two-way-trust.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { indicatorCells } from '#api/perception/indicator-cells.ts'
import { amongAll, FALSE_DISCOVERIES, shareDifference } from '#api/perception/share-difference.ts'
import { atlas } from '#api/queries/atlas.ts'
import { twoWayTrust as questions } from '#data/schema/indicators.ts'
import { answeredAs } from '../answered-as.ts'
import { analysedAreas } from '../districts/analysed-areas.ts'

/** Where trust ends and distrust begins: more than every second trusts. @unit share */
export const HALF = 0.5

type Asked = Pick<Scope, 'from' | 'to' | 'fromDate' | 'toDate' | 'level' | 'pcodes' | 'asOf'>

export const twoWayTrust = remembered(async (mirror: Mirror, scope: Asked): Promise<TwoWayTrust> => {
  const { asOf, level } = scope
  const [places, people, providers] = await Promise.all([
    atlas(mirror, asOf),
    indicatorCells(mirror, { indicator: questions.people, group: {}, asOf }),
    indicatorCells(mirror, { indicator: questions.providers, group: {}, asOf }),
  ])
  const { shown, tested: everywhere } = analysedAreas(places, scope)
  const measured = everywhere.map((area) => {
    const [one, other] = [people.shareIn(area, scope), providers.shareIn(area, scope)]
    return { area, people: one.shown, providers: other.shown, asymmetry: shareDifference(other, one) }
  })
  const tested = amongAll(measured.map(({ asymmetry }) => asymmetry))
  const rows = measured.flatMap(({ area, ...sides }, i): TrustRow[] => {
    const asymmetry = tested[i]
    if (asymmetry === undefined || !shown.has(area.pcode)) return []
    const { pcode, name, regionPcode, regionName } = area.place
    const dyad = dyadOf(sides.people, sides.providers, asymmetry)
    return [{ pcode, name, regionPcode, regionName, ...sides, asymmetry, dyad }]
  })
  return {
    ...(await answeredAs(mirror, scope)),
    level,
    asked: questions,
    total: rows.length,
    tested: tested.filter(({ p }) => p !== null).length,
    falseDiscoveries: FALSE_DISCOVERIES,
    rows,
  }
})

export function dyadOf(people: ShareEstimate, providers: ShareEstimate, asymmetry: ShareDifference): Dyad {
  if (asymmetry.value === null) return 'untested'
  if (asymmetry.distinguishable === true) return asymmetry.value > 0 ? 'people-less' : 'providers-less'
  const sides = [people, providers]
  if (sides.every(({ lo }) => lo !== null && lo > HALF)) return 'both'
  return sides.every(({ hi }) => hi !== null && hi < HALF) ? 'neither' : 'cannot-tell'
}
