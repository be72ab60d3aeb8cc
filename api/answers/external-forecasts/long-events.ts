/**
 * On which side of a change of VIEWS an issue lies: "Improved handling of UCDP summary events in VIEWS forecasts and API data"
 * (viewsforecasting.org/news), from the release of October 2025 on. A run is named after its last month of data and appears one to four
 * months later, so a name alone does not always tell.
 */
import type { LongEventsSpread } from '#api/contract/external-forecasts.ts'
import type { ForecastIssuer } from '#data/schema/external-forecast.ts'
import { addMonths } from '#data/schema/period.ts'

const changed = '2025-10'
const longestDelayMonths = 4

export function longEventsOf(
  issuer: ForecastIssuer,
  { issuedOn, dataUntil }: { issuedOn: string | null; dataUntil: string | null },
): LongEventsSpread | null {
  if (issuer !== 'views') return null
  if (issuedOn !== null) return issuedOn.slice(0, 7) >= changed ? 'since' : 'before'
  if (dataUntil === null) return 'unclear'
  if (dataUntil >= addMonths(changed, -1)) return 'since'
  return addMonths(dataUntil, longestDelayMonths) < changed ? 'before' : 'unclear'
}
