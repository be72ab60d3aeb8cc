/**
 * Rows of a table to incidents: the loop every incident format shares. What a row says is the format's; whether it is a
 * repeat or a correction, and what is told of it, is decided here once. In one file the same id with the same cells is a
 * duplicate, and with other cells another incident, kept under an id derived from its content; an id of the record that says
 * something else now is a correction.
 */
import type { Row } from '#api/mirror/values.ts'
import type { Incident } from '#data/schema/incident.ts'
import { contentOfIncident, incidentCorrections } from '../../batches/incident-content.ts'
import { hashText, type KnownIds, otherId } from '../../batches/known-ids.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import {
  type FoundProblem,
  type ImportContext,
  type ImportFile,
  type Portion,
  portion,
  rowProblem,
  type Told,
} from '../format.ts'

/** One row understood; `warnings` is left out when there are none. */
export type ReadIncident = { incident: Incident; warnings?: Told[] }
export type ReadRow = (row: readonly string[]) => ReadIncident | Told

/** Rows between two breaths, in which the server answers others. */
const rowsABreath = 1_000

export async function* readIncidents(
  file: ImportFile,
  table: TableSample,
  context: ImportContext,
  source: string,
  readRow: ReadRow,
): AsyncGenerator<Portion> {
  const ids = await context.known.incidents(source)
  const recorded = ids.size
  let unbroken = 0
  let outdated = 0
  for await (const { rows, lines, problems } of tableRows(file, table)) {
    const { part, ...older } = await stretch(rows, lines, ids, context, readRow)
    outdated += older.outdated
    yield problems.length > 0 ? together(problems, part) : part
    unbroken += rows.length + problems.length
    if (unbroken < rowsABreath) continue
    unbroken = 0
    await new Promise((resolve) => setImmediate(resolve))
  }
  if (outdated > 0) yield portion({ notes: [{ code: 'incidents-outdated', count: outdated }] })
  if (ids.unseen > 0 && ids.unseen < recorded)
    yield portion({ notes: [{ code: 'incidents-absent', count: ids.unseen, source }] })
}

/** Rows refused for their shape stand among the others, in the file's order. */
const together = (shape: readonly FoundProblem[], part: Portion): Portion => ({
  ...part,
  read: part.read + shape.length,
  rejected: part.rejected + shape.length,
  problems: [...shape, ...part.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
})

async function stretch(
  rows: readonly string[][],
  lines: readonly number[],
  ids: KnownIds,
  { known }: ImportContext,
  readRow: ReadRow,
): Promise<{ part: Portion; outdated: number }> {
  const incidents: Incident[] = []
  const problems: FoundProblem[] = []
  const changed: { line: number; incident: Incident }[] = []
  let rejected = 0
  let duplicate = 0
  for (let at = 0; at < rows.length; at++) {
    const cells = rows[at] ?? []
    const line = lines[at] ?? 0
    const found = readRow(cells)
    if ('reason' in found) {
      rejected++
      problems.push(rowProblem(line, 'rejected', cells, found))
      continue
    }
    const { incident, warnings } = found
    const hash = contentOf(cells)
    const content = () => contentOfIncident(incident)
    let seen = ids.see(incident.incidentId, hash, content)
    if (seen === 'clash') {
      const other = otherId(incident.incidentId, hash)
      seen = ids.see(other, hash, content)
      if (seen === 'new') {
        const reason = { code: 'id-repeated' as const, id: incident.incidentId, keptAs: other }
        problems.push(rowProblem(line, 'warning', cells, { field: 'id', reason }))
      }
      incident.incidentId = other
    }
    if (seen === 'corrected') changed.push({ line, incident })
    else if (seen !== 'new') {
      duplicate++
      continue
    } else incidents.push(incident)
    if (warnings !== undefined)
      for (const warning of warnings) problems.push(rowProblem(line, 'warning', cells, warning))
  }
  const before = await known.incidentsNow(changed.map(({ incident }) => incident.incidentId))
  const later = changed.filter(({ incident }) => !isOlder(incident, before.get(incident.incidentId)))
  const outdated = changed.length - later.length
  incidents.push(...later.map(({ incident }) => incident))
  return {
    outdated,
    part: portion({
      read: rows.length,
      corrected: later.length,
      rejected,
      duplicate: duplicate + outdated,
      rows: { incident: incidents },
      problems,
      corrections: later.flatMap(({ line, incident }) =>
        incidentCorrections(line, before.get(incident.incidentId) ?? {}, incident),
      ),
    }),
  }
}

/** An export of last month says nothing against what its source has corrected since. */
const isOlder = ({ revision }: Incident, before: Row | undefined): boolean =>
  revision != null && before?.revision != null && revision < Number(before.revision)

export function contentOf(cells: readonly string[]): number {
  let hash = 0
  for (let at = 0; at < cells.length; at++) hash = hashText(cells[at] ?? '', hash + at)
  return hash
}
