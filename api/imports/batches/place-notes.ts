/** What is said of places that were taken as decided before, and of how many nobody could find. */
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import type { ImportContext } from '../formats/format.ts'
import { mostAsked } from '../questions/places.ts'

export function placeNotes({ places, reconciliation }: Pick<ImportContext, 'places' | 'reconciliation'>): ImportNote[] {
  const decided = reconciliation
    .replayed()
    .flatMap(({ label, pcode }) =>
      pcode === null
        ? []
        : [{ written: label.name || label.code || label.above, name: places.get(pcode)?.name ?? pcode }],
    )
  const unsettled = reconciliation.unsettled().length
  return [
    ...(decided.length === 0 ? [] : [{ code: 'places-as-decided' as const, names: decided }]),
    ...(unsettled <= mostAsked ? [] : [{ code: 'places-unsettled' as const, places: unsettled, first: mostAsked }]),
  ]
}
