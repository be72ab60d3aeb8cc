// What others expect: one outcome of one issue, of everywhere in one month or of one district in every month.
import { queryOptions } from '@tanstack/react-query'
import { externalForecasts } from '#api/contract/external-forecasts.ts'
import { ask } from '#web/client.ts'

export type ExpectedAsked = {
  outcome?: string | undefined
  vintage?: string | undefined
  month?: string | undefined
  pcode?: string | undefined
  asOf?: string | undefined
}
export const externalForecastsQuery = ({ outcome, vintage, month, pcode, asOf }: ExpectedAsked) => {
  const parameters = { outcome, vintage, month, pcode, asOf }
  return queryOptions({
    queryKey: ['external-forecasts', parameters],
    queryFn: ({ signal }) => ask('external-forecasts', externalForecasts, { parameters, signal }),
  })
}
