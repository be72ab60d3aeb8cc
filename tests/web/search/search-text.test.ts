// A copied address reproduces the view, in the same grammar as the API; what cannot be read is left out.
import { describe, expect, it } from 'vitest'
import { filterSearch, filtersOf } from '#web/search/filter-search.ts'
import { mapSearch } from '#web/search/map-search.ts'
import { parseSearch, writeSearch } from '#web/search/search-text.ts'

describe('the address', () => {
  it('keeps a whole view through writing and reading', () => {
    const view = {
      view: 'hotspots',
      layers: ['incidents', 'sites'],
      at: '63.9500,-3.0500,7.25',
      pcode: 'XV-MAR',
      table: true,
      sort: '-incidents',
    }
    expect(mapSearch.parse(parseSearch(writeSearch(view)))).toEqual(view)
  })

  it('keeps a whole filter, readable as it stands', () => {
    const filter = {
      from: '2025-07',
      to: '2026-06',
      pcodes: ['XV01', 'XV-MAR'],
      kinds: ['shooting' as const],
      indicator: 'trust-police',
      group: ['sex:female', 'age:15-24'],
      asOf: '2026-03-01',
    }
    const written = writeSearch(filter)
    expect(written).toBe(
      '?from=2025-07&to=2026-06&pcodes=XV01,XV-MAR&kinds=shooting&indicator=trust-police&group=sex:female,age:15-24&asOf=2026-03-01',
    )
    expect(filtersOf(filterSearch.parse(parseSearch(written)))).toEqual(filter)
  })

  it('leaves out what cannot be read and keeps the rest', () => {
    const search = filterSearch.parse(parseSearch('?from=yesterday&to=2026-06&kinds=dragons&group=sex:other'))
    expect(filtersOf(search)).toEqual({ to: '2026-06' })
  })

  it('reads what it has already read', () => {
    const once = mapSearch.parse(parseSearch('?table=true&layers=incidents,sites'))
    expect(mapSearch.parse(once)).toEqual(once)
  })
})
