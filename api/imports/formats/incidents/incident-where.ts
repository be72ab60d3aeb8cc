/**
 * Where an incident happened: by its position, else by the district's code and name, else by the region. Names in doubt and
 * codes that contradict their names have no district; the row is kept and said to be in doubt. Nothing is moved in silence.
 */

import { doubtPosition, parseCoordinate } from '../../places/coordinates.ts'
import type { ColumnGuess } from '../../reading/columns.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import type { ImportContext, Told } from '../format.ts'
import { type IncidentField, positionPattern } from './incident-columns.ts'
import type { NamedPlace, PlaceNames } from './incident-place-names.ts'
import type { PrecisionScale } from './precision-scale.ts'

export type Where = {
  lng: number | null
  lat: number | null
  geoPrecision: number
  pcode: string | null
  regionPcode: string | null
  warning?: Told
}
export type ReadWhere = (row: readonly string[]) => Where | Told

/** Codes of data/schema/precision.ts, which are those of the UCDP codebook. */
const exactPlace = 1
const districtOnly = 3
const regionOnly = 4
const countryOnly = 6

export function createReadWhere(
  table: TableSample,
  columns: ColumnGuess<IncidentField>,
  { places, reconciliation }: Pick<ImportContext, 'places' | 'reconciliation'>,
  names: PlaceNames,
  scale: PrecisionScale,
): ReadWhere {
  const { lat: latAt, lng: lngAt, position: positionAt, geoPrecision: precisionAt } = columns
  const nameOf = (field: IncidentField): string => table.header[columns[field] ?? -1] ?? field

  const pairOf = (row: readonly string[]): { lng: string; lat: string } | null => {
    if (latAt !== undefined && lngAt !== undefined) {
      const [lat = '', lng = ''] = [row[latAt], row[lngAt]]
      return isEmpty(lat) && isEmpty(lng) ? null : { lng, lat }
    }
    if (positionAt === undefined) return null
    const text = row[positionAt] ?? ''
    if (text.trim() === '') return null
    const [, first = '', second = ''] = positionPattern.exec(text) ?? []
    return /^\s*POINT/i.test(text) ? { lng: first, lat: second } : { lng: second, lat: first }
  }

  const regions = new Map<string, string | null>()
  function regionOf(pcode: string | null): string | null {
    if (pcode === null) return null
    const before = regions.get(pcode)
    if (before !== undefined) return before
    const region = places.above(pcode, 'region')?.pcode ?? null
    regions.set(pcode, region)
    return region
  }

  function byPosition(pair: { lng: string; lat: string }, row: readonly string[]): Where | Told {
    const field = nameOf(latAt === undefined ? 'position' : 'lat')
    const [lng, lat] = [parseCoordinate(pair.lng), parseCoordinate(pair.lat)]
    if (lng === null || lat === null) return { field, reason: { code: 'position-unreadable', ...pair } }
    const doubt = doubtPosition(lng, lat, places.box)
    if (doubt !== null) return { field, ...doubt }
    const stated = precisionAt === undefined ? '' : (row[precisionAt] ?? '').trim()
    const code = stated === '' ? exactPlace : scale(stated)
    const geoPrecision = code ?? countryOnly
    const pcode = places.locate(lng, lat)
    const regionPcode = regionOf(pcode)
    const where = placedBy({ lng, lat, geoPrecision, pcode, regionPcode })
    if (code === null)
      return {
        ...where,
        warning: {
          field: nameOf('geoPrecision'),
          reason: { code: 'place-precision-unreadable', written: stated },
        },
      }
    if (pcode === null && places.box !== null && geoPrecision < regionOnly)
      return { ...where, warning: { field, reason: { code: 'position-in-no-district' } } }
    const named = names.resolve(row)
    if (named !== null && named.pcode !== null && pcode !== null && named.pcode !== pcode) {
      const proof = reconciliation.trusted(named.label)
      if (proof === 'position') return where
      if (proof === 'name') return byName(named)
      reconciliation.contradicted(named.label, named.pcode, pcode)
      const [position, name] = [places.get(pcode)?.name ?? pcode, places.get(named.pcode)?.name ?? named.pcode]
      return {
        ...where,
        warning: { field: nameOf('district'), reason: { code: 'position-against-name', position, name } },
      }
    }
    return where
  }

  return (row) => {
    const pair = pairOf(row)
    if (pair !== null) return byPosition(pair, row)
    const named = names.resolve(row)
    if (named === null) {
      const where = { lng: null, lat: null, geoPrecision: countryOnly, pcode: null, regionPcode: null }
      return { ...where, warning: { field: nameOf('district'), reason: { code: 'place-missing' } } }
    }
    if (named.open !== null) reconciliation.unknown(named.label, named.open)
    return byName(named)
  }
}

function byName({ pcode, regionPcode, warning }: NamedPlace): Where {
  const geoPrecision = pcode !== null ? districtOnly : regionPcode !== null ? regionOnly : countryOnly
  return { lng: null, lat: null, geoPrecision, pcode, regionPcode, ...(warning === undefined ? {} : { warning }) }
}

/** A record known no better than its region may not count in a district, nor one of its country in a region. */
export function placedBy<W extends { geoPrecision: number; pcode: string | null; regionPcode: string | null }>(
  where: W,
): W {
  if (where.geoPrecision < regionOnly) return where
  return { ...where, pcode: null, regionPcode: where.geoPrecision === regionOnly ? where.regionPcode : null }
}

const isEmpty = (cell: string): boolean => cell === '' || /^\s*(na|nan|null|none|-)?\s*$/i.test(cell)
