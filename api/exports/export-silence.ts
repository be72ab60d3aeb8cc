/** When each group of each district was last heard, as the Silence screen shows it. */
import { silence } from '#api/answers/perception/silence.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { ActorRole } from '#api/contract/session.ts'
import { type SilenceRow, silences, USUAL_MONTHS, voiceStates } from '#api/contract/silence.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { type VoiceId, voiceIds } from '#data/schema/voice.ts'
import { column, type Told, told } from './column.ts'
import { type ExportTable, wholeTable } from './export-table.ts'

const heard = (row: SilenceRow, id: VoiceId) => row.voices.find(({ voice }) => voice === id)
const columnsOf = (id: VoiceId): Told<SilenceRow>[] => {
  const name = id.replaceAll('-', '_')
  const who = id === 'anybody' ? 'anybody' : `anybody of this group (${id})`
  return [
    told(
      column(name, 'code', `#status+${name}`, `Whether ${who} was heard.`, { codes: voiceStates }),
      (row) => heard(row, id)?.state ?? null,
    ),
    told(
      column(`${name}_last_heard`, 'text', `#date+heard+${name}`, `The month ${who} was last heard, YYYY-MM.`),
      (row) => heard(row, id)?.lastMonth ?? null,
    ),
    told(
      column(
        `${name}_months_silent`,
        'integer',
        `#indicator+silent+${name}+num`,
        'Months from then to the end of the period.',
        { unit: 'months', least: 0 },
      ),
      (row) => heard(row, id)?.monthsSilent ?? null,
    ),
    told(
      column(`${name}_heard_by`, 'code', `#modality+${name}`, 'What heard them.', {
        codes: ['survey', 'consultation'],
      }),
      (row) => heard(row, id)?.by ?? null,
    ),
    told(
      column(`${name}_reason`, 'code', `#meta+reason+${name}`, 'Why it cannot be told, where it cannot.'),
      (row) => heard(row, id)?.reason ?? null,
    ),
  ]
}
const columns: readonly Told<SilenceRow>[] = [
  told(column('pcode', 'code', '#adm2+code', "The district's code, opaque.", { required: true }), (row) => row.pcode),
  told(column('name', 'text', '#adm2+name', 'The district.', { required: true }), (row) => row.name),
  told(column('region_pcode', 'code', '#adm1+code', 'The region it lies in.'), (row) => row.regionPcode),
  told(column('region', 'text', '#adm1+name', 'Name of that region.'), (row) => row.regionName),
  told(
    column('silence', 'code', '#status+silence', 'The gravest silence that holds.', {
      codes: silences,
      required: true,
    }),
    (row) => row.silence,
  ),
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
  return wholeTable(
    columns.map(({ column }) => column),
    rows.map((row) => ({ cells: columns.map(({ cell }) => cell(row)), geometry: null })),
  )
}
