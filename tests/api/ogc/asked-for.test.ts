/** Where and when, as other programs write it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxParams, extentOf, holds, readBox } from '#api/ogc/bounding-box.ts'
import { meetsBox } from '#api/ogc/meets-box.ts'
import { daysOf, readWhen, touches } from '#api/ogc/when.ts'

const box = (text: string) => {
  const read = readBox(text)
  if (read === null) throw new Error(`${text} is no box`)
  return read
}

describe('a box', () => {
  it('has four numbers or, with heights, six', () => {
    expect(box('10,0,13,3')).toEqual({ south: 0, north: 3, spans: [{ west: 10, east: 13 }] })
    expect(box('10,0,-5,13,3,900')).toEqual(box('10,0,13,3'))
  })
  it.each(['', '1,2,3', '1,2,3,x', '1,2,,4', '0,3,1,2', '1,2,3,4,5', '-400,0,0,1', '0,0,9,1,1,8', '0,0,Infinity,1'])(
    '%s is none',
    (text) => expect(readBox(text)).toBeNull(),
  )
  it('reaches across 180° where west is greater than east, or beyond it', () => {
    const across = [
      { west: 170, east: 180 },
      { west: -180, east: -170 },
    ]
    for (const text of ['170,-10,-170,10', '170,-10,190,10', '-190,-10,-170,10'])
      expect(box(text).spans).toEqual(across)
    expect(box('-180,-90,180,90').spans).toEqual([{ west: -180, east: 180 }])
    expect(box('-360,-90,360,90').spans).toEqual([{ west: -180, east: 180 }])
    expect([179, -179, 175.5].map((lng) => holds(box('170,-10,-170,10'), lng, 0))).toEqual([true, true, true])
    expect(holds(box('170,-10,-170,10'), 0, 0)).toBe(false)
    expect(boxParams(box('170,-10,-170,10'))).toMatchObject({
      west: 170,
      east: 180,
      secondWest: -180,
      secondEast: -170,
    })
  })
  it('around some positions holds them all, and is the narrower of the two ways round', () => {
    expect(extentOf([])).toBeNull()
    expect(extentOf([[179, 1], [-179, 2], [178, 0]])).toEqual([178, 0, -179, 2]) // biome-ignore format: one line
    const position = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(position, { minLength: 1 }), (positions) => {
        const around = box((extentOf(positions) ?? []).join(','))
        return positions.every(([lng, lat]) => holds(around, lng, lat))
      }),
    )
  })
  it('meets an outline that reaches into it, not one whose hole it lies in', () => {
    const ring = (from: number, to: number): [number, number][] => [[from, from], [to, from], [to, to], [from, to], [from, from]] // biome-ignore format: one line
    const holed = { type: 'Polygon' as const, coordinates: [ring(0, 10), ring(2, 8)] }
    expect(meetsBox(holed, box('1,1,9,9'))).toBe(true)
    expect(meetsBox(holed, box('3,3,7,7'))).toBe(false)
    expect(meetsBox(holed, box('3,3,8.5,7'))).toBe(true)
    expect(meetsBox(holed, box('-5,-5,20,20'))).toBe(true)
    expect(meetsBox(holed, box('10.1,0,11,1'))).toBe(false)
    expect(meetsBox({ type: 'MultiPolygon', coordinates: [[ring(0, 1)], [ring(5, 6)]] }, box('5.2,5.2,5.4,5.4'))).toBe(
      true,
    )
    expect(meetsBox({ type: 'Point', coordinates: [1, 1] }, box('1,1,1,1'))).toBe(true)
    expect(meetsBox(null, box('-180,-90,180,90'))).toBe(false)
  })
})

describe('a time', () => {
  const day = 86_400_000
  it('is a day, a moment, or an interval that may be open', () => {
    const june = Date.parse('2025-06-01')
    expect(readWhen('2025-06-01')).toEqual({ from: june, until: june + day - 1 })
    expect(readWhen('2025-06-01T02:00:00+02:00')).toEqual({ from: june, until: june })
    expect(readWhen('2025-06-01/2025-06-02')).toEqual({ from: june, until: june + 2 * day - 1 })
    for (const text of ['2025-06-01/..', '2025-06-01/']) expect(readWhen(text)).toEqual({ from: june, until: Infinity })
    expect(daysOf(readWhen('../2025-06-01'))).toEqual({ firstDay: null, lastDay: '2025-06-01' })
  })
  it('is read as GDAL writes it', () => {
    expect(readWhen('2025-06-01T/..')).toEqual(readWhen('2025-06-01/..'))
    expect(readWhen('2025-06-01T10Z')).toEqual(readWhen('2025-06-01T10:00:00Z'))
    expect(readWhen('2025-06-01T10:30Z')).toEqual(readWhen('2025-06-01T10:30:00Z'))
  })
  it.each([
    '',
    'yesterday',
    '2025-02-31',
    '2025-06-02/2025-06-01',
    '2025-06',
    '2025-06-01T25:00:00Z',
    '2025-06-01T10:00:00',
    'a/b/c',
  ])('%s is none', (text) => expect(readWhen(text)).toBeNull())
  it('touches what lasted into it, also what has not ended', () => {
    const june = readWhen('2025-06-10/2025-06-20') ?? { from: 0, until: 0 }
    expect(touches(june, '2025-05-01', '2025-06-10')).toBe(true)
    expect(touches(june, '2025-05-01', '2025-06-09')).toBe(false)
    expect(touches(june, '2025-05-01', null)).toBe(true)
    expect(touches(june, '2025-06-20T23:59:00Z', null)).toBe(true)
    expect(touches(june, '2025-06-21', null)).toBe(false)
  })
})
