/**
 * Guesses which property of a boundary file is the code, which the name, and which say the region and the country above.
 * A guess is a score over the column's title and its values; the caller may overrule any part of it.
 * Knows columns of values; nothing of geometry.
 */

export interface BoundaryColumns {
  code: string | null
  name: string | null
  regionCode: string | null
  regionName: string | null
  countryCode: string | null
  countryName: string | null
  /** Since when the outlines are in force. */
  validFrom: string | null
  /** Other columns that tell the features apart: further codings and spellings. */
  aliases: string[]
}

interface Column {
  title: string
  values: string[]
  filled: number
  distinct: number
  isCode: boolean
  isName: boolean
  isWhole: boolean
  /** 0, 1, 2 … in the order of the features: where a feature stands, not what it is. */
  isRowNumber: boolean
  /** Admin level the title speaks of; null where it does not say. */
  level: number | null
  says: 'code' | 'name' | 'other'
}

type Rows = readonly Readonly<Record<string, unknown>>[]

const LEVEL_WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(country|nation|national|land|pays|pais|shape group)/, 0],
  [/^(region|province|prov|state|division|div|governorate|gov|oblast|department|departement|dept|canton)\b/, 1],
  [/^(district|dist|county|lga|zila|zilla|raion|prefecture|cercle|municipality|woreda)\b/, 2],
  [/^(subdistrict|sub district|subcounty|sub county|upazila|commune|ward|community|village|parish|payam)\b/, 3],
]
const CODE_WORDS = /\b(pcode|p code|code|cod|id|gid|geoid|hasc|iso|iso2|iso3|fips|cc|num|no|number|key|group)\b/
const NAME_WORDS = /\b(name|nam|label|title|nom|nombre|en|fr|es|pt|ar)\b/
const NOISE_WORDS =
  /\b(objectid|object id|fid|ogc fid|area|leng|length|perimeter|date|valid|type|engtype|alt|altname|ref|var|remark|source)\b/

const VALID_FROM = /^(date )?(valid|effective|in force) ?(on|from|since)( date)?$/

/** A column that repeats for fewer than one feature in ten is still the code: the repeats are reported by name. */
const NEARLY_UNIQUE = 0.9

export function guessBoundaryColumns(rows: Rows, overrides: Partial<BoundaryColumns> = {}): BoundaryColumns {
  const columns = columnsOf(rows)
  const isUnique = (column: Column) =>
    column.filled >= 0.5 * rows.length && column.distinct >= NEARLY_UNIQUE * column.filled
  const unit = unitLevel(columns, isUnique, rows.length)

  const above = columns.filter(
    (column) => column.level !== null && column.level > 0 && (unit === null || column.level < unit),
  )
  const regionLevel = Math.max(...above.filter((column) => column.distinct > 0).map((column) => column.level ?? 0))
  const ofLevel = (level: number) => columns.filter((column) => column.level === level && column.filled === rows.length)
  const regionCode = overrides.regionCode ?? best(ofLevel(regionLevel), codeScore)
  const regionName = overrides.regionName ?? best(ofLevel(regionLevel), nameScore)

  const parent = columns.find((column) => column.title === regionCode)
  const isUniqueWithinParent = (column: Column) =>
    parent !== undefined && column.level === unit && combinations(parent, column) === rows.length
  const unitLevels = columns.filter((column) => column.level === null || column.level === (unit ?? column.level))
  const named = unitLevels.filter((column) => column.says === 'name' && column.isName)
  const code =
    overrides.code ??
    best(
      unitLevels.filter((column) => !column.isRowNumber && (isUnique(column) || isUniqueWithinParent(column))),
      (column) => levelled(codeScore(column), column, unit),
    ) ??
    best(
      unitLevels.filter((column) => repeatsPerPart(column, parent, unit, named, rows.length)),
      (column) => levelled(codeScore(column), column, unit),
    ) ??
    best(unitLevels.filter(isUnique), (column) => levelled(codeScore(column), column, unit))
  const coded = columns.find((column) => column.title === code)
  const names = unitLevels.filter((column) => column.title !== code && column.distinct >= Math.min(2, column.filled))
  const settled =
    coded === undefined || isUnique(coded)
      ? []
      : names.filter((column) => column.isName && follows(column, coded, parent))
  const name =
    overrides.name ??
    best(
      settled.length > 0 ? settled : names,
      (column) => levelled(nameScore(column), column, unit) + uniqueness(column),
    )

  const used = [code, name, regionCode, regionName]
  return {
    code,
    name,
    regionCode,
    regionName,
    countryCode: overrides.countryCode ?? best(ofLevel(0), codeScore),
    countryName: overrides.countryName ?? best(ofLevel(0), nameScore),
    validFrom: overrides.validFrom ?? columns.find(({ title }) => VALID_FROM.test(words(title)))?.title ?? null,
    aliases:
      overrides.aliases ??
      unitLevels
        .filter((column) => !used.includes(column.title) && column.filled > 0)
        .filter(
          (column) =>
            column.distinct === column.filled ||
            (coded !== undefined && column.distinct === coded.distinct && follows(column, coded, parent)),
        )
        // A bare number says nothing of which coding it belongs to, and would be taken for a code of ours.
        .filter((column) => column.says !== 'other' && !column.isWhole && (column.isCode || column.isName))
        .filter((column) => (unit === null ? sharesStem(column.title, code, name) : true))
        .map((column) => column.title),
  }
}

/**
 * The finest level the titles speak of whose columns tell the features apart. Where none does, features are parts of places
 * (an island each): then the finest level there is, unless a column without a level tells the features apart as places.
 */
function unitLevel(columns: readonly Column[], isUnique: (column: Column) => boolean, rows: number): number | null {
  const speaking = columns.filter((column) => column.says !== 'other' && column.filled >= 0.5 * rows)
  const levelsOf = (some: readonly Column[]) => some.flatMap((column) => column.level ?? [])
  const apart = levelsOf(speaking.filter(isUnique))
  if (apart.length > 0) return Math.max(...apart)
  const finest = Math.max(...levelsOf(speaking.filter((column) => column.distinct > 1)))
  if (!Number.isFinite(finest)) return null
  const ofFinest = speaking.filter((column) => column.level === finest)
  const isDescribed = finest > 1 && ['code', 'name'].every((what) => ofFinest.some((column) => column.says === what))
  const others = speaking.filter((column) => column.level === null && !column.isRowNumber && isUnique(column))
  return others.length === 0 || isDescribed ? finest : null
}

/** Whether a code that repeats, alone or within its parent, may be that of places drawn in several features each. */
function repeatsPerPart(
  column: Column,
  parent: Column | undefined,
  unit: number | null,
  names: readonly Column[],
  rows: number,
): boolean {
  if (column.says !== 'code' || column.filled < 0.5 * rows || column.distinct < 2) return false
  if (/\bp ?code\b/.test(words(column.title))) return true
  if (names.length === 0 || names.some((name) => follows(name, column, parent))) return true
  return column.level === unit && unit !== null && column.distinct >= 0.5 * column.filled
}

/** Whether one code, alone or within its parent, always stands beside one name. */
function follows(name: Column, code: Column, parent: Column | undefined): boolean {
  if (combinations(code, name) === code.distinct) return true
  return parent !== undefined && combinations(parent, code, name) === combinations(parent, code)
}

/** How many different rows of values some columns hold. */
function combinations(...columns: readonly Column[]): number {
  const [first] = columns
  return new Set(first?.values.map((_, row) => columns.map(({ values }) => values[row]).join('\0'))).size
}

/** Without levels in the titles, only columns named like a whole-feature code or name count, not those of something within. */
function sharesStem(title: string, code: string | null, name: string | null): boolean {
  const stem = (text: string) => words(text).replace(CODE_WORDS, '').replace(NAME_WORDS, '').replace(/\s+/g, ' ').trim()
  return stem(title) === '' || [code, name].some((other) => other !== null && stem(other) === stem(title))
}

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}

function columnsOf(rows: Rows): Column[] {
  const titles = new Set(rows.flatMap((row) => Object.keys(row)))
  return [...titles].map((title) => {
    const values = rows.map((row) => textOf(row[title]))
    const written = values.filter((value) => value !== '')
    const isWhole = written.length > 0 && written.every((value) => /^-?\d+$/.test(value))
    const spoken = words(title)
    const isName =
      written.length > 0 && written.filter((value) => /\p{L}{2}/u.test(value)).length > 0.9 * written.length
    return {
      title,
      values,
      filled: written.length,
      distinct: new Set(written).size,
      isWhole,
      isRowNumber:
        isWhole && values.length > 2 && values.every((value, row) => Number(value) === Number(values[0]) + row),
      isCode:
        isWhole ||
        (written.length > 0 &&
          written.every(
            (value) => /^[\p{L}\p{N}][\p{L}\p{N}._:/-]{0,31}$/u.test(value) && !/^-?\d*\.\d+$/.test(value),
          )),
      isName,
      level: levelIn(spoken),
      says: roleIn(spoken, isName),
    }
  })
}

/** Title in lower-case words: DistCode → dist code, ADM2_PCODE → adm 2 pcode, shapeID → shape id. */
function words(title: string): string {
  return title
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .replace(/(\d)([A-Za-z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase()
}

function levelIn(spoken: string): number | null {
  const numbered =
    /\badm(?:in)?(?: level)? (\d)\b/.exec(spoken) ?? /\b(?:gid|name|hasc|iso|cc|varname|nl name) (\d)$/.exec(spoken)
  if (numbered !== null) return Number(numbered[1])
  if (/^(country|iso 3|iso3|iso a 3)$/.test(spoken)) return 0
  return LEVEL_WORDS.find(([pattern]) => pattern.test(spoken))?.[1] ?? null
}

function roleIn(spoken: string, isName: boolean): Column['says'] {
  if (NOISE_WORDS.test(spoken)) return 'other'
  if (CODE_WORDS.test(spoken)) return 'code'
  if (NAME_WORDS.test(spoken)) return 'name'
  return isName && LEVEL_WORDS.some(([pattern]) => new RegExp(`${pattern.source}$`).test(spoken)) ? 'name' : 'other'
}

function codeScore(column: Column): number {
  if (!column.isCode || column.filled === 0) return -Infinity
  const spoken = words(column.title)
  let score = column.says === 'code' ? 5 : -3
  if (/\bp ?code\b/.test(spoken)) score += 4
  if (/^(code|id)$/.test(spoken)) score += 3
  if (/\b(hasc|iso|cc|fips)\b/.test(spoken)) score -= 1
  if (/^geoid$/.test(spoken)) score -= 1
  if (NOISE_WORDS.test(spoken)) score -= 3
  return score
}

function nameScore(column: Column): number {
  if (!column.isName || column.filled === 0) return -Infinity
  const spoken = words(column.title)
  let score = column.says === 'name' ? 5 : -3
  if (/^(name|shape name)$/.test(spoken)) score += 3
  if (/\b(en|name)\b/.test(spoken)) score += 1
  if (column.says === 'code') score -= 4
  if (NOISE_WORDS.test(spoken) || /\b(nl|local|b)\b/.test(spoken)) score -= 3
  return score
}

function levelled(score: number, column: Column, unit: number | null): number {
  return unit !== null && column.level === unit ? score + 3 : score
}

function uniqueness(column: Column): number {
  return (3 * column.distinct) / Math.max(1, column.filled)
}

function best(columns: readonly Column[], score: (column: Column) => number): string | null {
  let chosen: string | null = null
  let highest = 0
  for (const column of columns) {
    const own = score(column)
    if (own <= highest) continue
    highest = own
    chosen = column.title
  }
  return chosen
}
