/** What is said of rows that are of other countries: files of the whole world are common, and such a row is nobody's slip. */
import type { ImportNote } from '#api/contract/statements/import-notes.ts'

export const abroadNote = (abroad: ReadonlyMap<string, number>): ImportNote[] =>
  abroad.size === 0
    ? []
    : [
        {
          code: 'rows-of-other-countries',
          rows: [...abroad.values()].reduce((sum, rows) => sum + rows, 0),
          countries: [...abroad.keys()].sort(),
        },
      ]
