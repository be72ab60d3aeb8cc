// Is it up, and what country is this?
import { queryOptions } from '@tanstack/react-query'
import { health } from '#api/contract/health.ts'
import { ask } from '#web/client.ts'

export const healthQuery = () =>
  queryOptions({ queryKey: ['health'], queryFn: ({ signal }) => ask('health', health, { signal }), staleTime: 300_000 })
