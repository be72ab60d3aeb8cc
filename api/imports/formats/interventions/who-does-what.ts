/**
 * Who does what, where (3W, 4W): tables with HXL tags, HDX HAPI's operational presence, and plain ones, one piece of work a row. What
 * work is and which of the three Ds it belongs to is guessed from its words and told sector by sector; what nobody can class is asked.
 */
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import type { UnreadFile } from '#api/contract/statements/import-recognition.ts'
import type { Row } from '#api/mirror/values.ts'
import { createVersions, versionCorrections } from '../../batches/versions.ts'
import { createOwnCountry } from '../../places/own-country.ts'
import { mappingOf } from '../../reading/columns.ts'
import type { CellRow } from '../../reading/line-writer.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { abroadNote } from '../abroad-note.ts'
import {
  columnsNotThere,
  type FoundProblem,
  type ImportContext,
  type ImportFile,
  type ImportFormat,
  type Portion,
  portion,
  recognised,
  rowProblem,
  type Told,
  unlike,
} from '../format.ts'
import { hearPlaceNames } from '../incidents/incident-place-names.ts'
import { decideDates } from '../incidents/incident-when.ts'
import { createReadWhere } from '../incidents/incident-where.ts'
import { codebookScale } from '../incidents/precision-scale.ts'
import { doubtRates, hearBudgets } from './budgets.ts'
import { createReadWork } from './read-work.ts'
import { askSectors, createClassing } from './sectors.ts'
import { type WorkColumns, workColumns } from './work-columns.ts'

const has = (table: TableSample, ...words: string[]): boolean => words.every((word) => table.words.includes(word))
const isPresence = (table: TableSample): boolean =>
  has(table, 'reference period start') && (has(table, 'org acronym') || has(table, 'sector code'))
const isTagged = (table: TableSample): boolean =>
  ['#org', '#sector|#activity'].every((tags) =>
    tags.split('|').some((tag) => table.tags?.some((one) => one === tag || one.startsWith(`${tag}+`))),
  ) && table.tags?.some((tag) => tag.startsWith('#event')) !== true
const isPlain = (table: TableSample): boolean =>
  table.words.some((word) => /^(org|organi[sz]ation|implementing|lead|partner|agency)\b/.test(word)) &&
  table.words.some((word) => /^(sector|cluster)\b/.test(word))

const format = (
  id: string,
  label: string,
  sample: string,
  takes: UnreadFile,
  isIt: (table: TableSample) => boolean,
): ImportFormat => ({
  ...{ id, label, sample, takes, asksSource: true },
  recognise({ table, map }) {
    if (table === null) return unlike({ code: 'no-table' })
    if (!isIt(table)) return unlike({ code: 'columns-of-another-kind' })
    const { columns } = workColumns(table, map)
    const isPlaced = [
      columns.district,
      columns.districtCode,
      columns.region,
      columns.regionCode,
      columns.lat,
      columns.position,
    ].some((at) => at !== undefined)
    return isPlaced ? recognised(0.97) : unlike({ code: 'fields-lacking', fields: ['place'] })
  },
  read: readWork,
})

export const hapiPresence = format(
  'hapi-presence',
  'Operational presence (HDX HAPI)',
  'hapi-operational-presence.csv',
  'hapi-presence',
  isPresence,
)
export const taggedWork = format(
  '3w-hxl',
  'Who does what, where (3W with HXL tags)',
  '3w-hxl.csv',
  'hxl-3w',
  (table) => isTagged(table) && !isPresence(table),
)
export const plainWork = format(
  '3w',
  'Who does what, where (3W)',
  '3w.csv',
  '3w',
  (table) => isPlain(table) && !isTagged(table) && !isPresence(table),
)

const fields = ['name', 'kind', 'dimension', 'startsOn', 'endsOn', 'budgetUsd', 'actor', 'lng', 'lat', 'pcode', 'note']
/** A district that follows from a position is no content of its own. */
const contentOf = (row: CellRow | Row): string =>
  fields.map((field) => (field === 'pcode' && row.lng != null ? '' : String(row[field] ?? ''))).join('\u001f')

async function* readWork(file: ImportFile, context: ImportContext): AsyncGenerator<Portion> {
  const { table, map } = file.sample
  if (table === null) return
  const { columns, unknown } = workColumns(table, map)
  const problems = columnsNotThere(unknown, table)
  if (problems.length > 0) return yield portion({ problems })
  const dates = await decideDates(file, table, columns.start ?? columns.refStart ?? -1, map)
  if ('question' in dates) return yield portion({ problems: [dates.question] })
  const own = await hearCountries(file, table, columns, context)
  const isOurs = (row: readonly string[]): boolean => own.isOurs(row[columns.location ?? -1] ?? '')
  const classing = createClassing(map)
  const question = doubtRates(map) ?? (await askSectors(file, table, columns, classing, isOurs))
  if (question !== null) return yield portion({ problems: [question] })
  const names = await hearPlaceNames(file, table, columns, context)
  const readWhere = createReadWhere(table, columns, context, names, codebookScale)
  const budgets = await hearBudgets(file, table, columns)
  const { places, source } = context
  const read = createReadWork(table, { columns, dates: dates.reading, readWhere, classing, budgets, places, source })
  yield portion({
    mapping: mappingOf(table, columns),
    notes: [...table.notes, ...dates.notes],
    questions: budgets.questions,
  })
  const versions = createVersions(contentOf)
  const abroad = new Map<string, number>()
  let nationwide = 0
  for await (const { rows, lines, problems: shape } of tableRows(file, table)) {
    const told: FoundProblem[] = [...shape]
    const tell = (at: number, severity: FoundProblem['severity'], what: Told) =>
      told.push(rowProblem(lines[at] ?? 0, severity, rows[at] ?? [], what))
    let passed = 0
    const found = rows.flatMap((row, at) => {
      if (!isOurs(row)) {
        passed++
        const country = (row[columns.location ?? -1] ?? '').trim()
        abroad.set(country, (abroad.get(country) ?? 0) + 1)
        return []
      }
      const one = read(row)
      if (!('reason' in one)) return [{ ...one, at }]
      tell(at, 'rejected', one)
      return []
    })
    const ids = found.flatMap(({ intervention }) => versions.idsOf(intervention.interventionId, intervention))
    const held = await context.known.interventions(ids)
    const part = { kept: [] as CellRow[], corrected: 0, duplicate: 0, corrections: [] as Portion['corrections'] }
    for (const { intervention, at, warnings, ...one } of found) {
      classing.count(one.sector, one.classed)
      if (one.isNationwide) nationwide++
      const version = versions.tell(intervention.interventionId, intervention, held)
      if (version.is === 'known') {
        part.duplicate++
        continue
      }
      for (const warning of warnings) tell(at, 'warning', warning)
      if (version.is === 'apart' && one.hasOwnId) {
        const reason = { code: 'id-repeated' as const, id: intervention.interventionId, keptAs: version.id }
        tell(at, 'warning', { field: table.header[columns.id ?? -1] ?? 'id', reason })
      }
      part.kept.push({ ...intervention, interventionId: version.id })
      if (version.is !== 'corrected') continue
      part.corrected++
      part.corrections.push(...versionCorrections(lines[at] ?? 0, version.id, fields, version.before, intervention))
    }
    yield portion({
      read: rows.length + shape.length,
      rejected: passed + told.filter(({ severity }) => severity === 'rejected').length,
      duplicate: part.duplicate,
      corrected: part.corrected,
      corrections: part.corrections,
      rows: { intervention: part.kept },
      problems: told.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    })
  }
  const notes: ImportNote[] = [
    ...names.notes(),
    ...classing.notes(),
    ...budgets.notes(),
    ...(nationwide > 0 ? [{ code: 'work-nationwide' as const, rows: nationwide }] : []),
    ...abroadNote(abroad),
  ]
  yield portion({ notes })
}

async function hearCountries(
  file: ImportFile,
  table: TableSample,
  columns: WorkColumns,
  { places, country }: ImportContext,
) {
  const own = createOwnCountry(places, country)
  const { location, districtCode = -1, regionCode = -1 } = columns
  if (location === undefined) return own
  for await (const { rows } of tableRows(file, table))
    for (const row of rows) own.hear(row[location] ?? '', [row[districtCode] ?? '', row[regionCode] ?? ''])
  return own
}
