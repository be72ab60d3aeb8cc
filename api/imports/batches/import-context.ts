/** What the importer knows besides the file: the day, the places, the country and what is in the record already. */
import type { Deps } from '#api/deps.ts'
import { instance } from '#api/queries/instance.ts'
import type { ImportContext } from '../formats/format.ts'
import { openPlaceBook } from '../places/place-book.ts'
import type { OpenedFile } from './import-file.ts'
import { createKnownRows } from './known-rows.ts'

export type OpenedContext = {
  context: ImportContext
  /** A guess at how many rows the file has; 0 where it is no table. */
  expected: number
  /** The instance has no name yet. */
  isUnnamed: boolean
}

export async function openContext({ mirror, clock }: Deps, { sample, size }: OpenedFile): Promise<OpenedContext> {
  const places = await openPlaceBook(mirror)
  const here = await instance(mirror)
  const expected = sample.table === null ? 0 : size / (sample.text.length / Math.max(1, sample.table.rows.length))
  const context: ImportContext = {
    today: clock.now().toISOString().slice(0, 10),
    places,
    known: createKnownRows(mirror, expected),
    source: '',
    country: {
      pcode: places.country?.pcode ?? here?.countryCode ?? 'ADM0',
      name: places.country?.name ?? here?.name ?? 'The whole country',
    },
  }
  return { context, expected, isUnnamed: here === null }
}
