// The story of prevention the record tells best: GET /api/story.
import { queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { story } from '#api/contract/story.ts'
import { ask } from '#web/client.ts'

export const storyQuery = ({ pcodes, kinds, from, to, asOf }: Filters) =>
  queryOptions({
    queryKey: ['story', pcodes, kinds, from, to, asOf],
    queryFn: ({ signal }) => ask('story', story, { parameters: { pcodes, kinds, from, to, asOf }, signal }),
  })
