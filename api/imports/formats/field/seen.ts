/**
 * Lists of places with a history (abandoned buildings and the like) and of field reports, one a row. A row without an id of its own is a
 * place of its own; rows with the same id tell one place's history.
 */
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import type { ObservationKind } from '#data/schema/observation.ts'
import { stemOf } from '../../batches/source-name.ts'
import { mappingOf } from '../../reading/columns.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { normaliseWord } from '../../reading/words.ts'
import {
  columnsNotThere,
  type FoundProblem,
  fileProblem,
  type ImportFormat,
  portion,
  recognised,
  rowProblem,
  type Sample,
  type Told,
  unlike,
} from '../format.ts'
import { saysEventsHappened } from '../incidents/event-signs.ts'
import { hearPlaceNames } from '../incidents/incident-place-names.ts'
import { decideDates } from '../incidents/incident-when.ts'
import { createReadWhere } from '../incidents/incident-where.ts'
import { codebookScale } from '../incidents/precision-scale.ts'
import { createReadSeen } from './read-seen.ts'
import { type SeenColumns, seenColumns } from './seen-columns.ts'
import { observationKindOf } from './site-words.ts'

export const seen: ImportFormat = {
  id: 'sites-and-observations',
  label: 'Sites or observations, one a row',
  asksSource: true,
  sample: 'sites.csv',
  lacks({ table, map }) {
    const columns = table === null ? {} : seenColumns(table, map).columns
    if (columns.position !== undefined) return []
    return (['lat', 'lng'] as const).filter((field) => columns[field] === undefined)
  },
  recognise(sample) {
    const { table, map } = sample
    if (table === null) return unlike({ code: 'no-table' })
    const { columns } = seenColumns(table, map)
    if ((columns.lat === undefined || columns.lng === undefined) && columns.position === undefined)
      return unlike({ code: 'fields-lacking', fields: ['place'] })
    const { kind } = columns
    const namesKinds = kind !== undefined && table.rows.some((row) => observationKindOf(row[kind] ?? '') !== null)
    if (!namesKinds && kindOfList(sample, table) === null && !map.has('kind'))
      return unlike({ code: 'no-column-of-sites' })
    return saysEventsHappened(table, {}) ? unlike({ code: 'rows-are-events' }) : recognised(0.75)
  },
  async *read(file, context) {
    const { table, map } = file.sample
    if (table === null) return
    const { columns, unknown } = seenColumns(table, map)
    const problems = columnsNotThere(unknown, table)
    const asOf = /^\d{4}-\d\d-\d\d$/.test(map.get('asof') ?? '') ? (map.get('asof') ?? null) : null
    if (columns.date === undefined && asOf === null)
      return yield portion({
        problems: [...problems, fileProblem({ code: 'list-without-dates' }, 'date', { code: 'say-as-of' })],
      })
    const dates = await decideDates(file, table, columns.date, map)
    if ('question' in dates) return yield portion({ problems: [...problems, dates.question] })
    const names = await hearPlaceNames(file, table, columns, context)
    const readWhere = createReadWhere(table, columns, context, names, codebookScale)
    const kind = kindOfList(file.sample, table) ?? observationKindOf(map.get('kind') ?? '') ?? 'abandoned-building'
    const read = createReadSeen(table, { columns, dates: dates.reading, readWhere, kind, asOf }, context)
    yield portion({
      problems,
      mapping: mappingOf(table, columns),
      notes: [...table.notes, ...dates.notes, ...noteOf(columns, kind)],
    })
    const inFile = new Set<string>()
    for await (const { rows, lines, problems: shape } of tableRows(file, table)) {
      const told: FoundProblem[] = [...shape]
      const found = rows.flatMap((cells, i) => {
        const one = read(cells)
        const tell = (severity: FoundProblem['severity'], what: Told) =>
          told.push(rowProblem(lines[i] ?? 0, severity, cells, what))
        if ('reason' in one) {
          tell('rejected', one)
          return []
        }
        return [{ ...one, tell }]
      })
      const held = await context.known.observations(found.map(({ uuid }) => uuid))
      const fresh = found.filter(({ uuid }) => {
        const isNew = !held.has(uuid) && !inFile.has(uuid)
        inFile.add(uuid)
        return isNew
      })
      for (const { warnings, tell } of fresh) for (const warning of warnings) tell('warning', warning)
      yield portion({
        read: rows.length + shape.length,
        rejected: told.filter(({ severity }) => severity === 'rejected').length,
        duplicate: found.length - fresh.length,
        rows: { observation: fresh.map(({ row }) => row) },
        problems: told.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      })
    }
    yield portion({ notes: names.notes() })
  },
}

/** What a list is of, where its name or its columns say so. */
function kindOfList({ filename }: Sample, table: TableSample) {
  const words = [stemOf(filename).replaceAll('-', ' '), ...table.words].map(normaliseWord)
  return words.map((word) => observationKindOf(word)).find((kind) => kind === 'abandoned-building') ?? null
}

const noteOf = ({ kind, id, state }: SeenColumns, is: ObservationKind): ImportNote[] => [
  ...(kind === undefined ? [{ code: 'list-of' as const, kind: is }] : []),
  ...(id === undefined ? [{ code: 'id-column-missing' as const }] : []),
  ...(state === undefined ? [{ code: 'site-states-missing' as const }] : []),
]
