/** One row of a table of who does what where to one intervention, with an id made of what it says where the row has none. */
import type { Intervention } from '#data/schema/intervention.ts'
import { hashOf } from '../../batches/versions.ts'
import { type DateReading, parseDate } from '../../dates/dates.ts'
import type { PlaceBook } from '../../places/place-book.ts'
import { asMeant } from '../../reading/formula-safe.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { normaliseWord } from '../../reading/words.ts'
import type { Told } from '../format.ts'
import type { ReadWhere } from '../incidents/incident-where.ts'
import type { Budgets } from './budgets.ts'
import { type Classed, type Classing, workIn } from './sectors.ts'
import type { WorkColumns, WorkField } from './work-columns.ts'

export type ReadWork = {
  intervention: Intervention
  hasOwnId: boolean
  classed: Classed
  sector: string
  isNationwide: boolean
  warnings: Told[]
}

type Reading = {
  columns: WorkColumns
  dates: DateReading
  readWhere: ReadWhere
  classing: Classing
  budgets: Budgets
  places: PlaceBook
  source: string
}

const calledOff = /\b(cancel|abandon|annul|withdrawn|not approved|rejected)/

export function createReadWork(table: TableSample, reading: Reading): (row: readonly string[]) => ReadWork | Told {
  const { columns, dates, readWhere, classing, budgets, places, source } = reading
  const cell = (row: readonly string[], field: WorkField): string =>
    columns[field] === undefined ? '' : asMeant((row[columns[field]] ?? '').trim())
  const nameOf = (field: WorkField): string => table.header[columns[field] ?? -1] ?? field

  function dayIn(row: readonly string[], field: WorkField, instead: WorkField): { day: string | null } | Told {
    const used = cell(row, field) === '' ? instead : field
    const written = cell(row, used)
    if (written === '') return { day: null }
    const found = parseDate(written.slice(0, /^\d{4}-\d\d-\d\dT/.test(written) ? 10 : undefined), dates)
    return 'reason' in found ? { field: nameOf(used), reason: found.reason } : { day: found.day }
  }

  function placeOf(
    row: readonly string[],
  ): { pcode: string; lng: number | null; lat: number | null; warning?: Told; isNationwide: boolean } | Told {
    const where = readWhere(row)
    if ('reason' in where) return where
    const { lng, lat, warning } = where
    const pcode = where.pcode ?? where.regionPcode
    if (pcode !== null) return { pcode, lng, lat, isNationwide: false, ...(warning === undefined ? {} : { warning }) }
    if (lng !== null) return { field: nameOf('lat'), reason: { code: 'position-in-another-country', country: null } }
    const written = [
      cell(row, 'district'),
      cell(row, 'districtCode'),
      cell(row, 'region'),
      cell(row, 'regionCode'),
    ].find((text) => text !== '')
    if (written !== undefined && written.toLowerCase() !== places.country?.name.toLowerCase()) {
      const suggestion = warning?.suggestion
      return {
        field: nameOf('district'),
        reason: { code: 'area-not-known', written, as: 'name' },
        ...(suggestion && { suggestion }),
      }
    }
    return places.country === null
      ? { field: nameOf('district'), reason: { code: 'work-nowhere' } }
      : { pcode: places.country.pcode, lng, lat, isNationwide: true }
  }

  return (row) => {
    const work = workIn(row, columns)
    const { sector, activity, title } = work
    if (sector === '' && activity === '' && title === '')
      return { field: nameOf('activity'), reason: { code: 'work-not-said' } }
    const status = cell(row, 'status')
    if (calledOff.test(normaliseWord(status)))
      return { field: nameOf('status'), reason: { code: 'work-called-off', written: status } }
    const classed = classing.classOf(work)
    if (classed === null) return { field: nameOf('sector'), reason: { code: 'work-not-said' } }
    const start = dayIn(row, 'start', 'refStart')
    if ('reason' in start) return start
    if (start.day === null) return { field: nameOf('start'), reason: { code: 'date-missing' } }
    const end = dayIn(row, 'end', 'refEnd')
    if ('reason' in end) return end
    if (end.day !== null && end.day < start.day)
      return { field: nameOf('end'), reason: { code: 'date-ends-first', end: end.day } }
    const place = placeOf(row)
    if ('reason' in place) return place
    const { usd, warning } = budgets.read(row)
    const org = cell(row, 'org') || cell(row, 'programmer') || cell(row, 'orgAcronym')
    const { pcode, lng, lat } = place
    const [smaller, own] = [cell(row, 'place'), cell(row, 'id')]
    const who = [org, cell(row, 'programmer'), cell(row, 'funder')]
    const what = [sector, activity, title]
    const where = [pcode, smaller, lng === null ? '' : `${lng} ${lat}`]
    const identity = [
      ...[...who, ...what].map(normaliseWord),
      ...where.map((text) => text.toLowerCase()),
      start.day,
    ].join('\u001f')
    return {
      intervention: {
        interventionId: own === '' ? `3w:#${hashOf(identity)}` : `${source}:${own}`,
        name: (title || activity || sector).slice(0, 200),
        ...classed,
        startsOn: start.day,
        endsOn: end.day,
        budgetUsd: usd,
        actor: org === '' ? null : org,
        ...{ lng, lat, pcode },
        note: [smaller, cell(row, 'note')].filter((text) => text !== '').join('. ') || null,
      },
      hasOwnId: own !== '',
      isNationwide: place.isNationwide,
      ...{ classed, sector },
      warnings: [place.warning, warning].filter((one) => one !== undefined),
    }
  }
}
