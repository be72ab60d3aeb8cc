/** Whatever the filter, every shelf says the same number: districts, regions, country, list, map, series and file. */
import { describe, expect, it } from 'vitest'
import type { DemoApp } from './demo-app.ts'

const filters: Record<string, string>[] = [
  {},
  { from: '2023-01', to: '2026-06' },
  { from: '2024-02', to: '2024-02', kinds: 'armed-robbery,shooting' },
  { from: '2023-01', to: '2026-06', sources: 'police' },
  { from: '2025-01', to: '2025-12', pcodes: 'XV04' },
  { from: '2023-01', to: '2023-12', pcodes: 'XV0408,XV-MAR,XV02', kinds: 'kidnapping' },
  { from: '2023-01', to: '2026-06', asOf: '2024-06-30' },
]
const sum = (values: (number | null)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0)

export const oneNumber = (demoOf: () => DemoApp) =>
  describe('D3, complaint 1: one number everywhere', () => {
    it.each(filters)('for %o', async (filter) => {
      const ask = demoOf().ask
      const byDistrict = await ask('districts', filter)
      const { incidentsInPeriod, leftOut } = byDistrict.coverage
      const inDistricts = sum(byDistrict.rows.map((row: any) => row.incidents))
      expect(inDistricts + leftOut.placeTooVague + leftOut.outsideEveryDistrict).toBe(incidentsInPeriod)
      // A place is never shown by less than the whole of it, so a coarser level is empty where only parts of it are asked for.
      for (const level of filter.pcodes === undefined ? ['region', 'country'] : []) {
        const { rows, coverage } = await ask('districts', { ...filter, level })
        const missing = coverage.leftOut.placeTooVague + coverage.leftOut.outsideEveryDistrict
        expect(sum(rows.map((row: any) => row.incidents)) + missing, level).toBe(incidentsInPeriod)
      }
      expect((await ask('incidents', { ...filter, limit: 1 })).total).toBe(incidentsInPeriod)
      const points = await ask('incidents/points', filter)
      const drawnInDistricts = sum(points.knownToDistrict.map((d: any) => d.incidents))
      expect([points.total, points.lng.length + drawnInDistricts + points.inNoDistrict]).toEqual([
        incidentsInPeriod,
        incidentsInPeriod,
      ])
      for (const by of ['together', 'place', 'kind']) {
        const { lines } = await ask('series', { ...filter, by })
        const counted = sum(lines.map((line: any) => sum(line.months.map((m: any) => m.incidents)) + line.monthUnknown))
        expect(counted, by).toBe(by === 'place' ? inDistricts : incidentsInPeriod)
      }
      const csv: string = await ask('exports/incidents.csv', filter)
      expect(csv.trim().split('\r\n')).toHaveLength(1 + incidentsInPeriod)
    })

    it('leafing through the pages meets every record once, in order', async () => {
      const filter = { from: '2025-01', to: '2025-03', limit: 97 }
      const seen: string[] = []
      const dates: string[] = []
      let cursor: string | null = null
      let total = 0
      do {
        const page: any = await demoOf().ask('incidents', { ...filter, ...(cursor === null ? {} : { cursor }) })
        seen.push(...page.rows.map((row: any) => row.incidentId))
        dates.push(...page.rows.map((row: any) => row.dateStart))
        cursor = page.nextCursor
        total = page.total
      } while (cursor !== null)
      expect([seen.length, new Set(seen).size]).toEqual([total, total])
      expect(dates).toEqual([...dates].sort().reverse())
    })
  })
