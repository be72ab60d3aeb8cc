/** What community reporters say week by week, withheld where they are few, as every other figure of people is. */
import { group as groupBy } from 'd3-array'
import type { Scope } from '#api/contract/filters.ts'
import type { SafetyWeek, WeeklySafety } from '#api/contract/weekly-safety.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { weeklySafety as askWeeks } from '#api/queries/weekly-safety.ts'
import { weeksBetween } from '#data/schema/weekly-safety.ts'
import { answeredAs } from '../answered-as.ts'
import { areasOf } from '../districts/areas.ts'

type Key = Pick<Scope, 'from' | 'to' | 'fromDate' | 'toDate' | 'pcodes' | 'asOf'>
type Asked = Awaited<ReturnType<typeof askWeeks>>[number]

export const weeklySafety = remembered(async (mirror: Mirror, scope: Key): Promise<WeeklySafety> => {
  const { fromDate, toDate, pcodes, asOf } = scope
  const [places, found] = await Promise.all([
    atlas(mirror, asOf),
    askWeeks(mirror, { pcodes: pcodes === null ? null : [...pcodes], fromDate, toDate, asOf }),
  ])
  const fewest = mirror.fewestRespondents
  const byDistrict = groupBy(found, ({ pcode }) => pcode)
  const rows = areasOf(places, 'district', pcodes).map(({ place }) => {
    const { pcode, name, regionPcode, regionName } = place
    return { pcode, name, regionPcode, regionName, weeks: weeksOf(byDistrict.get(pcode) ?? [], fewest) }
  })
  return { ...(await answeredAs(mirror, scope)), fewestReporters: fewest, total: rows.length, rows }
})

function weeksOf(found: readonly Asked[], fewest: number): SafetyWeek[] {
  const [first, last] = [found[0]?.week, found.at(-1)?.week]
  if (first === undefined || last === undefined) return []
  const byWeek = new Map(found.map((one) => [one.week, one]))
  return weeksBetween(first, last).map((week) => {
    const one = byWeek.get(week)
    const blank = { week, reporters: null, safety: null, counts: [] }
    if (one === undefined) return { ...blank, reason: 'no-data' }
    if (one.reporters < fewest) return { ...blank, reason: 'suppressed' }
    const { reporters, safety, counts } = one
    return { week, reporters, safety, counts, reason: null }
  })
}
