/** Latitude and longitude in each other's columns, for most of the file: exchanged here at once, not row by row. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import { columnOf, type Looked } from './looked.ts'
import { choice } from './question.ts'

/** From this share of the rows on it is the columns and no slip. */
const mostRows = 0.5

export function coordinates(looked: Looked): ImportQuestion[] {
  const { read, exchanged } = looked
  const [lat, lng] = [columnOf(looked, 'lat'), columnOf(looked, 'lng')]
  if (lat === null || lng === null || exchanged === 0 || exchanged < mostRows * read) return []
  return [
    {
      ...{ asks: { code: 'ask-coordinates', rows: exchanged, of: read }, column: null, takes: 'one', key: 'lat' },
      answers: [
        choice({ lat: lng, lng: lat }, { code: 'answer-exchanged' }),
        choice({ lat, lng }, { code: 'answer-as-they-stand' }),
      ],
      given:
        looked.map.get('lat') === lat && looked.map.get('lng') === lng ? { map: { lat, lng }, because: 'told' } : null,
    },
  ]
}
