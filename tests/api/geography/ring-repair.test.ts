import fc from 'fast-check'
import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areaKm2, signedArea } from '#api/geography/area.ts'
import { findFaults } from '#api/geography/ring-faults.ts'
import { repairRings } from '#api/geography/ring-repair.ts'
import { type Areal, partsOf } from '#api/geography/ring-walk.ts'

const square: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
]

function repair(...rings: Position[][]) {
  return repairRings('X1', 'Xanadu', { type: 'Polygon', coordinates: rings })
}

function faultsLeft(geometry: Areal | null) {
  if (geometry === null) return []
  return [...findFaults(partsOf(geometry).map((part) => part.map((ring) => ring.slice(0, -1)))).faults]
}

describe('ring repair', () => {
  it('leaves a valid shape as it is and reports nothing', () => {
    const hole: Position[] = [
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 1],
      [1, 1],
    ]
    const { geometry, repair: report } = repair(square, hole)
    expect(report).toBeNull()
    expect(geometry).toEqual({ type: 'Polygon', coordinates: [square, hole] })
  })

  it('turns a ring the standard way round and keeps its area', () => {
    const { geometry, repair: report } = repair([...square].reverse())
    expect(report?.faults).toEqual(['winding'])
    expect(report?.areaKm2After).toBeCloseTo(report?.areaKm2Before ?? 0, 6)
    expect(signedArea(geometry?.coordinates[0] as Position[])).toBeGreaterThan(0)
  })

  it('closes an open ring, leaves out repeated points and cuts spikes', () => {
    const { geometry, repair: report } = repair([
      [0, 0],
      [4, 0],
      [4, 0],
      [4, 4],
      [4, 6],
      [4, 4],
      [0, 4],
    ])
    expect(report?.faults.toSorted()).toEqual(['repeated-point', 'spike', 'unclosed'])
    expect(geometry).toEqual({ type: 'Polygon', coordinates: [square] })
    expect(report).toMatchObject({ pcode: 'X1', name: 'Xanadu' })
  })

  it('splits a ring that touches itself at a vertex, moving nothing', () => {
    const { geometry, repair: report } = repair([
      [0, 0],
      [2, 2],
      [4, 0],
      [4, 4],
      [2, 2],
      [0, 4],
      [0, 0],
    ])
    expect(report?.faults).toEqual(['self-touching'])
    expect(geometry?.type).toBe('MultiPolygon')
    expect(faultsLeft(geometry)).toEqual([])
    expect(report?.areaKm2After).toBeCloseTo(report?.areaKm2Before ?? 0, 3)
  })

  it('makes a hole of a loop that a ring draws inside itself', () => {
    const { geometry, repair: report } = repair([
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
      [1, 2],
      [2, 2],
      [2, 1],
    ])
    expect(report?.faults).toContain('self-touching')
    expect(geometry?.type).toBe('Polygon')
    expect(geometry?.coordinates).toHaveLength(2)
    expect(faultsLeft(geometry)).toEqual([])
  })

  it('rebuilds a bow-tie as its two triangles', () => {
    const { geometry, repair: report } = repair([
      [0, 0],
      [4, 4],
      [4, 0],
      [0, 4],
      [0, 0],
    ])
    expect(report?.faults).toContain('self-crossing')
    expect(report?.areaKm2Before).toBeLessThan(100)
    const triangle: Areal = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [2, 2],
          [0, 4],
          [0, 0],
        ],
      ],
    }
    expect(areaKm2(geometry!)).toBeCloseTo(2 * areaKm2(triangle), 0)
    expect(faultsLeft(geometry)).toEqual([])
  })

  it('merges parts of one shape that overlap', () => {
    const shifted = square.map(([x = 0, y = 0]) => [x + 2, y + 2])
    const { geometry, repair: report } = repairRings('X1', 'Xanadu', {
      type: 'MultiPolygon',
      coordinates: [[square], [shifted]],
    })
    expect(report?.faults).toEqual(['rings-overlap'])
    expect(geometry?.type).toBe('Polygon')
    expect(report?.areaKm2After).toBeLessThan(report?.areaKm2Before ?? 0)
  })

  it('merges a part that lies inside another, and says so', () => {
    const inner = square.map(([x = 0, y = 0]) => [1 + x / 4, 1 + y / 4])
    const { geometry, repair: report } = repairRings('X1', 'Xanadu', {
      type: 'MultiPolygon',
      coordinates: [[square], [inner]],
    })
    expect(report?.faults).toEqual(['nested-parts'])
    expect(geometry?.type).toBe('Polygon')
  })

  it('says when nothing with area is left', () => {
    const { geometry, repair: report } = repair([
      [0, 0],
      [1, 1],
      [0, 0],
    ])
    expect(geometry).toBeNull()
    expect(report?.faults).toContain('collapsed-ring')
    expect(report?.isGone).toBe(true)
  })

  it('cuts a shape that runs across the 180th meridian', () => {
    const { geometry, repair: report } = repair([
      [178, -18],
      [-179, -18],
      [-179, -16],
      [178, -16],
      [178, -18],
    ])
    expect(report?.faults).toEqual(['antimeridian'])
    expect(geometry?.type).toBe('MultiPolygon')
    const lngs = partsOf(geometry!)
      .flat(2)
      .map(([lng]) => lng ?? 0)
    expect(lngs.every((lng) => lng >= -180 && lng <= 180)).toBe(true)
    expect(Math.max(...lngs) - Math.min(...lngs)).toBe(360)
  })

  it('sees two parts overlap that meet only at their vertices', () => {
    const { geometry, repair: report } = repairRings('X1', 'Xanadu', {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [3, 3],
            [0, 2],
            [0, 1],
            [3, 3],
          ],
        ],
        [
          [
            [0, 0],
            [0, 1],
            [1, 2],
            [3, 3],
            [0, 0],
          ],
        ],
      ],
    })
    expect(report?.faults).toContain('rings-overlap')
    expect(faultsLeft(geometry)).toEqual([])
  })

  it('makes any scribble valid, or says that nothing was left', () => {
    const step = fc.integer({ min: 0, max: 4 })
    const scribble = fc.array(fc.tuple(step, step), { minLength: 4, maxLength: 11 })
    fc.assert(
      fc.property(scribble, scribble, (one, other) => {
        const { geometry, repair: report } = repairRings('X1', 'Xanadu', {
          type: 'MultiPolygon',
          coordinates: [[one], [other]],
        })
        if (geometry === null) return report?.isGone ?? false
        return faultsLeft(geometry).length === 0 && !report?.faults.includes('unresolved')
      }),
      { numRuns: 300 },
    )
  })
})
