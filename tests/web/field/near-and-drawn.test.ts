/** Where the phone is, what lies near it, and what was drawn: the arithmetic, each against a figure worked out by hand. */
import { describe, expect, test } from 'vitest'
import { outline } from '#data/schema/outline.ts'
import { readWithdrawalCode } from '#data/schema/withdrawal-code.ts'
import { averaged } from '#web/field/averaged-fix.ts'
import { drawingOf, outlineOf, pointOn } from '#web/field/drawing.ts'
import { bearingDeg, nearest, windOf } from '#web/field/near.ts'
import { newWithdrawalCode, withdrawalHash } from '#web/field/withdrawal.ts'

const at = (lng: number, lat: number, accuracyM = 10) => ({ lng, lat, accuracyM })

describe('several fixes are one', () => {
  test('at one spot they are as sure as one of them, however many', () => {
    expect(averaged([at(11, 1), at(11, 1), at(11, 1)])).toEqual({ lng: 11, lat: 1, accuracyM: 10, fixes: 3 })
  })
  test('those that lie apart are no surer than how far apart they lie', () => {
    // 0.00036° of latitude are 40 m: 20 m either side of the mean.
    expect(averaged([at(11, 0), at(11, 0.00036)])).toEqual({ lng: 11, lat: 0.00018, accuracyM: 20, fixes: 2 })
  })
  test('one half as sure counts a quarter; one worse than that is left out', () => {
    const mean = averaged([at(11, 0, 10), at(11, 0.0001, 20), at(12, 5, 500)])
    expect(mean?.lat).toBeCloseTo(0.00002, 9)
    expect(mean).toMatchObject({ lng: 11, fixes: 2 })
  })
  test('across 180° the mean lies between, not on the other side of the world; of none there is none', () => {
    expect(averaged([at(179.9999, 0), at(-179.9999, 0)])?.lng).toBeCloseTo(-180, 4)
    expect(averaged([])).toBeNull()
  })
})

describe('what is near', () => {
  test('the nearest first, with metres and the wind it lies in', () => {
    const here = { lng: 11, lat: 1 }
    const near = nearest(here, [at(11, 1.01), at(11.001, 1), at(10.9995, 0.9995)])
    expect(near.map(({ distanceM, wind }) => [Math.round(distanceM), wind])).toEqual([
      [79, 'sw'],
      [111, 'e'],
      [1112, 'n'],
    ])
  })
  test('bearings run clockwise from the north, and the winds around the whole circle', () => {
    expect(Math.round(bearingDeg({ lng: 0, lat: 0 }, { lng: 1, lat: 1 }))).toBe(45)
    expect(Math.round(bearingDeg({ lng: 179.9, lat: 0 }, { lng: -179.9, lat: 0 }))).toBe(90)
    expect([0, 22, 23, 180, 337, 338, 359].map(windOf)).toEqual(['n', 'n', 'ne', 's', 'nw', 'n', 'n'])
  })
})

describe('what is drawn', () => {
  const square = { isClosed: true, corners: [at(11, 1), at(11.002, 1), at(11.002, 1.002), at(11, 1.002)] }
  test('an area is closed, and its point lies in it', () => {
    const shape = outlineOf(square)
    expect(outline.safeParse(shape).success).toBe(true)
    expect(shape).toMatchObject({
      type: 'Polygon',
      coordinates: [
        [
          [11, 1],
          [11.002, 1],
          [11.002, 1.002],
          [11, 1.002],
          [11, 1],
        ],
      ],
    })
    expect(pointOn(square)).toEqual({ lng: 11.001, lat: 1.001 })
  })
  test('of a horseshoe the point lies in an arm, not in the gap', () => {
    const arms: [number, number][] = [
      [0, 0],
      [5, 0],
      [5, 4],
      [4, 4],
      [4, 1],
      [1, 1],
      [1, 4],
      [0, 4],
    ]
    const horseshoe = { isClosed: true, corners: arms.map(([x, y]) => at(11 + x / 1000, 1 + y / 1000)) }
    expect(pointOn(horseshoe)).toEqual({ lng: 11.0005, lat: 1.002 })
  })
  test('of a line it lies half way along, corners or not', () => {
    expect(pointOn({ isClosed: false, corners: [at(11, 0), at(11, 0.001), at(11.003, 0.001)] })).toEqual({
      ...{ lng: 11.001, lat: 0.001 },
    })
  })
  test('two corners are no area, one is no line; what was drawn comes back as it was', () => {
    expect(outlineOf({ isClosed: true, corners: [at(11, 1), at(12, 1)] })).toBeNull()
    expect(outlineOf({ isClosed: false, corners: [at(11, 1)] })).toBeNull()
    expect(pointOn({ isClosed: true, corners: [] })).toBeNull()
    const shape = outlineOf(square)
    expect(shape === null ? null : drawingOf(shape, 10)).toEqual(square)
  })
})

test('each code is another, can be read, and its hash is that of its 20 characters', () => {
  const codes = Array.from({ length: 50 }, newWithdrawalCode)
  expect(new Set(codes).size).toBe(50)
  for (const code of codes) expect(readWithdrawalCode(code)).toBe(code)
  expect(withdrawalHash('7ZQ4M0A1BCDE2FGHJK3N')).toBe(
    'f31a9856994562235976475e5025778e7df7061bb65b62e85ce7f5a06e71cebe',
  )
})
