/** The district index over the borders the record holds now; made again only when an import has come or gone. */
import { createDistrictIndex, type DistrictIndex, type IndexedDistrict } from '#api/geography/district-index.ts'
import { districtBorders } from '#api/mirror/district-borders.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { perSeq } from '#api/mirror/per-seq.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'

const lastImportSql = sqlFile('mirror/last-import.sql')

type Located = { lastImport: number; districts: readonly IndexedDistrict[]; index: DistrictIndex }

const located = perSeq(async (mirror, previous: Located | undefined): Promise<Located> => {
  const [row] = await mirror.query(lastImportSql)
  const lastImport = Number(row?.seq ?? 0)
  if (previous?.lastImport === lastImport) return previous
  const districts = await districtBorders((sql) => mirror.query(sql))
  return { lastImport, districts, index: createDistrictIndex(districts) }
})

export const districtIndex = async (mirror: Mirror): Promise<DistrictIndex> => (await located(mirror)).index
export const districtOutlines = async (mirror: Mirror): Promise<readonly IndexedDistrict[]> =>
  (await located(mirror)).districts
