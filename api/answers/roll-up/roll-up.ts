/** The country's figure out of its districts', with who stands behind it, how far they stand apart, and which disagree. */
import { rollup } from 'd3-array'
import { benjaminiHochberg } from '#api/analytics/numeric/benjamini-hochberg.ts'
import type { ComparedThing } from '#api/contract/changes.ts'
import type { Scope } from '#api/contract/filters.ts'
import {
  type RollUp,
  type RollUpRegion,
  type RollUpRow,
  type RollUpVerdict,
  rollUpVerdicts,
} from '#api/contract/roll-up.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { FALSE_DISCOVERIES } from '#api/perception/share-difference.ts'
import { atlas } from '#api/queries/atlas.ts'
import { indicatorPhrase } from '#api/queries/known-indicators.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { answeredAs } from '../answered-as.ts'
import { areasOf } from '../districts/areas.ts'
import { coverageOf } from './coverage.ts'
import { rollUpFinding } from './finding.ts'
import type { Measured, MeasuredDistrict } from './measured-district.ts'
import { ofAnswers } from './of-answers.ts'
import { ofIncidents } from './of-incidents.ts'

export const rollUp = remembered(
  async (mirror: Mirror, { scope, of }: { scope: Scope; of: ComparedThing }): Promise<RollUp> => {
    const places = await atlas(mirror, scope.asOf)
    const measured = of === 'answers' ? await ofAnswers(mirror, scope) : await ofIncidents(mirror, scope)
    const judged = judge(measured.districts)
    const shown = new Set(places.districtsIn(scope.pcodes).map(({ pcode }) => pcode))
    const rows = judged.filter(({ pcode }) => shown.has(pcode))
    const [country, another] = places.at('country')
    const only = another === undefined ? country : undefined
    const told: Omit<RollUp, 'finding'> = {
      ...(await answeredAs(mirror, scope)),
      of,
      indicator: scope.indicator,
      kinds: scope.kinds ?? [...violentKinds],
      country: {
        pcode: only?.pcode ?? null,
        name: only?.name ?? null,
        ...measured.country,
        coverage: coverageOf(measured.districts),
        ...waysOf(judged),
      },
      byPeople: measured.byPeople,
      ...spreadOf(measured),
      tested: measured.districts.filter(({ p }) => p !== null).length,
      falseDiscoveries: FALSE_DISCOVERIES,
      dispersion: measured.dispersion,
      regions: areasOf(places, 'region', null)
        .filter(({ districts }) => districts.some((pcode) => shown.has(pcode)))
        .map(({ place, ...area }): RollUpRegion => {
          const inside = new Set(area.districts)
          return {
            pcode: place.pcode,
            name: place.name,
            ...measured.regionOf({ ...area, place }),
            coverage: coverageOf(measured.districts.filter((each) => inside.has(each.area.pcode))),
            ...waysOf(judged.filter(({ pcode }) => inside.has(pcode))),
          }
        }),
      total: rows.length,
      counts: countsOf(rows),
      rows,
    }
    const phrase = await indicatorPhrase(mirror, scope.indicator, scope.asOf)
    return { ...told, finding: rollUpFinding(told, judged, { phrase, namesKinds: scope.kinds !== null }) }
  },
)

/** Each district beside the country, knowing how many are looked at. */
function judge(districts: readonly MeasuredDistrict[]): RollUpRow[] {
  const adjusted = benjaminiHochberg(districts.map(({ p }) => p))
  return districts.map(({ area, people, share, rate, fromCountry, toOthers, standing, isAbove }, i): RollUpRow => {
    const pAdjusted = adjusted[i] ?? null
    const isTold = pAdjusted !== null && pAdjusted <= FALSE_DISCOVERIES
    const { pcode, name, regionPcode, regionName } = area.place
    return {
      ...{ pcode, name, regionPcode, regionName, people, share, rate },
      fromCountry: fromCountry && { ...fromCountry, pAdjusted, distinguishable: pAdjusted === null ? null : isTold },
      toOthers,
      pAdjusted,
      verdict: pAdjusted === null ? untested(standing) : !isTold ? 'cannot-tell' : isAbove ? 'above' : 'below',
    }
  })
}

/** A district told and yet not tested, as in a published table without sampling points, cannot be told from the country. */
const untested = (standing: MeasuredDistrict['standing']): RollUpVerdict =>
  standing === 'told' ? 'cannot-tell' : standing

const count = (rows: readonly RollUpRow[], verdict: RollUpVerdict): number =>
  rows.filter((row) => row.verdict === verdict).length
const waysOf = (rows: readonly RollUpRow[]) => ({ above: count(rows, 'above'), below: count(rows, 'below') })

function countsOf(rows: readonly RollUpRow[]): RollUp['counts'] {
  const found = rollup(
    rows,
    (same) => same.length,
    ({ verdict }) => verdict,
  )
  return Object.fromEntries(rollUpVerdicts.map((verdict) => [verdict, found.get(verdict) ?? 0])) as RollUp['counts']
}

function spreadOf({ spread }: Measured): Pick<RollUp, 'spread' | 'spreadReason'> {
  if (spread.status !== 'ok') return { spread: null, spreadReason: spread.reason }
  const { status: _, p: alikeP, ...told } = spread
  return { spread: { ...told, alikeP }, spreadReason: null }
}
