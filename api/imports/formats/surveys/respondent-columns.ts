/** Which columns of a survey say who was asked, where, when, and how they were chosen; all others may be questions. */
import { looksLikeDate } from '../../dates/dates.ts'
import { type FieldWords, guessColumns } from '../../reading/columns.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { normaliseWord } from '../../reading/words.ts'
import { incidentFields } from '../incidents/incident-columns.ts'
import { idColumns } from './survey-route.ts'

const split = (text: string): string[] => text.split(',').map((word) => word.trim())

const own = {
  id: {
    names: split(
      'respondent id, respondent, respno, resp id, interview id, interview key, hhid, household id, id, caseid, case id, uuid, key, identifiant, sifra ispitanika, رقم المستجيب',
    ),
  },
  date: {
    names: split(
      'today, date of interview, interview date, dateintr, date, datum, fecha, start, submission date, submission time, submitted at, تاريخ المقابلة, التاريخ',
    ),
    fits: looksLikeDate,
  },
  sex: {
    names: split(
      'sex, gender, respondent sex, respondent gender, sex of respondent, gender of respondent, sexe, sexo, genero, pol, spol, الجنس, النوع',
    ),
  },
  age: {
    names: split(
      'age, respondent age, age of respondent, age in years, age group, age band, ageband, age class, edad, idade, dob, العمر, starost, godine',
    ),
  },
  minority: {
    names: split(
      'minority, minority group, is minority, minority status, belongs to minority, minorite, minoria, manjina, الاقلية',
    ),
  },
  displacement: {
    names: split(
      'displacement, displacement status, displaced, idp, is idp, residence status, residency status, migration status, population group, النزوح',
    ),
  },
  weight: {
    names: split(
      'weight, survey weight, sampling weight, pweight, wt, wgt, withinwt, combinwt, ponderation, peso, ponder, tezina',
    ),
  },
  stratum: { names: split('stratum, strata, stratification, strate, estrato, stratum id') },
  psu: {
    names: split(
      'psu, psu id, sampling point, cluster, cluster id, ea, eacode, enumeration area, primary sampling unit, grappe, upm, tacka uzorka',
    ),
  },
  askedAs: { names: split('asked as, respondent type, type of respondent, category of respondent') },
  wave: { names: split('wave, round, survey round, survey wave, vague, ronda') },
} satisfies Record<string, FieldWords>

const { position, lat, lng, districtCode, district, regionCode, region, place } = incidentFields
const fields = { ...own, position, lat, lng, districtCode, district, regionCode, region, place }
export type RespondentField = keyof typeof fields
export type RespondentColumns = Partial<Record<RespondentField, number>>

/** The answers of the person importing win; then the road's own id, then names. Groups stand before a question's name. */
export function respondentColumns(
  table: TableSample,
  map: ReadonlyMap<string, string>,
): { columns: RespondentColumns; unknown: string[] } {
  const bare = { ...table, words: table.words.map((word, at) => wordOf(table.header[at] ?? word, word)) }
  const asked = new Map([...map].filter(([key]) => key in fields))
  const { columns, unknown } = guessColumns<RespondentField>(bare, fields, asked)
  if (!asked.has('id')) {
    const at = idColumns.map((name) => table.header.indexOf(name)).find((found) => found >= 0)
    if (at !== undefined) columns.id = at
  }
  const [latitude, longitude] = partsOfPoint(table)
  if (columns.lat === undefined && latitude !== undefined && longitude !== undefined)
    Object.assign(columns, { lat: latitude, lng: longitude })
  // A point in one cell, where nothing better is there: Kobo's own summary.
  const summary = table.header.indexOf('_geolocation')
  if (columns.lat === undefined && columns.position === undefined && summary >= 0) columns.position = summary
  return { columns, unknown }
}

/** "household/sex" and "household-sex" ask for the sex. */
const wordOf = (header: string, word: string): string => {
  const last = header.split(/[/-]/).at(-1) ?? ''
  return /[/-]/.test(header) && last.trim() !== '' ? normaliseWord(last) : word
}

/** "_Where_latitude" of Kobo, "where-Latitude" of ODK. */
function partsOfPoint(table: TableSample): [number | undefined, number | undefined] {
  const at = (pattern: RegExp): number | undefined => {
    const found = table.header.findIndex((name) => pattern.test(name))
    return found < 0 ? undefined : found
  }
  return [at(/(^_.+_latitude|-Latitude)$/), at(/(^_.+_longitude|-Longitude)$/)]
}
