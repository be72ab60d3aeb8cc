// Everything with an id and a label, and what this instance holds of it.
import { queryOptions } from '@tanstack/react-query'
import { catalogue } from '#api/contract/catalogue.ts'
import { ask } from '#web/client.ts'

export const catalogueQuery = () =>
  queryOptions({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => ask('catalogue', catalogue, { signal }),
    staleTime: 300_000,
  })
