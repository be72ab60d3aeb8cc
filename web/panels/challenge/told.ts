// What a challenge is about: the district that is chosen, or all of them together; asked the same way, so that both are told alike.
import { useQuery } from '@tanstack/react-query'
import type { Country } from '#api/contract/country.ts'
import type { District } from '#api/contract/district.ts'
import type { Filters } from '#api/contract/filters.ts'
import { countryQuery } from '#web/queries/country.ts'
import { districtQuery } from '#web/queries/district.ts'

export type Told = Pick<Country, 'from' | 'to' | 'row' | 'heard' | 'indicator' | 'indicators'> & {
  state: District['state']
}

/** Not asked while `isAsked` is false. */
export function useTold(pcode: string | undefined, filters: Filters, isAsked = true) {
  const here = useQuery({ ...districtQuery(pcode ?? '', filters), enabled: isAsked && pcode !== undefined })
  const everywhere = useQuery({ ...countryQuery(filters), enabled: isAsked && pcode === undefined })
  const { data, error, dataUpdatedAt, refetch } = pcode === undefined ? everywhere : here
  const told: Told | undefined = data === undefined ? undefined : { state: null, ...data }
  return { data: told, error, dataUpdatedAt, refetch }
}
