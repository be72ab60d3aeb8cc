/**
 * The scope of a question about observations. They come in after the last month of other records, so a period nobody gave reaches
 * to the last of them: a report sent today is there at once. Those in no district yet are asked for at any time.
 */
import { datesOf, type Filters, type Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { observedMonths } from './observed-months.ts'
import { scopeOf } from './scope.ts'

export async function observedScope(mirror: Mirror, filters: Filters, anyTime = false): Promise<Scope> {
  const scope = await scopeOf(mirror, filters)
  const [months] = await observedMonths(mirror, { asOf: scope.asOf })
  const { firstMonth, lastMonth } = months ?? { firstMonth: null, lastMonth: null }
  const from = anyTime && filters.from === undefined && firstMonth !== null ? firstMonth : scope.from
  const to = filters.to === undefined && lastMonth !== null && lastMonth > scope.to ? lastMonth : scope.to
  return { ...scope, from, to, ...datesOf(from, to) }
}
