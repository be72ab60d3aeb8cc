/**
 * Incidents known to the point: counted by cells from afar, one by one from near. Every one is in exactly one tile of a zoom, so
 * the sum of `n` over all tiles is what the layer draws. For those who may see positions.
 */
import type { Filters } from '#api/contract/filters.ts'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Params } from '#api/mirror/values.ts'
import { handedOnParams } from '#api/protection/handed-on-params.ts'
import { type IncidentCell, incidentCells } from '#api/queries/incident-cells.ts'
import { incidentTilePoints } from '#api/queries/incident-tile-points.ts'
import { incidentsDrawn } from '#api/queries/incidents-drawn.ts'
import type { TileFeature } from '../encode-tile.ts'
import { CELL_BITS, cellsOf, gatherCells } from '../gather-cells.ts'
import { HIGHEST_ZOOM, type TileLayer } from '../layer.ts'
import { groundOf, pointIn, type Tile } from '../mercator.ts'

/** Up to here tiles are gathered from one grid of the whole filter; deeper, one holds little enough to be asked for by itself. */
const gridZoom = 9
const gridBits = gridZoom + CELL_BITS
const wholeWorld: Tile = { z: 0, x: 0, y: 0 }
const mostGrids = 4

const grid = rememberedSinceImport(
  (mirror, params: Params) =>
    incidentCells(mirror, {
      ...params,
      ...groundOf(wholeWorld),
      bits: gridBits,
      ...cellsOf(wholeWorld, gridBits),
    }),
  mostGrids,
)
const drawn = rememberedSinceImport((mirror, params: Params) => incidentsDrawn(mirror, params))

export const incidents: TileLayer = {
  id: 'incidents',
  title: 'Incidents',
  description: `Incidents known to the point, all that are known unless a period is asked for. Up to zoom ${HIGHEST_ZOOM - 1} those of a cell are one point, where they are on average; at zoom ${HIGHEST_ZOOM} each is its own. Those known less exactly are in no tile: how many they are stands beside this, as notDrawn, and as notHandedOn how many more the terms of their source keep here.`,
  permission: 'seePositions',
  filters: ['from', 'to', 'pcodes', 'kinds', 'sources', 'asOf'],
  fields: {
    n: 'Number: how many incidents this point stands for',
    fatalities: 'Number: deaths as reported, of those of which it is known; missing where of none',
    fatalities_unknown: 'Number: of how many it is not known',
    approximate:
      'Number: how many of them are told by their neighbourhood, and lie within 2 km of where they are counted; missing where none is',
    incident_id: 'String: of a point that stands for one',
    kind: 'String: of a point that stands for one',
    date: 'String: first day, of a point that stands for one',
    pcode: 'String: district, of a point that stands for one',
  },
  async counted(mirror, filters) {
    const [counts] = await drawn(mirror, await handedOnParams(mirror, filters))
    const { total, drawn: isDrawn, notHandedOn } = counts ?? { total: 0, drawn: 0, notHandedOn: 0 }
    return { total, drawn: isDrawn, notDrawn: total - isDrawn, notHandedOn }
  },
  async features(mirror, _role, { tile, filters }) {
    return (await cellsIn(mirror, tile, filters)).map((cell) => featureOf(tile, cell))
  },
}

async function cellsIn(mirror: Mirror, tile: Tile, filters: Filters): Promise<IncidentCell[]> {
  const params = await handedOnParams(mirror, filters)
  if (tile.z <= gridZoom) return gatherCells(await grid(mirror, params), gridBits, tile)
  const isNear = tile.z === HIGHEST_ZOOM
  const bits = isNear ? tile.z : tile.z + CELL_BITS
  const asked = { ...params, ...groundOf(tile), bits, ...cellsOf(tile, bits) }
  return (isNear ? incidentTilePoints : incidentCells)(mirror, asked)
}

const featureOf = (tile: Tile, cell: IncidentCell): TileFeature => ({
  shape: 'point',
  rings: [[pointIn(tile, cell)]],
  properties: {
    n: cell.n,
    fatalities: cell.fatalities,
    fatalities_unknown: cell.fatalitiesUnknown,
    approximate: cell.approximate === 0 ? null : cell.approximate,
    incident_id: cell.incidentId,
    kind: cell.kind,
    date: cell.date,
    pcode: cell.pcode,
  },
})
