/**
 * Rows of a table to incidents: the loop every incident format shares. What a row says is the format's; whether it is a
 * repeat, and what is told of it, is decided here once. The same id with the same cells is a duplicate; the same id with
 * other cells is another incident, kept under an id derived from its content.
 */
import type { Incident } from '#data/schema/incident.ts'
import { hashText } from '../../batches/known-ids.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { type FoundProblem, type ImportContext, type ImportFile, type Portion, portion } from '../format.ts'

export type Told = { field: string; message: string; suggestion?: string }
/** One row understood; `warnings` is left out when there are none. */
export type ReadIncident = { incident: Incident; warnings?: Told[] }
export type RefusedRow = { field: string; reason: string; suggestion?: string }
export type ReadRow = (row: readonly string[]) => ReadIncident | RefusedRow

/** Rows between two breaths, in which the server answers others. */
const rowsABreath = 1_000

export async function* readIncidents(
  file: ImportFile,
  table: TableSample,
  context: ImportContext,
  source: string,
  readRow: ReadRow,
): AsyncGenerator<Portion> {
  await context.loadKnown('incident', source)
  let unbroken = 0
  for await (const { rows, lines, problems } of tableRows(file, table)) {
    const part = stretch(rows, lines, context, readRow)
    yield problems.length > 0 ? together(problems, part) : part
    unbroken += rows.length + problems.length
    if (unbroken < rowsABreath) continue
    unbroken = 0
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Rows refused for their shape stand among the others, in the file's order. */
const together = (shape: readonly FoundProblem[], part: Portion): Portion => ({
  ...part,
  read: part.read + shape.length,
  rejected: part.rejected + shape.length,
  problems: [...shape, ...part.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
})

function stretch(
  rows: readonly string[][],
  lines: readonly number[],
  { known }: ImportContext,
  readRow: ReadRow,
): Portion {
  const incidents: Incident[] = []
  const problems: FoundProblem[] = []
  let rejected = 0
  let duplicate = 0
  for (let at = 0; at < rows.length; at++) {
    const cells = rows[at] ?? []
    const line = lines[at] ?? 0
    const found = readRow(cells)
    if ('reason' in found) {
      rejected++
      problems.push(told(line, 'rejected', cells, { ...found, message: found.reason }))
      continue
    }
    const { incident, warnings } = found
    const content = contentOf(cells)
    const seen = known.see(incident.incidentId, content)
    if (seen === 'other') {
      const derived = `${incident.incidentId}~${hexOf(content)}`
      if (known.isRecorded(incident.incidentId) || known.see(derived, content) !== 'new') {
        duplicate++
        continue
      }
      const message = `${incident.incidentId} stands in the file more than once with other content; kept as ${derived}`
      incident.incidentId = derived
      problems.push(told(line, 'warning', cells, { field: 'id', message }))
    } else if (seen === 'same') {
      duplicate++
      continue
    }
    incidents.push(incident)
    if (warnings !== undefined) for (const warning of warnings) problems.push(told(line, 'warning', cells, warning))
  }
  return portion({ read: rows.length, rejected, duplicate, rows: { incident: incidents }, problems })
}

const told = (
  line: number,
  severity: FoundProblem['severity'],
  cells: readonly string[],
  { field, message, suggestion }: Told,
): FoundProblem => ({
  line,
  field,
  message,
  severity,
  cells,
  ...(suggestion === undefined ? {} : { suggestion }),
})

export function contentOf(cells: readonly string[]): number {
  let hash = 0
  for (let at = 0; at < cells.length; at++) hash = hashText(cells[at] ?? '', hash + at)
  return hash
}

export const hexOf = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0')
