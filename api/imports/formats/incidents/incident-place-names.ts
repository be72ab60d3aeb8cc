/**
 * Places given by code and name. The whole file is heard first: whether its codes are ours at all, whether one name stands
 * under several codes (then somebody mislabelled a district), and what the places below say about it. Each pair of code and
 * name is then settled once.
 */
import { group } from 'd3-array'
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import type { PlaceBook } from '../../places/place-book.ts'
import type { PlaceCandidate } from '../../places/place-match.ts'
import { nameKey } from '../../places/place-names.ts'
import { mostDoubt, type PlaceLabel, type Reconciliation } from '../../places/reconcile.ts'
import type { ColumnGuess } from '../../reading/columns.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { type ImportContext, type ImportFile, perhaps, type Told } from '../format.ts'
import type { IncidentField } from './incident-columns.ts'

export type NamedPlace = {
  pcode: string | null
  regionPcode: string | null
  label: PlaceLabel
  /** Likely places, best first, where a person is to decide; else null. */
  open: readonly PlaceCandidate[] | null
  warning?: Told
}
type Found = Omit<NamedPlace, 'label'>
export type PlaceNames = {
  /** Null when the row names no place. */
  resolve(row: readonly string[]): NamedPlace | null
  notes(): ImportNote[]
}

type Heard = { code: string; name: string; rows: number; below: Map<string, number> }

/** Above this a match is worth saying. */
const sayDoubt = 0.06
/** Codes are the boundaries' own when at least this share of those that could be compared agree with their names. */
const leastAgreement = 0.5
/** Share of a name's rows that makes one code the usual one, and the others slips. */
const nearlyAll = 0.95

export async function hearPlaceNames(
  file: ImportFile,
  table: TableSample,
  columns: ColumnGuess<IncidentField>,
  { places, reconciliation }: Pick<ImportContext, 'places' | 'reconciliation'>,
): Promise<PlaceNames> {
  const { districtCode, district, place: below } = columns
  const heard = new Map<string, Heard>()
  if (districtCode !== undefined && district !== undefined) {
    const belowColumns = below === undefined ? subPlaces(table, columns) : [below, ...subPlaces(table, columns)]
    for await (const { rows } of tableRows(file, table))
      for (const row of rows)
        hear(
          heard,
          row[districtCode] ?? '',
          row[district] ?? '',
          belowColumns.map((at) => row[at] ?? ''),
        )
  }
  return createPlaceNames(table, columns, places, reconciliation, [...heard.values()])
}

function hear(heard: Map<string, Heard>, code: string, name: string, below: readonly string[]): void {
  const key = `${code}|${name}`
  const pair = heard.get(key) ?? { code: code.trim(), name: name.trim(), rows: 0, below: new Map() }
  pair.rows++
  for (const place of below) if (place !== '') pair.below.set(place, (pair.below.get(place) ?? 0) + 1)
  heard.set(key, pair)
}

/** Columns of places smaller than a district, by name. */
const subPlaces = (table: TableSample, columns: ColumnGuess<IncidentField>): number[] =>
  table.words.flatMap((word, at) =>
    columns.place !== at &&
    /^(upazila|subdistrict|sub district|sub county|adm ?3|admin ?3|ward|commune|community)( name)?$/.test(word)
      ? [at]
      : [],
  )

function createPlaceNames(
  table: TableSample,
  columns: ColumnGuess<IncidentField>,
  places: PlaceBook,
  reconciliation: Reconciliation,
  heard: readonly Heard[],
): PlaceNames {
  const { districtCode, district, regionCode, region } = columns
  const cell = (row: readonly string[], at: number | undefined): string =>
    at === undefined ? '' : (row[at] ?? '').trim()
  const fieldName = table.header[district ?? districtCode ?? region ?? -1] ?? 'district'
  const codesAreOurs = heard.length === 0 || agreement(heard, places) >= leastAgreement
  const disputes = new Map(
    disputed(heard, places, codesAreOurs).map((dispute) => [`${dispute.code}|${dispute.name}`, dispute]),
  )
  const settled = new Map<string, Map<string, Map<string, NamedPlace | null>>>()
  const respelt = new Map<string, string>()

  function settle(label: PlaceLabel): NamedPlace | null {
    const { code, name, above } = label
    if (code === '' && name === '' && above === '') return null
    const decision = reconciliation.decided(label)
    if (decision !== undefined && decision.pcode !== null) return at(decision.pcode, label)
    const found = disputes.get(`${code}|${name}`)?.found ?? matched(label)
    return decision === undefined ? { ...found, label } : { ...found, label, open: null }
  }

  function matched(label: PlaceLabel): Found {
    const { code, name, above } = label
    const region = above === '' ? null : regionNamed(above)
    if (code === '' && name === '')
      return region === null
        ? inDoubt(above, '', places.matchName(above, { level: 'region' }).candidates, null)
        : at(region, label)
    const hints = { level: 'district' as const, ...(above === '' ? {} : { parent: above }) }
    const match =
      !codesAreOurs || code === '' ? places.matchName(name, hints) : places.matchCodeAndName(code, name, hints)
    if (match.pcode !== null && match.doubt <= mostDoubt && places.get(match.pcode)?.level === 'district') {
      if (match.doubt > sayDoubt && name !== '') respelt.set(name, places.get(match.pcode)?.name ?? match.pcode)
      return at(match.pcode, label)
    }
    return inDoubt(name, code, match.candidates, region)
  }

  function inDoubt(name: string, pcode: string, open: readonly PlaceCandidate[], regionPcode: string | null): Found {
    const [likely] = open
    return {
      ...{ pcode: null, regionPcode, open },
      warning: {
        field: name === '' ? (table.header[districtCode ?? -1] ?? fieldName) : fieldName,
        reason: { code: 'district-in-doubt', name, pcode, isLikely: likely !== undefined },
        ...(likely === undefined ? {} : { suggestion: perhaps(likely) }),
      },
    }
  }

  const at = (pcode: string, label: PlaceLabel): NamedPlace => ({
    ...{ label, open: null },
    pcode: places.get(pcode)?.level === 'district' ? pcode : (places.above(pcode, 'district')?.pcode ?? null),
    regionPcode: places.above(pcode, 'region')?.pcode ?? null,
  })
  function regionNamed(name: string): string | null {
    const pcode = places.matchName(name, { level: 'region' }).pcode ?? places.matchCode(name).pcode
    return pcode !== null && places.get(pcode)?.level === 'region' ? pcode : null
  }

  return {
    resolve(row) {
      const code = cell(row, districtCode)
      const name = cell(row, district)
      const above = cell(row, region) || cell(row, regionCode)
      const byName = settled.get(code) ?? new Map<string, Map<string, NamedPlace | null>>()
      const byAbove = byName.get(name) ?? new Map<string, NamedPlace | null>()
      const before = byAbove.get(above)
      if (before !== undefined) return before
      const found = settle({ code, name, above })
      settled.set(code, byName.set(name, byAbove.set(above, found)))
      return found
    },
    notes: () => [
      ...(codesAreOurs
        ? []
        : [{ code: 'codes-of-another-coding' as const, column: table.header[districtCode ?? -1] ?? 'code' }]),
      ...(respelt.size === 0
        ? []
        : [{ code: 'names-respelt' as const, names: [...respelt].map(([written, name]) => ({ written, name })) }]),
    ],
  }
}

/** Share of the pairs whose code and name both lead somewhere, and to the same district. */
function agreement(heard: readonly Heard[], places: PlaceBook): number {
  let compared = 0
  let agreed = 0
  for (const { code, name } of heard) {
    const [byCode, byName] = [places.matchCode(code).pcode, places.matchName(name, { level: 'district' }).pcode]
    if (byName === null || code === '') continue
    compared++
    if (byCode === byName) agreed++
  }
  return compared === 0 ? 1 : agreed / compared
}

/** Pairs of one name under several codes, but for the code that is ours, whose own smaller places carry that name, or that nearly all use. */
function disputed(
  heard: readonly Heard[],
  places: PlaceBook,
  codesAreOurs: boolean,
): { code: string; name: string; found: Found }[] {
  const byName = group(
    heard.filter(({ name, code }) => name !== '' && code !== ''),
    ({ name }) => nameKey(name),
  )
  return [...byName].flatMap(([key, pairs]) => {
    if (new Set(pairs.map(({ code }) => code)).size < 2) return []
    const homes = pairs.filter(({ below }) => [...below.keys()].some((place) => nameKey(place) === key))
    const all = pairs.reduce((sum, { rows }) => sum + rows, 0)
    const usual = pairs.find(({ rows }) => rows >= all * nearlyAll) ?? null
    const own = pairs.find(({ code, name }) => {
      const pcode = places.matchName(name, { level: 'district' }).pcode
      return codesAreOurs && pcode !== null && places.matchCode(code).pcode === pcode
    })
    const sure = own ?? (homes.length === 1 ? homes[0] : usual) ?? null
    return pairs
      .filter((pair) => pair !== sure)
      .map((pair) => ({ code: pair.code, name: pair.name, found: dispute(pair, pairs, sure, places) }))
  })
}

function dispute(pair: Heard, pairs: readonly Heard[], sure: Heard | null, places: PlaceBook): Found {
  const rival = sure ?? pairs.find((other) => other !== pair)
  const stated = places.matchName(pair.name, { level: 'district' }).pcode
  const likely = [...pair.below.entries()]
    .sort((a, b) => b[1] - a[1])
    .map(([place]) => places.matchName(place, { level: 'district' }))
    .find(({ how, pcode }) => pcode !== null && pcode !== stated && how !== 'close-name')?.pcode
  const regionPcode = stated === null ? null : (places.above(stated, 'region')?.pcode ?? null)
  const likelyName = likely === undefined || likely === null ? null : places.get(likely)
  const open = [...new Set([likely, stated, places.matchCode(pair.code).pcode])].flatMap((pcode) => {
    const place = pcode == null ? undefined : places.get(pcode)
    return place === undefined ? [] : [{ pcode: place.pcode, name: place.name, likeness: 1 }]
  })
  const sameRegion =
    likelyName === null || likelyName === undefined || places.above(likelyName.pcode, 'region')?.pcode === regionPcode
  return {
    pcode: null,
    open,
    regionPcode: sameRegion ? regionPcode : null,
    warning: {
      field: 'district',
      reason: { code: 'district-mislabelled', name: pair.name, pcode: pair.code, elsewhere: rival?.code ?? '' },
      ...(likelyName
        ? {
            suggestion: {
              code: 'perhaps-by-smaller-places',
              wrong: pair.code,
              name: likelyName.name,
              pcode: likelyName.pcode,
            },
          }
        : {}),
    },
  }
}
