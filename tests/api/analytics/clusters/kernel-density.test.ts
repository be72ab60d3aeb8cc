import { expect, test } from 'vitest'
import { equalArea, kernelDensity, scottBandwidthM } from '#api/analytics/clusters/kernel-density.ts'
import { haversineM, type Position } from '#api/analytics/spatial/distance.ts'

const pile = Array.from({ length: 10 }, (): Position => [36, -1])

test('the worked example', () => {
  const extent = { west: 35.9, south: -1.1, east: 36.1, north: -0.9, columns: 1, rows: 1 }
  const got = kernelDensity(pile, extent, 1000)
  expect(got.status === 'ok' && got.density[0]).toBeCloseTo(10 / (2 * Math.PI), 6)
})

test('the surface holds all the points', () => {
  const extent = { west: 35.9, south: -1.1, east: 36.1, north: -0.9, columns: 80, rows: 80 }
  const got = kernelDensity(pile, extent, 1000)
  if (got.status !== 'ok') throw new Error('expected a surface')
  const width = haversineM([35.9, -1], [36.1, -1]) / 1000
  const height = haversineM([36, -1.1], [36, -0.9]) / 1000
  const sum = got.density.reduce((held, value) => held + value, 0) * (width / 80) * (height / 80)
  expect(Math.abs(sum / 10 - 1)).toBeLessThan(0.03)
})

test('few points make no surface, one spot gets the least bandwidth', () => {
  const extent = { west: 0, south: 0, east: 1, north: 1, columns: 2, rows: 2 }
  expect(kernelDensity(pile.slice(1), extent)).toEqual({ status: 'not_tested', reason: 'too-few' })
  expect(scottBandwidthM(pile)).toBe(300)
  expect(scottBandwidthM([])).toBeNull()
  expect(equalArea([10, 20])([10, 20])).toEqual([0, 0])
})
