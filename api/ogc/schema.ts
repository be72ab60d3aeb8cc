/**
 * What sort of thing each property holds and what it means, as JSON Schema: a program that is not told takes it from the first few
 * features, where a number that is missing from all of them looks like text. Any may be null.
 */
import type { Column, ColumnType } from '#api/exports/column.ts'

const sorts: Record<ColumnType, object> = {
  text: { type: 'string' },
  code: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  date: { type: 'string', format: 'date' },
  moment: { type: 'string', format: 'date-time' },
}

export const schemaOf = (title: string, columns: readonly Column[]) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  type: 'object',
  properties: {
    type: { type: 'string', enum: ['Feature'] },
    id: { type: 'string' },
    properties: {
      type: 'object',
      properties: Object.fromEntries(
        columns.map(({ name, type, says, unit }) => [
          name,
          { ...sorts[type], description: unit === undefined ? says : `${says} (${unit})` },
        ]),
      ),
    },
  },
})
