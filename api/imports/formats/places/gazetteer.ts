/**
 * The global list of p-codes (HDX): other spellings and parents for places known here, and places without an outline below the
 * districts. An outline, and the point that stands for it, stays as it is: where a place lies is told by boundaries alone.
 */
import type { Place } from '#data/schema/place.ts'
import { versionCorrections } from '../../batches/versions.ts'
import { createOwnCountry } from '../../places/own-country.ts'
import { mappingOf } from '../../reading/columns.ts'
import { asMeant } from '../../reading/formula-safe.ts'
import { parseCount } from '../../reading/numbers.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { abroadNote } from '../abroad-note.ts'
import {
  byColumns,
  type FoundProblem,
  fileProblem,
  type ImportContext,
  type ImportFile,
  type ImportFormat,
  portion,
  rowProblem,
  type Told,
} from '../format.ts'
import { type Listed, readPlace } from './read-place.ts'

const columns = {
  location: 'location',
  level: 'admin level',
  pcode: 'p code',
  name: 'name',
  parent: 'parent p code',
  from: 'valid from date',
}
const needed = [columns.level, columns.pcode, columns.name, columns.parent]

export const gazetteer: ImportFormat = {
  id: 'p-codes',
  label: 'List of places with p-codes (HDX)',
  sample: 'p-codes.csv',
  takes: 'place-list',
  columns: needed,
  recognise: byColumns(needed),
  async *read(file, context) {
    const { table } = file.sample
    if (table === null) return
    const { places } = context
    if (places.all.length === 0) return yield portion({ problems: [fileProblem({ code: 'places-before-boundaries' })] })
    const heard = await hear(file, table, context)
    yield portion({ mapping: mappingOf(table, indexes(table)), notes: table.notes })
    const inFile = new Map<string, string>()
    for await (const { rows, lines, problems: shape } of tableRows(file, table)) {
      const told: FoundProblem[] = [...shape]
      const part = {
        passed: 0,
        duplicate: 0,
        corrected: 0,
        rows: [] as Place[],
        corrections: [] as ReturnType<typeof versionCorrections>,
      }
      for (const [at, cells] of rows.entries()) {
        const tell = (severity: FoundProblem['severity'], what: Told) =>
          told.push(rowProblem(lines[at] ?? 0, severity, cells, what))
        const listed = listedIn(table, cells)
        if (!heard.own.isOurs(listed.location)) {
          heard.abroad.set(listed.location, (heard.abroad.get(listed.location) ?? 0) + 1)
          part.passed++
          continue
        }
        const content = JSON.stringify(listed)
        const before = inFile.get(listed.pcode)
        inFile.set(listed.pcode, before ?? content)
        if (before === content) {
          part.duplicate++
          continue
        }
        if (before !== undefined) {
          tell('rejected', {
            field: 'P-Code',
            reason: { code: 'feature-code-taken', pcode: listed.pcode, by: JSON.parse(before).name },
          })
          continue
        }
        const found = readPlace(listed, heard.levels, heard.listed, context)
        if ('reason' in found) {
          tell('rejected', found)
          continue
        }
        if (found.warning !== undefined) tell('warning', found.warning)
        if (found.is === 'known') {
          part.duplicate++
          continue
        }
        part.rows.push(found.place)
        if (found.is === 'new') continue
        part.corrected++
        part.corrections.push(
          ...versionCorrections(
            lines[at] ?? 0,
            found.place.pcode,
            ['name', 'aliases', 'parentPcode'],
            inWords(found.before),
            inWords(found.place),
          ),
        )
      }
      yield portion({
        read: rows.length + shape.length,
        rejected: part.passed + told.filter(({ severity }) => severity === 'rejected').length,
        ...{ duplicate: part.duplicate, corrected: part.corrected, corrections: part.corrections },
        rows: { place: part.rows },
        problems: told.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      })
    }
    yield portion({ notes: abroadNote(heard.abroad) })
  },
}

const inWords = ({ name, aliases, parentPcode }: Place) => ({ name, aliases: aliases.join('; '), parentPcode })

const indexes = (table: TableSample) =>
  Object.fromEntries(
    Object.entries(columns).map(([field, word]) => {
      const at = table.words.indexOf(word)
      return [field, at < 0 ? undefined : at]
    }),
  )

function listedIn(table: TableSample, cells: readonly string[]): Listed {
  const cell = (word: string): string => asMeant((cells[table.words.indexOf(word)] ?? '').trim())
  return {
    location: cell(columns.location),
    level: parseCount(cell(columns.level)),
    pcode: cell(columns.pcode),
    name: cell(columns.name),
    parent: cell(columns.parent),
    from: cell(columns.from),
  }
}

/** Which rows are this country's, which of the list's levels is which of ours, and who lies in whom there. */
async function hear(file: ImportFile, table: TableSample, { places, country }: ImportContext) {
  const own = createOwnCountry(places, country)
  for await (const { rows } of tableRows(file, table))
    for (const row of rows) {
      const { location, pcode } = listedIn(table, row)
      own.hear(location, [pcode])
    }
  const listed = new Map<string, Listed>()
  const votes = new Map<number, Map<Place['level'], number>>()
  for await (const { rows } of tableRows(file, table))
    for (const row of rows) {
      const one = listedIn(table, row)
      if (!own.isOurs(one.location)) continue
      listed.set(one.pcode, one)
      const known = places.get(one.pcode)
      if (known === undefined || one.level === null) continue
      const vote = votes.get(one.level) ?? new Map()
      votes.set(one.level, vote.set(known.level, (vote.get(known.level) ?? 0) + 1))
    }
  const levels = new Map(
    [...votes].map(([level, vote]) => [level, [...vote].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'community']),
  )
  return { own, listed, levels, abroad: new Map<string, number>() }
}
