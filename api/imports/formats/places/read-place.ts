/** What one row of a list of p-codes adds: to a place known here, or a place below the districts that was not known. */
import type { Place } from '#data/schema/place.ts'
import { nameKey } from '../../places/place-names.ts'
import type { ImportContext, Told } from '../format.ts'

export type Listed = {
  location: string
  level: number | null
  pcode: string
  name: string
  parent: string
  from: string
}
export type FoundPlace =
  | { is: 'new'; place: Place; warning?: Told }
  | { is: 'corrected'; place: Place; before: Place; warning?: Told }
  | { is: 'known'; warning?: Told }

/** Deeper lists than this there are none. */
const mostLevels = 6

/** `levels`: which of the list's levels is which of ours; `listed`: its rows by code, for those who lie in a place that is no district. */
export function readPlace(
  row: Listed,
  levels: ReadonlyMap<number, Place['level']>,
  listed: ReadonlyMap<string, Listed>,
  { places, today }: Pick<ImportContext, 'places' | 'today'>,
): FoundPlace | Told {
  const { pcode, name, parent, level, from } = row
  if (pcode === '' || name === '') {
    const column = pcode === '' ? 'P-Code' : 'Name'
    return { field: column, reason: { code: 'cell-missing', column } }
  }
  const day = from.slice(0, 10)
  const validDay = /^\d{4}-\d\d-\d\d$/.test(day) ? day : null
  if (validDay !== null && validDay > today)
    return { field: 'Valid from date', reason: { code: 'date-to-come', day, readOn: today } }
  const exact = places.matchCode(pcode)
  const known = exact.pcode === null ? undefined : places.get(exact.pcode)
  if (known !== undefined) return added(known, row)
  const deepest = Math.max(...[...levels].filter(([, ours]) => ours === 'district').map(([theirs]) => theirs))
  if (level === null || level <= deepest || !Number.isFinite(deepest))
    return { field: 'P-Code', reason: { code: 'place-without-outline', pcode } }
  const district = districtOver(parent)
  if (district === null)
    return { field: 'Parent P-Code', reason: { code: 'area-not-known', written: parent, as: 'code' } }
  return {
    is: 'new',
    place: {
      pcode,
      name,
      level: 'community',
      parentPcode: district,
      lng: null,
      lat: null,
      aliases: [],
      validFrom: validDay,
    },
  }

  /** Places below the districts lie in a district here, however many levels the list has between. */
  function districtOver(above: string): string | null {
    let code = above
    for (let step = 0; step < mostLevels && code !== ''; step++) {
      const found = places.matchCode(code).pcode
      if (found !== null) return places.above(found, 'district')?.pcode ?? null
      code = listed.get(code)?.parent ?? ''
    }
    return null
  }

  function added(before: Place, { name: written }: Listed): FoundPlace {
    const isNameless = nameKey(before.name) === nameKey(before.pcode)
    const spellings = [before.name, ...before.aliases].map(nameKey)
    const isSpelt = spellings.includes(nameKey(written))
    const over = parent === '' ? null : places.matchCode(parent).pcode
    const adopts = before.parentPcode === null && over !== null && over !== before.pcode
    const place: Place = {
      ...before,
      name: isNameless ? written : before.name,
      aliases: isNameless || isSpelt ? before.aliases : [...before.aliases, written],
      parentPcode: adopts ? over : before.parentPcode,
    }
    const differs =
      over !== null && before.parentPcode !== null && over !== before.parentPcode && before.level !== 'community'
    const warning: { warning?: Told } = differs
      ? {
          warning: {
            field: 'Parent P-Code',
            reason: { code: 'parent-differs', parent: over, kept: before.parentPcode ?? '' },
          },
        }
      : {}
    const isSame = (isNameless ? nameKey(written) === nameKey(before.name) : isSpelt) && !adopts
    return isSame ? { is: 'known', ...warning } : { is: 'corrected', place, before, ...warning }
  }
}
