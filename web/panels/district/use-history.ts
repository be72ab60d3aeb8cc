// The same district since the first month known, up to the end of the period: what charts over time begin with.
import { useQuery } from '@tanstack/react-query'
import type { District } from '#api/contract/district.ts'
import type { Filters } from '#api/contract/filters.ts'
import { catalogueQuery } from '#web/queries/catalogue.ts'
import { districtQuery } from '#web/queries/district.ts'

/** The period itself until what came before it is there. */
export function useHistory(district: District, filters: Filters): District {
  const firstMonth = useQuery(catalogueQuery()).data?.firstMonth ?? undefined
  const { data } = useQuery({
    ...districtQuery(district.row.pcode, { ...filters, from: firstMonth, to: district.to }),
    enabled: firstMonth !== undefined,
  })
  return data ?? district
}
