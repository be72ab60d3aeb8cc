/**
 * GET /api/exports/{what}.{format}: exactly what the filter holds. `csv.zip` holds the CSV and, beside it, its sources, filter, data
 * version and columns; a workbook holds them on sheets of their own, GeoJSON, FlatGeobuf and Parquet inside; a plain CSV holds its rows
 * alone. GET /api/exports: what there is to be had, and what of it is left out.
 */
import { z } from 'zod'
import { answeredAs } from './estimates.ts'
import { filtersWith } from './filters.ts'
import { notHandedOn } from './handing-on.ts'
import { silentMonths } from './silence.ts'
import { yesOrNo } from './yes-or-no.ts'

export const exportKinds = [
  'districts',
  'silence',
  'incidents',
  'observations',
  'interventions',
  'evaluations',
  'balance',
  'weekly-safety',
] as const
export type ExportKind = (typeof exportKinds)[number]
/** Figures by place: for everybody. */
export const openKinds: readonly ExportKind[] = ['districts', 'silence', 'balance', 'weekly-safety']
/** Rows with a place of their own, which a map can draw. */
const drawnKinds: readonly ExportKind[] = ['districts', 'incidents', 'observations', 'interventions']

export const exportFormats = ['csv', 'csv.zip', 'xlsx', 'geojson', 'fgb', 'parquet', 'hxl.csv'] as const
export type ExportFormatId = (typeof exportFormats)[number]
export const formatsOf = (what: ExportKind): ExportFormatId[] =>
  exportFormats.filter((format) => format !== 'fgb' || drawnKinds.includes(what))
/** GeoJSON without places can be asked for, and serves nobody who is asked which form they want. */
export const offeredFormats = (what: ExportKind): ExportFormatId[] =>
  formatsOf(what).filter((format) => format !== 'geojson' || drawnKinds.includes(what))

/** A workbook is made in memory: more rows than these are refused, never cut. */
export const mostRows = { xlsx: 50_000 }

/**
 * `provenance=true` puts what a file says of itself before the rows of a CSV: lines starting with `#`, for readers that skip such lines;
 * titles above the header in HXL. `bom=false` leaves out the byte order mark by which a spreadsheet knows UTF-8 (in csv.zip there is none). `months`: of silence, as
 * GET /api/silence takes it.
 */
export const exportsQuery = filtersWith({
  provenance: yesOrNo.default(false),
  bom: yesOrNo.default(true),
  months: silentMonths.optional(),
})

export const exportsThereAre = z
  .object({
    ...answeredAs,
    files: z.array(z.string()),
    mostRows: z.object({ xlsx: z.int() }),
    incidents: z.object({
      /** Of the filter, as every figure counts them. */
      total: z.int(),
      /** Of them, what no file and no program gets row by row, source by source. */
      notHandedOn: z.array(notHandedOn),
    }),
  })
  .meta({ id: 'ExportsThereAre' })
export type ExportsThereAre = z.infer<typeof exportsThereAre>
