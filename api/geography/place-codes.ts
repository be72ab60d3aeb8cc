/**
 * Turns the columns of a boundary file into p-codes: one for each feature, one for each region and country above it.
 * Codes are kept as written wherever they tell places apart; a code that two regions share is not trusted.
 * Knows rows and columns; nothing of geometry.
 */
import { group } from 'd3-array'
import type { FileReason } from '#api/contract/statements/import-files.ts'
import type { RowReason } from '#api/contract/statements/import-rows.ts'
import type { Place } from '#data/schema/place.ts'
import { type BoundaryColumns, textOf } from './boundary-columns.ts'

export interface PlaceCode {
  pcode: string
  name: string
  parentPcode: string | null
  aliases: string[]
  /** The day from which it is as drawn; null where the file does not say. */
  validFrom: string | null
  /** The column the code was read from. */
  field: string | null
}

export interface CodedPlaces {
  /** One per row; null where a row has neither code nor name. */
  units: (PlaceCode | null)[]
  above: Place[]
  problems: {
    feature: number | null
    name: string | null
    field: string | null
    reason: RowReason | FileReason
    isRejected: boolean
  }[]
}

type Rows = readonly Readonly<Record<string, unknown>>[]

/** Numeric codes of children are at most two digits wide where they are written behind their parent's. */
const CHILDREN_PER_PARENT = 100

export function codePlaces(
  rows: Rows,
  columns: BoundaryColumns,
  options: { level?: Place['level']; country?: { pcode: string; name: string } },
): CodedPlaces {
  const problems: CodedPlaces['problems'] = []
  const cell = (row: Rows[number], column: string | null) => (column === null ? '' : textOf(row[column]))
  const tellFile = (field: string, reason: FileReason) =>
    problems.push({ feature: null, name: null, field, reason, isRejected: false })

  const own = rows.map((row) => cell(row, columns.code))
  const parentCodes = rows.map((row) => cell(row, columns.regionCode))
  const parentNames = rows.map((row) => cell(row, columns.regionName))
  const parentsAreCoded = isOneToOne(parentCodes, parentNames)
  if (columns.regionCode !== null && columns.regionName !== null && !parentsAreCoded) {
    tellFile(columns.regionCode, {
      code: 'region-codes-shared',
      column: columns.regionCode,
      name: columns.regionName,
      shared: sharedCodes(parentCodes, parentNames),
    })
  }
  if (columns.code === null && columns.name !== null)
    tellFile(columns.name, { code: 'codes-lacking', name: columns.name })

  const needsParent =
    parentsAreCoded &&
    isUniqueWithin(
      parentCodes,
      own,
      rows.map((row) => cell(row, columns.name)),
    )
  if (needsParent && columns.code !== null && columns.regionCode !== null)
    tellFile(columns.code, { code: 'codes-within-region', column: columns.code, region: columns.regionCode })

  const pcodes = rows.map((row, index) => {
    const code = own[index] ?? ''
    if (code === '') return slug(cell(row, columns.name))
    return needsParent ? joined(parentCodes[index] ?? '', code) : code
  })
  const taken = new Set(pcodes)
  const country = countryOf(rows, columns, options.country)
  const regionPcode = (index: number): string | null => {
    const name = parentNames[index] ?? ''
    const code = parentCodes[index] ?? ''
    const key = parentsAreCoded && code !== '' ? code : slug(name)
    if (key === '' || options.level === 'region' || options.level === 'country') return null
    return taken.has(key) ? `R-${key}` : key
  }

  const regions = new Map<string, Place>()
  const width = Math.max(...own.map((code) => code.length))
  const units = rows.map((row, index): PlaceCode | null => {
    const pcode = pcodes[index] ?? ''
    const name = cell(row, columns.name) || pcode
    if (pcode === '') {
      const reason = { code: 'feature-unnamed' as const }
      problems.push({ feature: index + 1, name: null, field: columns.code, reason, isRejected: true })
      return null
    }
    if ((own[index] ?? '') === '' && columns.code !== null) {
      const reason = { code: 'feature-without-code' as const, column: columns.code }
      problems.push({ feature: index + 1, name, field: columns.code, reason, isRejected: false })
    }
    const region = regionPcode(index)
    if (region !== null && !regions.has(region)) {
      const code = parentCodes[index] ?? ''
      const place = placeAbove(region, parentNames[index] || region, 'region', country?.pcode ?? null)
      // A bare number may be a district's code as well, so it is kept as an alias only where it is not.
      regions.set(
        region,
        parentsAreCoded && code !== region && !taken.has(code) ? { ...place, aliases: [code] } : place,
      )
    }
    const aliases = new Set(columns.aliases.map((column) => cell(row, column)))
    for (const alias of numericAliases(own[index] ?? '', parentsAreCoded ? (parentCodes[index] ?? '') : '', width)) {
      aliases.add(alias)
    }
    for (const unwanted of ['', pcode, name]) aliases.delete(unwanted)
    const validFrom = dayWritten(cell(row, columns.validFrom))
    if (validFrom === undefined) {
      const reason = { code: 'date-unreadable' as const, written: cell(row, columns.validFrom) }
      problems.push({ feature: index + 1, name, field: columns.validFrom, reason, isRejected: false })
    }
    const parentPcode = region ?? country?.pcode ?? null
    return { pcode, name, parentPcode, aliases: [...aliases], validFrom: validFrom ?? null, field: columns.code }
  })
  return { units, above: [...(country === null ? [] : [country]), ...regions.values()], problems }
}

/** A day as boundary files write it: 2024-01-31, 2024/01/31, or milliseconds since 1970. Undefined where it is none of these. */
function dayWritten(written: string): string | null | undefined {
  if (written === '') return null
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d\d)[-/.](\d\d)([T ].*)?$/.exec(written) ?? []
  const moment = new Date(/^-?\d{11,13}$/.test(written) ? Number(written) : `${year}-${month}-${day}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString().slice(0, 10)
}

function placeAbove(pcode: string, name: string, level: Place['level'], parentPcode: string | null): Place {
  return { pcode, name, level, parentPcode, lng: null, lat: null, aliases: [] }
}

function countryOf(
  rows: Rows,
  columns: BoundaryColumns,
  given: { pcode: string; name: string } | undefined,
): Place | null {
  if (given !== undefined) return placeAbove(given.pcode, given.name, 'country', null)
  const codes = new Set(rows.map((row) => (columns.countryCode === null ? '' : textOf(row[columns.countryCode]))))
  const names = new Set(rows.map((row) => (columns.countryName === null ? '' : textOf(row[columns.countryName]))))
  const [code = ''] = codes
  const [name = ''] = names
  if (codes.size !== 1 || names.size !== 1 || (code === '' && name === '')) return null
  return placeAbove(code || slug(name), name || code, 'country', null)
}

/** 7 in parent 3: 07 and 307; the latter only where both are numbers and the child's has at most two digits. */
function numericAliases(code: string, parentCode: string, width: number): string[] {
  if (!/^\d+$/.test(code)) return []
  const padded = [code.padStart(2, '0'), code.padStart(width, '0')]
  if (!/^\d+$/.test(parentCode) || Number(code) >= CHILDREN_PER_PARENT) return padded
  return [...padded, joined(parentCode, code)]
}

function joined(parentCode: string, code: string): string {
  const areNumbers = /^\d+$/.test(parentCode) && /^\d+$/.test(code)
  if (areNumbers && Number(code) < CHILDREN_PER_PARENT)
    return String(Number(parentCode) * CHILDREN_PER_PARENT + Number(code))
  return `${parentCode}-${code}`
}

/** Whether codes mean other places under other parents. Parts of one place may repeat its code under the same parent. */
function isUniqueWithin(parents: readonly string[], codes: readonly string[], names: readonly string[]): boolean {
  const rows = codes.flatMap((code, row) =>
    code === '' ? [] : [{ code, parent: parents[row] ?? '', name: names[row] ?? '' }],
  )
  const byCode = group(rows, ({ code }) => code)
  const isAmbiguous = (same: typeof rows): boolean => {
    const byParent = [...group(same, ({ parent }) => parent).values()]
    const [first = [], ...others] = byParent
    return others.some((other) => other.every(({ name }) => name === '' || first.every((one) => one.name !== name)))
  }
  const ambiguous = [...byCode.values()].filter(isAmbiguous).length
  const pairs = new Set(rows.map(({ code, parent }) => `${parent} ${code}`)).size
  return ambiguous > 0 && (pairs === rows.length || ambiguous >= 0.5 * byCode.size)
}

function isOneToOne(codes: readonly string[], names: readonly string[]): boolean {
  const pairs = new Set(codes.map((code, row) => `${code} ${names[row]}`))
  return (
    new Set(codes).size === pairs.size && (names.every((name) => name === '') || new Set(names).size === pairs.size)
  )
}

function sharedCodes(codes: readonly string[], names: readonly string[]): { pcode: string; names: string[] }[] {
  const namesOf = new Map<string, Set<string>>()
  codes.forEach((code, row) => {
    namesOf.set(code, (namesOf.get(code) ?? new Set()).add(names[row] ?? ''))
  })
  return [...namesOf].filter(([, shared]) => shared.size > 1).map(([pcode, shared]) => ({ pcode, names: [...shared] }))
}

function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
