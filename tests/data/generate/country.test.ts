/** The ground of the demo is a sound map: nothing overlaps, nothing gapes, neighbours share their border to the last vertex. */
import { describe, expect, it } from 'vitest'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { signedArea } from '#data/generate/borders.ts'
import { drawBoundaries } from '#data/generate/boundaries.ts'
import { drawCountry } from '#data/generate/country.ts'
import { countPeople, describePeople } from '#data/generate/population.ts'
import { story } from '#data/generate/story.ts'

const country = drawCountry()
const rows = drawBoundaries(country)
const ringsOf = (geometry: string): [number, number][][] => {
  const { type, coordinates } = JSON.parse(geometry)
  return type === 'Polygon' ? coordinates : coordinates.flat()
}
const at = (level: string, detail: number) => rows.filter((row) => row.level === level && row.detail === detail)
const area = (geometry: string) => ringsOf(geometry).reduce((sum, ring) => sum + signedArea(ring), 0)

describe('the map of Velmora', () => {
  it('has its country, 6 regions and 64 districts at three details', () => {
    for (const detail of [0, 1, 2]) {
      expect(['country', 'region', 'district'].map((level) => at(level, detail).length)).toEqual([1, 6, 64])
    }
  })

  it.each([0, 1, 2])('shares every border exactly at detail %i', (detail) => {
    const edges = new Map<string, number>()
    for (const { geometry } of at('district', detail)) {
      for (const ring of ringsOf(geometry)) {
        for (let k = 1; k < ring.length; k++) {
          const edge = [String(ring[k - 1]), String(ring[k])].sort().join(' ')
          edges.set(edge, (edges.get(edge) ?? 0) + 1)
        }
      }
    }
    expect([...edges.values()].filter((times) => times > 2)).toEqual([])
    const coast = [...edges].flatMap(([edge, times]) => (times === 1 ? [edge] : [])).sort()
    const outline = ringsOf(at('country', detail)[0]!.geometry)
      .flatMap((ring) => ring.slice(1).map((p, k) => [String(ring[k]), String(p)].sort().join(' ')))
      .sort()
    expect(outline).toEqual(coast)
  })

  it.each([0, 1, 2])('adds up at detail %i: districts to regions, regions to the country', (detail) => {
    const sum = (level: string) => at(level, detail).reduce((total, { geometry }) => total + area(geometry), 0)
    expect(sum('district')).toBeCloseTo(sum('country'), 9)
    expect(sum('region')).toBeCloseTo(sum('country'), 9)
  })

  it('lies in the open sea it was given', () => {
    for (const [lng, lat] of ringsOf(at('country', 2)[0]!.geometry).flat()) {
      expect(lng).toBeGreaterThan(62)
      expect(lng).toBeLessThan(66)
      expect(lat).toBeGreaterThan(-5)
      expect(lat).toBeLessThan(-1)
    }
  })

  it('draws no ring that crosses itself', () => {
    const crossings = at('district', 2).flatMap(({ pcode, geometry }) =>
      ringsOf(geometry).flatMap((ring) => (crossesItself(ring) ? [pcode] : [])),
    )
    expect(crossings).toEqual([])
  })

  it('has irregular districts of believable detail', () => {
    const vertices = at('district', 2).map(({ geometry }) => ringsOf(geometry).flat().length)
    expect(Math.min(...vertices)).toBeGreaterThan(80)
    expect(Math.max(...vertices)).toBeLessThan(800)
  })

  it('keeps every community, and each district its point, inside', () => {
    const lost = country.districts.flatMap((district) =>
      [district, ...district.communities].filter(({ lng, lat }) => country.locate(lng, lat) !== district.pcode),
    )
    expect(lost).toEqual([])
    expect(Math.abs(country.districts.flatMap(({ communities }) => communities).length - 600)).toBeLessThan(30)
  })

  it('gives every place a name of its own', () => {
    const names = country.districts.flatMap(({ name, communities }) => [name, ...communities.map((each) => each.name)])
    expect(new Set(names).size).toBe(names.length)
  })

  it('has rivers, roads and towns', () => {
    const furniture = (level: string) => rows.filter((row) => row.level === level)
    expect(furniture('river').length).toBeGreaterThan(20)
    expect(furniture('road').length).toBeGreaterThan(40)
    expect(furniture('town').length).toBe(64)
  })
})

describe('the people of Velmora', () => {
  it('add up, whichever way they are counted', () => {
    const counted = countPeople(country, describePeople(country, story, createRandom(1)))
    for (const { pcode, people } of country.districts) {
      const own = counted.filter((row) => row.pcode === pcode)
      const sum = (list: typeof own) => list.reduce((total, row) => total + row.people, 0)
      const split = (row: (typeof own)[number]) =>
        [row.sex, row.ageBand, row.minority, row.displacement].map((group) => group !== null).join()
      const totals = [...new Set(own.map(split))].map((kind) => sum(own.filter((row) => split(row) === kind)))
      expect(totals.length).toBe(6)
      expect(new Set(totals).size).toBe(1)
      expect(Math.abs(totals[0]! - people)).toBeLessThan(20)
    }
  })
})

function crossesItself(ring: [number, number][]): boolean {
  const turn = (a: number[], b: number[], c: number[]) =>
    Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!))
  for (let i = 1; i < ring.length; i++) {
    for (let j = i + 2; j < ring.length; j++) {
      const [a, b, c, d] = [ring[i - 1]!, ring[i]!, ring[j - 1]!, ring[j]!]
      if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0])) continue
      if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) return true
    }
  }
  return false
}
