/**
 * Exports of this program come home: incidents, interventions and observations, known by their ids. The same row is known, one somebody
 * changed in the file is a correction, and one of another instance comes in under the id it has there. Figures by place follow from
 * records and are refused by name (not-read.ts).
 */
import type { Row } from '#api/mirror/values.ts'
import { createVersions, versionCorrections } from '../../batches/versions.ts'
import { asMeant } from '../../reading/formula-safe.ts'
import type { CellRow } from '../../reading/line-writer.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { normaliseWord } from '../../reading/words.ts'
import { type ImportContext, type ImportFormat, portion, recognised, rowProblem, type Told, unlike } from '../format.ts'
import { isNumber, type OwnSubject, ownSubjects } from './own-subjects.ts'

const subjectOf = ({ words }: TableSample): OwnSubject | undefined =>
  ownSubjects.find(({ signs }) => signs.every((sign) => words.includes(sign)))

export const ownExports: ImportFormat = {
  id: 'own-export',
  label: 'An export of Upstream',
  sample: 'upstream-interventions.csv',
  recognise({ table }) {
    if (table === null) return unlike({ code: 'no-table' })
    return subjectOf(table) === undefined ? unlike({ code: 'columns-of-another-kind' }) : recognised(1)
  },
  async *read(file, context) {
    const { table } = file.sample
    const subject = table === null ? undefined : subjectOf(table)
    if (table === null || subject === undefined) return
    const { id, content, known, toRow } = subject
    const fields = content ?? []
    const versions = createVersions((row) => contentOf(row, fields))
    yield portion({ notes: [...table.notes, { code: 'export-come-home' }] })
    for await (const { rows, lines, problems: shape } of tableRows(file, table)) {
      const problems = [...shape]
      const found = rows.flatMap((cells, at) => {
        const told = readOwn(table, cells, subject, context)
        if (!('reason' in told)) return [{ at, row: toRow(told.row, context) }]
        problems.push(rowProblem(lines[at] ?? 0, 'rejected', cells, told))
        return []
      })
      const held = await known(
        context,
        found.map(({ row }) => String(row[id])),
      )
      const part = { kept: [] as CellRow[], corrected: 0, duplicate: 0 }
      const corrections = found.flatMap(({ at, row }) => {
        const own = String(row[id])
        const version = versions.tell(own, row, held)
        const isHeld = content === null && held.has(own)
        if (version.is === 'known' || isHeld) {
          part.duplicate++
          return []
        }
        if (version.is === 'apart') {
          const reason = { code: 'own-row-twice' as const, id: own }
          problems.push(rowProblem(lines[at] ?? 0, 'rejected', rows[at] ?? [], { field: id, reason }))
          return []
        }
        part.kept.push(row)
        if (version.is === 'new') return []
        part.corrected++
        return versionCorrections(lines[at] ?? 0, own, fields, version.before, row)
      })
      const { kept, corrected, duplicate } = part
      yield portion({
        ...{ read: rows.length + shape.length, rejected: problems.length, corrected, duplicate, corrections },
        rows: { [subject.table]: kept },
        problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      })
    }
  },
}

/** A district that follows from a position is no content of its own. */
const contentOf = (row: CellRow | Row, fields: readonly string[]): string =>
  fields
    .map((field) => (/pcode$/i.test(field) && row.lng != null ? '' : String(row[field] ?? '').trim()))
    .join('\u001f')

function readOwn(
  table: TableSample,
  cells: readonly string[],
  { shape }: OwnSubject,
  { places }: ImportContext,
): { row: CellRow } | Told {
  const told: Record<string, string | number | null> = {}
  for (const field of Object.keys(shape.shape)) {
    const written = asMeant((cells[table.words.indexOf(normaliseWord(field))] ?? '').trim())
    told[field] = written === '' ? null : isNumber(field) ? Number(written) : written
  }
  const parsed = shape.safeParse(told)
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? '')
    const written = String(told[field] ?? '')
    return {
      field,
      reason: written === '' ? { code: 'cell-missing', column: field } : { code: 'cell-unreadable', written },
    }
  }
  for (const field of ['pcode', 'regionPcode']) {
    const code = told[field]
    if (typeof code === 'string' && places.get(code) === undefined)
      return { field, reason: { code: 'area-not-known', written: code, as: 'code' } }
  }
  return { row: told }
}
