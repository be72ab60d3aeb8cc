/** Every file format an export can take, and every subject that can be exported. */
import type { exportFormats, exportKinds } from '#api/contract/exports.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { ActorRole } from '#api/contract/session.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { csv } from './csv.ts'
import { csvZip } from './csv-zip.ts'
import { exportBalance } from './export-balance.ts'
import { exportDistricts } from './export-districts.ts'
import { exportEvaluations } from './export-evaluations.ts'
import type { ExportFormat } from './export-format.ts'
import { exportIncidents } from './export-incidents.ts'
import { exportInterventions } from './export-interventions.ts'
import { exportObservations } from './export-observations.ts'
import { exportSilence } from './export-silence.ts'
import type { ExportTable } from './export-table.ts'
import { exportWeeklySafety } from './export-weekly-safety.ts'
import { fgb } from './flatgeobuf.ts'
import { geojson } from './geojson.ts'
import { hxl } from './hxl.ts'
import { parquet } from './parquet.ts'
import { xlsx } from './xlsx.ts'

type Kind = (typeof exportKinds)[number]
type Subject = {
  /** `months`: how many months without being asked are silence, where the table is about that. */
  table: (mirror: Mirror, scope: Scope, role: ActorRole, months?: number) => Promise<ExportTable>
  /** Whether its rows are places on the map that only some may see. */
  positions: boolean
}

export const formats: Record<(typeof exportFormats)[number], ExportFormat> = {
  csv,
  'csv.zip': csvZip,
  xlsx,
  geojson,
  fgb,
  parquet,
  'hxl.csv': hxl,
}
export const subjects: Record<Kind, Subject> = {
  districts: { table: exportDistricts, positions: false },
  silence: { table: exportSilence, positions: false },
  incidents: { table: exportIncidents, positions: true },
  observations: { table: exportObservations, positions: true },
  interventions: { table: exportInterventions, positions: true },
  balance: { table: exportBalance, positions: false },
  evaluations: { table: exportEvaluations, positions: true },
  'weekly-safety': { table: exportWeeklySafety, positions: false },
}
