// How each number is worked out, as the server's own mathematics says it.
import { queryOptions } from '@tanstack/react-query'
import { methods } from '#api/contract/methods.ts'
import { ask } from '#web/client.ts'

export const methodsQuery = () =>
  queryOptions({
    queryKey: ['methods'],
    queryFn: ({ signal }) => ask('methods', methods, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
