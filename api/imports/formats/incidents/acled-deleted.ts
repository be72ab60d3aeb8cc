/**
 * ACLED's list of events it took back: their ids and when. What the record holds of them stays, as known on earlier days; from now on
 * they count nowhere. Ids that are not held here are nobody's mistake: the list is of the whole world.
 */
import type { Incident } from '#data/schema/incident.ts'
import { incident as incidentShape } from '#data/schema/incident.ts'
import { incidentCorrections } from '../../batches/incident-content.ts'
import { mappingOf } from '../../reading/columns.ts'
import { parseCount } from '../../reading/numbers.ts'
import { tableRows } from '../../reading/table-rows.ts'
import { byColumns, type FoundProblem, type ImportFormat, portion } from '../format.ts'

const names = { id: 'event id cnty', deletedAt: 'deleted timestamp' }

export const acledDeleted: ImportFormat = {
  id: 'acled-deleted',
  label: 'ACLED events taken back',
  sample: 'acled-deleted.csv',
  columns: Object.values(names),
  recognise: byColumns(Object.values(names)),
  async *read(file, { known }) {
    const { table } = file.sample
    if (table === null) return
    const at = { id: table.words.indexOf(names.id), deletedAt: table.words.indexOf(names.deletedAt) }
    yield portion({ mapping: mappingOf(table, at), notes: table.notes })
    const taken = new Set<string>()
    let strangers = 0
    for await (const { rows, lines, problems } of tableRows(file, table)) {
      const refused: FoundProblem[] = [...problems]
      const told = rows.flatMap((cells, i) => {
        const line = lines[i] ?? 0
        const id = (cells[at.id] ?? '').trim()
        if (id !== '') return [{ line, incidentId: `acled:${id}`, revision: parseCount(cells[at.deletedAt] ?? '') }]
        refused.push({ line, field: names.id, reason: { code: 'event-without-id' }, severity: 'rejected', cells })
        return []
      })
      const held = await known.incidentsNow(told.map(({ incidentId }) => incidentId))
      strangers += told.filter(({ incidentId }) => !held.has(incidentId)).length
      const withdrawn = told.flatMap(({ line, incidentId, revision }) => {
        const before = held.get(incidentId)
        if (before === undefined || before.withdrawn === true || taken.has(incidentId)) return []
        // A row told again after it was taken back is the later word.
        if (revision !== null && before.revision != null && revision < Number(before.revision)) return []
        taken.add(incidentId)
        const { batchId: _, ...row } = before
        const now: Incident = { ...incidentShape.parse(row), withdrawn: true, revision }
        return [{ now, corrections: incidentCorrections(line, before, now) }]
      })
      yield portion({
        read: rows.length + problems.length,
        corrected: withdrawn.length,
        rejected: refused.length,
        duplicate: told.length - withdrawn.length,
        rows: { incident: withdrawn.map(({ now }) => now) },
        problems: refused,
        corrections: withdrawn.flatMap(({ corrections }) => corrections),
      })
    }
    if (strangers > 0) yield portion({ notes: [{ code: 'withdrawn-not-held', count: strangers }] })
  },
}
