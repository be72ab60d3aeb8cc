/** Everything that can be decided about a file as it was read: what any file is asked, one file a question. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import { coordinates } from './coordinates.ts'
import { dayOrder, spreadsheetDays } from './day-order.ts'
import { edition } from './edition.ts'
import { encoding } from './encoding.ts'
import { issued, ownCountry } from './issued.ts'
import type { Looked } from './looked.ts'
import { part } from './part.ts'
import { asOf, period } from './period.ts'
import { places } from './places.ts'
import { precisionScale } from './precision-scale.ts'
import { sameSource } from './source.ts'
import { validFrom } from './valid-from.ts'

type Asks = (looked: Looked) => ImportQuestion[] | Promise<ImportQuestion[]>
const asked: readonly Asks[] = [
  ...[part, encoding, sameSource, dayOrder, spreadsheetDays, precisionScale],
  ...[asOf, period, edition, validFrom, coordinates, places, issued, ownCountry],
]

export const questionsOf = async (looked: Looked): Promise<ImportQuestion[]> =>
  (await Promise.all(asked.map((ask) => ask(looked)))).flat()
