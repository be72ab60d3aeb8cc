// A copied address reproduces the view, in the same grammar as the API; what cannot be read stays in it, and is not taken for absent.
import { describe, expect, it } from 'vitest'
import { exploreSearch } from '#web/search/explore-search.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { mapSearch, readLayers, writeLayers } from '#web/search/map-search.ts'
import { readSearch } from '#web/search/read-search.ts'
import { readAddress } from '#web/search/screens.ts'
import { parseSearch, writeSearch } from '#web/search/search-text.ts'
import { unreadParts } from '#web/search/unread-parts.ts'

/** The map's whole address, as the router reads it: the filter first, the screen's own part over it. */
const readMap = (text: string) => {
  const written = parseSearch(text)
  const root = { ...written, ...readAddress(written) }
  return { ...root, ...readSearch(mapSearch, root) }
}

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
    expect(readMap(writeSearch(view))).toMatchObject({ ...view, unread: undefined })
  })

  it.each([[[]], [['sites']], [['incidents', 'sites']]])('tells the layers chosen, %j, from none named', (ids) => {
    const written = writeSearch({ view: 'buildings', layers: writeLayers(ids) })
    expect(readLayers(readMap(written).layers)).toEqual(ids)
    expect(readLayers(readMap('?view=buildings').layers)).toBeUndefined()
  })

  it('keeps how a figure is worked out, under the names the view gave its choices, apart from the filter', () => {
    const read = readMap('?view=feeling&estimate=smoothed&kinds=shooting')
    expect(read).toMatchObject({ view: 'feeling', estimate: 'smoothed', kinds: ['shooting'] })
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
    expect(filtersOf(readAddress(parseSearch(written)))).toEqual(filter)
  })

  it('takes both of a repeated name, as the API does', () => {
    expect(readMap('?kinds=shooting&kinds=theft')).toMatchObject({ kinds: ['shooting', 'theft'], unread: undefined })
  })

  it('reads what it has already read', () => {
    const once = readMap('?table=true&layers=incidents,sites&kinds=shooting')
    expect({ ...once, ...readSearch(mapSearch, { ...once, ...readAddress(once) }) }).toEqual(once)
    const own = readSearch(exploreSearch, { own: 'true' })
    expect(readSearch(exploreSearch, own)).toEqual(own)
  })
})

// what is in the link · the piece at fault · what it may have meant · the address without it
const unreadable = [
  ['?kinds=armed-robery', 'armed-robery', 'armed-robbery', ''],
  ['?kinds=armed-robbery,bogus', 'bogus', undefined, '?kinds=armed-robbery'],
  ['?kinds=theft&kinds=shoting', 'shoting', 'shooting', '?kinds=theft'],
  ['?group=sex:femal', 'sex:femal', 'sex:female', ''],
  ['?group=sex:female,sex:male', 'sex:female,sex:male', undefined, ''],
  ['?from=2025-13', '2025-13', undefined, ''],
  ['?asOf=2025-02-30', '2025-02-30', undefined, ''],
  ['?from=2026-01&to=2025-01', '2026-01 – 2025-01', '2025-01 – 2026-01', ''],
  ['?from=2025-01&from=2025-02', '2025-01, 2025-02', undefined, ''],
  ['?level=distrct', 'distrct', 'district', ''],
  ['?kind=theft', 'kind', 'kinds', ''],
  ['?statistic=gistar', 'gistar', 'gi-star', ''],
  ['?at=400,99,99', '400,99,99', undefined, ''],
  ['?table=perhaps', 'perhaps', undefined, ''],
] as const

describe('a link that cannot be read', () => {
  it.each(unreadable)('%s', (written, word, meant, without) => {
    const search = readMap(written)
    expect(filtersOf(search)).toEqual({})
    // The address stays what it was, read once or twice.
    expect(decodeURIComponent(writeSearch(search))).toBe(written)
    expect(writeSearch(readMap(writeSearch(search)))).toBe(writeSearch(search))
    const [part, ...more] = unreadParts(search)
    expect(more).toEqual([])
    expect(part).toMatchObject({ word })
    expect(part?.meant?.word).toBe(meant)
    expect(writeSearch(part?.without ?? {})).toBe(without)
  })

  it('keeps what can be read beside what cannot', () => {
    const search = readMap('?to=2026-06&kinds=dragons&view=rate')
    expect(filtersOf(search)).toEqual({ to: '2026-06' })
    expect(search.view).toBe('rate')
  })

  it('gives way to what is chosen since', () => {
    const search = readMap('?at=400,99,99&view=rate')
    expect(writeSearch({ ...search, at: '1.0000,2.0000,3.00' })).toBe('?at=1.0000,2.0000,3.00&view=rate')
  })

  it('is not a link that a mail program hung its own names on', () => {
    expect(readMap('?utm_source=letter&kinds=theft').unread).toBeUndefined()
  })
})
