/**
 * What people fear against what is on record, around the country's own lines: where both point the same way, where they disagree and
 * why that may be, and where it cannot be told. Nobody asked is no calm.
 */
import { rollup } from 'd3-array'
import { fearAndRecords } from '#api/analytics/survey/fear-and-records.ts'
import type { DistrictRow } from '#api/contract/districts.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Mismatch, MismatchRow, Quadrant } from '#api/contract/mismatch.ts'
import { quadrants } from '#api/contract/mismatch.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { answeredAs } from '../answered-as.ts'
import { districts } from '../districts/districts.ts'
import { countryShare } from './country-share.ts'
import { mismatchReasons } from './reasons.ts'

type Lines = Mismatch['lines']

export const mismatch = remembered(async (mirror: Mirror, asked: Scope): Promise<Mismatch> => {
  const scope: Scope = { ...asked, level: 'district', group: {} }
  const everywhere: Scope = { ...scope, pcodes: null }
  const [table, whole, country] = await Promise.all([
    districts(mirror, scope),
    districts(mirror, everywhere),
    countryShare(mirror, everywhere),
  ])
  const lines: Lines = { share: country(scope.indicator), rate: table.rateModel?.threshold ?? null }
  const reasonsFor = await mismatchReasons(mirror, {
    scope: everywhere,
    rows: whole.rows,
    commonRate: lines.rate,
    country,
  })
  const rows = table.rows.map((row): MismatchRow => {
    const { pcode, name, regionPcode, regionName, perception, incidents, rateSmoothed } = row
    const quadrant = quadrantOf(row, lines)
    return {
      pcode,
      name,
      regionPcode,
      regionName,
      quadrant,
      safe: perception,
      incidents,
      rate: rateSmoothed,
      reasons: reasonsFor(pcode, quadrant),
    }
  })
  const found = rollup(
    rows,
    (same) => same.length,
    (row) => row.quadrant,
  )
  return {
    ...(await answeredAs(mirror, scope)),
    indicator: scope.indicator,
    lines,
    total: rows.length,
    counts: Object.fromEntries(quadrants.map((each) => [each, found.get(each) ?? 0])) as Record<Quadrant, number>,
    rows,
  }
})

function quadrantOf({ perception: safe, rateSmoothed: rate }: DistrictRow, lines: Lines): Quadrant {
  if (safe.status === 'suppressed') return 'suppressed'
  if (safe.lo === null || safe.hi === null || rate.lo === null || rate.hi === null) return 'untested'
  if (lines.share === null || lines.rate === null) return 'untested'
  // A share too imprecise to show must not be told by where it puts the district; a pooled rate is everybody's.
  if (safe.precision === 'hidden' || rate.pooled) return 'cannot-tell'
  return fearAndRecords(
    { lo: safe.lo, hi: safe.hi },
    { lo: rate.lo, hi: rate.hi },
    { share: lines.share, rate: lines.rate },
  )
}
