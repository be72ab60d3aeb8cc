// What a place is called wherever it stands among others: its name, told apart from its namesakes.
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { PlaceRow } from '#api/contract/places.ts'
import { distinctNames, type NamedPlace } from '#web/text/distinct-names.ts'
import { placesQuery } from './places.ts'

export type NameOf = (place: NamedPlace) => string

/** Places of one level among each other, each with its region. */
export function distinctPlaceNames(rows: readonly PlaceRow[]): ReadonlyMap<string, string> {
  const named = new Map(rows.map(({ pcode, name }) => [pcode, name]))
  const levels = [...new Set(rows.map(({ level }) => level))]
  return new Map(
    levels.flatMap((level) => [
      ...distinctNames(
        rows
          .filter((row) => row.level === level)
          .map((row) => ({ ...row, regionName: named.get(row.parentPcode ?? '') ?? null })),
      ),
    ]),
  )
}

export function useNameOf(): NameOf {
  const rows = useQuery(placesQuery()).data?.rows
  const names = useMemo(() => distinctPlaceNames(rows ?? []), [rows])
  return useCallback(({ pcode, name }) => names.get(pcode) ?? name, [names])
}
