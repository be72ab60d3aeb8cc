/** The outlines of districts (or regions, or the country) with the figures this reader may see, the same as everywhere. */
import { boundaries } from '#api/answers/places/boundaries.ts'
import { exportDistricts } from '#api/exports/export-districts.ts'
import { outline } from '#api/exports/shapes.ts'
import { scopeOf } from '#api/queries/scope.ts'
import type { TileFeature } from '../encode-tile.ts'
import type { TileLayer } from '../layer.ts'
import { tileRings } from '../tile-rings.ts'

/** The zoom from which the next finer outlines are drawn. */
const middleFrom = 6
const fullFrom = 9
const detailAt = (zoom: number): number => (zoom < middleFrom ? 0 : zoom < fullFrom ? 1 : 2)

export const districts: TileLayer = {
  id: 'districts',
  title: 'Districts and their figures',
  description:
    'The outline of each place of the level asked for, with its figures as in /api/districts; a figure that is missing is left away, and `gaps` says why. Over the period asked for, or the last year that holds anything.',
  permission: null,
  filters: ['from', 'to', 'level', 'pcodes', 'kinds', 'indicator', 'group', 'sources', 'review', 'asOf'],
  fields: {
    pcode: 'String: the p-code',
    name: 'String: the name',
    gaps: 'String: what is missing and why',
    rate_per_100000:
      'Number: incidents per 100,000 people and year; every other column of the export of districts is there as well',
  },
  async features(mirror, role, { tile, filters }) {
    const scope = await scopeOf(mirror, filters)
    const { level, asOf } = scope
    const outlines = await boundaries(mirror, { level, detail: detailAt(tile.z), asOf })
    const drawn = outlines.features
      .map(({ id, geometry }) => ({ id, rings: tileRings(tile, outline.parse(geometry)) }))
      .filter(({ rings }) => rings.length > 0)
    if (drawn.length === 0) return []
    const { columns, rows } = await exportDistricts(mirror, scope, role)
    const figures = new Map<string, TileFeature['properties']>()
    for await (const portion of rows)
      for (const { cells } of portion)
        figures.set(String(cells[0]), Object.fromEntries(columns.map(({ name }, i) => [name, cells[i] ?? null])))
    return drawn.flatMap(({ id, rings }) => {
      const properties = figures.get(id)
      return properties === undefined ? [] : [{ shape: 'polygon' as const, rings, properties }]
    })
  },
}
