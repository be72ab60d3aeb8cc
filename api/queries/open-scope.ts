/**
 * The filter as another program means it. A screen that is told no period shows the last year; a program that names none wants
 * everything, so an end nobody gave stays open.
 */
import { datesOf, type Filters } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Params } from '#api/mirror/values.ts'
import { paramsOf, scopeOf } from './scope.ts'

export async function openParams(mirror: Mirror, filters: Filters): Promise<Params> {
  const scope = await scopeOf(mirror, filters)
  const { fromDate, toDate } = datesOf(scope.from, scope.to)
  return {
    ...paramsOf(scope),
    fromDate: filters.from === undefined ? null : fromDate,
    toDate: filters.to === undefined ? null : toDate,
  }
}
