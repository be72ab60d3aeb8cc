// The camera survives the address, and a broken address is no camera.
import { describe, expect, it } from 'vitest'
import { boxOf, readCamera, writeCamera } from '#web/map/camera.ts'

const square = (pcode: string, x: number) => ({
  type: 'Feature' as const,
  id: pcode,
  properties: { pcode, name: pcode, level: 'district', parentPcode: null },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 0],
        [x + 1, 0],
        [x + 1, 2],
        [x, 0],
      ],
    ],
  },
})

describe('camera', () => {
  it('is read as it was written', () => {
    const camera = { longitude: 63.95, latitude: -3.05, zoom: 7.25 }
    expect(readCamera(writeCamera(camera))).toEqual(camera)
  })
  it.each([undefined, '', '1,2', 'a,b,c'])('is none for %s', (text) => {
    expect(readCamera(text)).toBeNull()
  })
})

describe('boxOf', () => {
  const outlines = { type: 'FeatureCollection' as const, fictional: true, features: [square('A', 0), square('B', 5)] }
  it('holds every outline', () => expect(boxOf(outlines)).toEqual([0, 0, 6, 2]))
  it('holds only those kept', () => expect(boxOf(outlines, (p) => p === 'B')).toEqual([5, 0, 6, 2]))
  it('is none when nothing is kept', () => expect(boxOf(outlines, () => false)).toBeNull())
})
