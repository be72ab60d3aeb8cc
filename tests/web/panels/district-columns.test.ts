// The table sorts as the map stresses: what has no value comes last, whichever way one sorts.
import { describe, expect, it } from 'vitest'
import type { DistrictRow } from '#api/contract/districts.ts'
import { mapPalette } from '#web/map/palette.ts'
import { districtColumns, sortRows } from '#web/panels/district-columns.tsx'
import { en } from '#web/text/en.ts'

const none = { value: null, lo: null, hi: null, status: 'no_data', reason: 'no-data', precision: null } as const
const gone = { value: null, lo: null, hi: null, reason: 'no-data' } as const
const nobody = { ...none, n: null, nEffective: null, dontKnow: null, waveId: null, asked: null } as const
const row = (name: string, incidents: number | null): DistrictRow => ({
  pcode: name,
  name,
  regionPcode: null,
  regionName: null,
  incidents,
  violent: incidents,
  fatalities: 0,
  sources: null,
  rate: { ...none, population: null, populationYear: null, months: 12 },
  rateSmoothed: { ...gone, exceedance: null, exceedanceClass: null, pooled: false },
  perception: nobody,
  perceptionSmoothed: { ...gone, ownWeight: null, source: null },
  perceptionChange: {
    ...gone,
    p: null,
    distinguishable: null,
    sharedPsus: null,
    sinceWave: null,
    askedOtherwise: [],
    precision: null,
  },
  grievance: { ...nobody, change: null, top: [] },
  measures: [],
  areaKm2: null,
  interventionsActive: 0,
  openSites: 0,
  gaps: [],
})
const rows = [row('Aruvel', 3), row('Beldara', null), row('Coralby', 11), row('Damaro', 0)]
const own = {
  repeats: null,
  label: 'Hotspot',
  marks: new Map(),
  indicatorLabel: 'Share',
  nameOf: (row: { name: string }) => row.name,
}
const columns = districtColumns(own, mapPalette(false), en)
const incidents = columns.find((c) => c.id === 'incidents')!

describe('sortRows', () => {
  it.each([
    [true, ['Coralby', 'Aruvel', 'Damaro', 'Beldara']],
    [false, ['Damaro', 'Aruvel', 'Coralby', 'Beldara']],
  ])('puts the unmeasured last when descending is %s', (descending, names) => {
    expect(sortRows(rows, incidents, descending).map((r) => r.name)).toEqual(names)
  })
})

describe('districtColumns', () => {
  it('does not say twice what the view says itself', () => {
    const ids = districtColumns({ ...own, repeats: 'rate' }, mapPalette(false), en).map((c) => c.id)
    expect(ids).toContain('mark')
    expect(ids).not.toContain('rate')
  })
  it('copies nothing measured as a reason, never as zero', () => {
    expect(columns.find((c) => c.id === 'perception')?.plain(rows[1]!)).toBe('Nothing was measured here')
    expect(incidents.plain(rows[1]!)).toBe('–')
    expect(incidents.plain(rows[3]!)).toBe('0')
  })
})
