// Every place, its level and parent.
import { queryOptions } from '@tanstack/react-query'
import { places } from '#api/contract/places.ts'
import { ask } from '#web/client.ts'

export const placesQuery = () =>
  queryOptions({ queryKey: ['places'], queryFn: ({ signal }) => ask('places', places, { signal }), staleTime: 300_000 })
