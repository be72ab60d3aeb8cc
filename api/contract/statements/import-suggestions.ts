/** What might be meant by a row that was refused or doubted, and what can be done about it. */
import { z } from 'zod'
import { namedPlace } from './import-files.ts'
import { asWritten, statement } from './statement.ts'

export const importSuggestion = z
  .discriminatedUnion('code', [
    asWritten,
    statement('perhaps-date', { day: z.string() }),
    statement('other-date-in-row', { written: z.string() }),
    statement('perhaps-position', { lat: z.number(), lng: z.number() }),
    statement('export-as-wgs84', {}),
    statement('perhaps-place', namedPlace.shape),
    statement('perhaps-by-smaller-places', { wrong: z.string(), ...namedPlace.shape }),
    statement('columns-there', { columns: z.array(z.string()) }),
    statement('say-day-order', {}),
    statement('say-precision-scale', {}),
    statement('say-as-of', {}),
    statement('say-issued', {}),
    statement('say-country', {}),
    statement('say-period', { columns: z.array(z.string()) }),
    statement('say-questions', {}),
    statement('say-source', { source: z.string() }),
    statement('say-sector', { sector: z.string() }),
    statement('say-edition', {}),
    statement('keep-both-editions', {}),
    statement('look-at-codes', {}),
  ])
  .meta({ id: 'ImportSuggestion' })
export type ImportSuggestion = z.infer<typeof importSuggestion>
