/** What the importer knows besides the file: the day, the places, the country and what is in the record already. */
import type { Deps } from '#api/deps.ts'
import { instance } from '#api/queries/instance.ts'
import type { ImportContext } from '../formats/format.ts'
import { openPlaceBook } from '../places/place-book.ts'
import { createReconciliation } from '../places/reconcile.ts'
import { placesAfter } from './earlier-files.ts'
import type { OpenedFile } from './import-file.ts'
import { createKnownRows } from './known-rows.ts'
import { placeDecisions } from './place-decisions.ts'
import type { Staged } from './staging.ts'

export type OpenedContext = {
  context: ImportContext
  /** A guess at how many rows the file has; 0 where it is no table. */
  expected: number
  /** The instance has no name yet. */
  isUnnamed: boolean
}

/** `earlier`: dry runs of the same command, whose boundaries are taken to be in. */
export async function openContext(
  { mirror, clock, blobs }: Deps,
  { sample, size }: OpenedFile,
  earlier: readonly Staged[],
): Promise<OpenedContext> {
  const places = await openPlaceBook(mirror)
  const here = await instance(mirror)
  const expected = sample.table === null ? 0 : size / (sample.text.length / Math.max(1, sample.table.rows.length))
  const decisions = await placeDecisions(mirror)
  const context: ImportContext = {
    today: clock.now().toISOString().slice(0, 10),
    places,
    reconciliation: createReconciliation(places, sample.map, decisions),
    known: createKnownRows(mirror, expected),
    source: '',
    country: {
      pcode: places.country?.pcode ?? here?.countryCode ?? 'ADM0',
      name: places.country?.name ?? here?.name ?? 'The whole country',
    },
  }
  const after = await placesAfter(earlier, context, blobs)
  return {
    context: {
      ...context,
      places: after,
      reconciliation: createReconciliation(after, sample.map, decisions),
      country: after.country ?? context.country,
    },
    expected,
    isUnnamed: here === null,
  }
}
