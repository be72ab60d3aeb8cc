/** Does what is withheld protect what it is withheld for? Tried for every question and wave as known now; none, when all is well. */
import { exposedCells } from '#api/analytics/survey/complementary-suppression.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { tablesAsked } from './tables-asked.ts'
import { withheldCells } from './withheld-cells.ts'

export type ExposedFigure = { indicator: string | null; waveId: string; place: string; group: string }

export async function exposedFigures(mirror: Mirror): Promise<ExposedFigure[]> {
  const found: ExposedFigure[] = []
  for (const indicator of [null, ...(await knownIndicators(mirror, null)).map(({ id }) => id)]) {
    const [tables, withheldIn] = await Promise.all([tablesAsked(mirror, indicator), withheldCells(mirror, indicator)])
    for (const waveId of tables.waves) {
      const table = tables.of(waveId)
      if (table === undefined) continue
      for (const cell of exposedCells(table, withheldIn(waveId), mirror.fewestRespondents))
        found.push({ indicator, waveId, ...cell })
    }
  }
  return found
}
