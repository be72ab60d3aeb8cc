/** When each group of each district was last heard, as the Silence screen shows it. */
import { silence } from '#api/answers/perception/silence.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { ActorRole } from '#api/contract/session.ts'
import { type SilenceRow, USUAL_MONTHS } from '#api/contract/silence.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { type VoiceId, voiceIds } from '#data/schema/voice.ts'
import type { Cell, ExportTable } from './export-table.ts'

type Column = [name: string, cell: (row: SilenceRow) => Cell]

const heard = (row: SilenceRow, id: VoiceId) => row.voices.find(({ voice }) => voice === id)
const columnsOf = (id: VoiceId): Column[] => {
  const name = id.replaceAll('-', '_')
  return [
    [name, (row) => heard(row, id)?.state ?? null],
    [`${name}_last_heard`, (row) => heard(row, id)?.lastMonth ?? null],
    [`${name}_months_silent`, (row) => heard(row, id)?.monthsSilent ?? null],
    [`${name}_heard_by`, (row) => heard(row, id)?.by ?? null],
    [`${name}_reason`, (row) => heard(row, id)?.reason ?? null],
  ]
}
const columns: readonly Column[] = [
  ['pcode', (row) => row.pcode],
  ['name', (row) => row.name],
  ['region_pcode', (row) => row.regionPcode],
  ['region', (row) => row.regionName],
  ['silence', (row) => row.silence],
  ...voiceIds.flatMap(columnsOf),
]

export async function exportSilence(
  mirror: Mirror,
  scope: Scope,
  _role: ActorRole,
  months = USUAL_MONTHS,
): Promise<ExportTable> {
  const { from, to, toDate, pcodes, asOf } = scope
  const { rows } = await silence(mirror, { scope: { from, to, toDate, pcodes, asOf }, months })
  const exported = rows.map((row) => ({ cells: columns.map(([, cell]) => cell(row)), geometry: null }))
  return {
    columns: columns.map(([name]) => name),
    rows: (async function* () {
      yield exported
    })(),
  }
}
