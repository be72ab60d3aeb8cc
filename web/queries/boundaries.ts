// Outlines of one level at one detail.
import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { boundaries, type boundariesQuery as parameters } from '#api/contract/boundaries.ts'
import { ask } from '#web/client.ts'

export type BoundaryLevel = z.output<typeof parameters>['level']
export const boundariesQuery = (level: BoundaryLevel, detail: 0 | 1 | 2) =>
  queryOptions({
    queryKey: ['boundaries', level, detail],
    queryFn: ({ signal }) => ask('boundaries', boundaries, { parameters: { level, detail }, signal }),
    staleTime: 600_000,
  })
