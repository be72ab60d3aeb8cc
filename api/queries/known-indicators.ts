/** Indicators of the code list and those that came in with files, as known at a moment. A file may not redefine one of ours. */

import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { type Indicator, indicators } from '#data/schema/indicators.ts'
import { importedIndicators } from './imported-indicators.ts'

export const knownIndicators = rememberedForAll(async (mirror, asOf: string | null): Promise<Indicator[]> => {
  const ours = new Set(indicators.map((i) => i.id))
  return [...indicators, ...(await importedIndicators(mirror, { asOf })).filter((i) => !ours.has(i.id))]
})

/** "feel safe after dark": what of people the question tells, as it follows a percentage. */
export const indicatorPhrase = async (mirror: Mirror, indicator: string, asOf: string | null): Promise<string> =>
  (await knownIndicators(mirror, asOf)).find(({ id }) => id === indicator)?.phrase ?? indicator
