// The back-test of the flag: GET /api/track-record.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { trackRecord } from '#api/contract/track-record.ts'
import { ask } from '#web/client.ts'

export const trackRecordQuery = (asOf: string | undefined, horizon = 2) =>
  queryOptions({
    queryKey: ['track-record', asOf, horizon],
    queryFn: ({ signal }) => ask('track-record', trackRecord, { parameters: { asOf, horizon }, signal }),
    placeholderData: keepPreviousData,
  })
