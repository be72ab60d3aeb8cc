/** Which columns of a table of who does what where hold what: by HXL tags, by HAPI's names, and by the names people give. */
import { looksLikeDate, looksLikeSerial } from '../../dates/dates.ts'
import { type FieldWords, fitOf, guessColumns } from '../../reading/columns.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { incidentFields } from '../incidents/incident-columns.ts'

const split = (text: string): string[] => text.split(',').map((word) => word.trim())
const isDate = (cell: string): boolean => looksLikeDate(cell) || looksLikeSerial(cell)
const isFilled = (cell: string): boolean => cell !== ''

const { position, lat, lng, districtCode, district, regionCode, region, place } = incidentFields
/** Narrower fields first: of two that fit a column alike, the first has it. */
const fields = {
  orgType: {
    names: split('org type, org type description, type of organisation'),
    tags: ['#org+impl+type', '#org+type'],
  },
  orgAcronym: { names: split('org acronym, acronym'), tags: ['#org+acronym', '#org+impl+acronym'] },
  funder: { names: split('funder, donor, funding source, donors'), tags: ['#org+funder', '#org+funding'] },
  programmer: {
    names: split(
      'programming partner, programming organisation, programming organization, lead organisation, lead organization, lead agency',
    ),
    tags: ['#org+prog', '#org+programming'],
  },
  org: {
    names: split(
      'implementing partner, implementing organisation, implementing organization, implementing agency, implementer, org name, organisation, organization, organisation name, organization name, org, agency, partner, ngo, who, actor, organisme, organizacija, organizacion',
    ),
    tags: ['#org+impl', '#org+name', '#org'],
    fits: isFilled,
  },
  sectorCode: { names: split('sector code, cluster code'), tags: ['#sector+code', '#sector+cluster+code'] },
  sector: {
    names: split('sector name, sector, cluster, sector cluster, cluster name, sektor, secteur'),
    tags: ['#sector+name', '#sector+cluster', '#sector'],
  },
  subsector: { names: split('subsector, sub sector, sub cluster'), tags: ['#subsector'] },
  id: {
    names: split('intervention id, project id, activity id, project code, record id, uuid, id'),
    tags: ['#activity+id', '#activity+project+id', '#meta+id'],
  },
  title: {
    names: split('project title, project name, project, intervention, title, name'),
    tags: ['#activity+project+name', '#activity+title', '#activity+project'],
  },
  activity: {
    names: split(
      'activity, activity name, activity type, type of activity, activity description, activities, what, aktivnost, activite, actividad',
    ),
    tags: ['#activity+name', '#activity'],
  },
  kind: { names: split('intervention kind, kind') },
  dimension: { names: split('dimension, 3d, 3d class, 3ds'), tags: ['#group+3d'] },
  status: { names: split('status, project status, activity status'), tags: ['#status'] },
  start: {
    names: split(
      'start date, date start, starts on, start, project start date, activity start date, from, begin date, datum pocetka, date de debut',
    ),
    tags: ['#date+start'],
    fits: isDate,
  },
  end: {
    names: split(
      'end date, date end, ends on, end, project end date, activity end date, until, to, datum zavrsetka, date de fin',
    ),
    tags: ['#date+end'],
    fits: isDate,
  },
  refStart: { names: ['reference period start'], fits: isDate },
  refEnd: { names: ['reference period end'], fits: isDate },
  budget: {
    names: split('budget usd, budget in usd, budget us, budget, total budget, amount, cost, value, budzet'),
    tags: ['#value+budget', '#value+usd', '#value'],
  },
  currency: { names: split('currency, currency code, budget currency'), tags: ['#currency'] },
  location: {
    names: split('location code, country code, iso3, country, country name, pays, pais'),
    tags: ['#country+code', '#country+name', '#country'],
  },
  note: {
    names: split('note, notes, description, comment, comments, remarks, project description'),
    tags: ['#description'],
  },
  ...{ position, lat, lng, districtCode, regionCode },
  district: { ...district, fits: isFilled },
  region: { ...region, fits: isFilled },
  place,
} satisfies Record<string, FieldWords>
export type WorkField = keyof typeof fields
export type WorkColumns = Partial<Record<WorkField, number>>

/** HAPI says the publisher's own names where it knows no better ones. */
const provided = { district: 'provider admin2 name', region: 'provider admin1 name' } as const

export function workColumns(
  table: TableSample,
  map: ReadonlyMap<string, string>,
): { columns: WorkColumns; unknown: string[] } {
  const { columns, unknown } = guessColumns<WorkField>(
    table,
    fields,
    new Map([...map].filter(([key]) => key in fields)),
  )
  for (const field of ['district', 'region'] as const) {
    const other = table.words.indexOf(provided[field])
    if (other >= 0 && isEmptyThere(table, columns[field])) columns[field] = other
  }
  // Beside a country's code this is the country's name.
  if (columns.location !== undefined && columns.place === table.words.indexOf('location name')) delete columns.place
  return { columns, unknown }
}

const isEmptyThere = (table: TableSample, at: number | undefined): boolean =>
  at === undefined || table.rows.every((row) => (row[at] ?? '').trim() === '') || fitOf(table, at, isFilled) === 0
