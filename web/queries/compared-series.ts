// Up to four lines side by side: one question a place, or one question split by kind or group.
import { useQuery } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import type { Series } from '#api/contract/series.ts'
import { seriesQuery } from './series.ts'
import { useTogether } from './together.ts'

export type ComparedPlace = { pcode: string; name: string }
export type ComparedLine = Series['lines'][number]
export type Compared = {
  lines: readonly ComparedLine[]
  /** What is shown, if anything, answers an earlier question. */
  isWaiting: boolean
  error: Error | null
  retry: () => void
}

/** Without places: everything the filter holds, as one line under `whole`. */
export function useSeriesOfPlaces(filters: Filters, places: readonly ComparedPlace[], whole: string): Compared {
  const asked = places.length === 0 ? [{ pcode: null, name: whole }] : places
  const { answers, isFetching, error, askAgain } = useTogether(
    asked.map(({ pcode }) => pcode ?? whole),
    asked.map(({ pcode }) => seriesQuery(pcode === null ? filters : { ...filters, pcodes: [pcode] })),
  )
  return {
    lines: answers.flatMap((data, index) => {
      const line = data?.lines[0]
      const place = asked[index]
      return line === undefined || place === undefined
        ? []
        : [{ ...line, id: place.pcode ?? line.id, label: place.name }]
    }),
    isWaiting: isFetching,
    error,
    retry: askAgain,
  }
}

export function useSeriesBy(filters: Filters, by: 'kind' | 'group', isWanted: boolean): Compared {
  const answer = useQuery({ ...seriesQuery(filters, by), enabled: isWanted })
  return {
    lines: answer.data?.lines ?? [],
    isWaiting: answer.isFetching,
    error: answer.error,
    retry: () => void answer.refetch(),
  }
}
