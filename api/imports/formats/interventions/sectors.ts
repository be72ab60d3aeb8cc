/**
 * Which kind of work and which of the three Ds each sector of a file is: as the person importing says, as the file's own columns say,
 * else guessed. The whole file is heard first, so that a sector nobody can class is asked about before anything is kept.
 */
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import { type Dimension, type InterventionKind, otherKinds } from '#data/schema/intervention.ts'
import { asMeant } from '../../reading/formula-safe.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { normaliseWord } from '../../reading/words.ts'
import { type FoundProblem, fileProblem, type ImportFile } from '../format.ts'
import type { WorkColumns } from './work-columns.ts'
import { dimensionNamed, dimensionOf, guessDimension, guessKind, kindNamed } from './work-kinds.ts'

export type Classed = { kind: InterventionKind; dimension: Dimension }
export type Work = { sector: string; activity: string; title: string; kind: string; dimension: string }
type SectorNote = Extract<ImportNote, { code: 'sector-classed' }>

export type Classing = {
  /** Null where neither the file nor its sender says what it is. */
  classOf(work: Work): Classed | null
  /** Counts a row that is kept or known. */
  count(sector: string, classed: Classed): void
  notes(): SectorNote[]
}

export function createClassing(map: ReadonlyMap<string, string>): Classing {
  const answers = (prefix: 'dimension' | 'kind') =>
    new Map(
      [...map].flatMap(([key, value]) =>
        key.startsWith(`${prefix}.`) ? [[normaliseWord(key.slice(prefix.length + 1)), value] as const] : [],
      ),
    )
  const [saidDimensions, saidKinds] = [answers('dimension'), answers('kind')]
  const sums = new Map<string, SectorNote>()
  const isSaid = (sector: string): boolean =>
    saidDimensions.has(normaliseWord(sector)) || saidKinds.has(normaliseWord(sector))

  return {
    classOf({ sector, activity, title, kind, dimension }) {
      const word = normaliseWord(sector)
      const saidKind = kindNamed(saidKinds.get(word) ?? '')
      const said = dimensionNamed(saidDimensions.get(word) ?? '')
      if (saidKind !== null) return { kind: saidKind, dimension: said ?? dimensionOf(saidKind) }
      const own = kindNamed(kind)
      const ownDimension = dimensionNamed(dimension)
      if (own !== null) return { kind: own, dimension: ownDimension ?? said ?? dimensionOf(own) }
      const guessed = guessKind(activity) ?? guessKind(title) ?? guessKind(sector)
      const told = said ?? ownDimension
      if (told !== null)
        return { kind: guessed !== null && dimensionOf(guessed) === told ? guessed : otherKinds[told], dimension: told }
      if (guessed !== null) return { kind: guessed, dimension: dimensionOf(guessed) }
      const found = guessDimension(sector) ?? (sector === '' ? guessDimension(activity || title) : null)
      return found === null ? null : { kind: otherKinds[found], dimension: found }
    },
    count(sector, { kind, dimension }) {
      const key = [sector, kind, dimension].join('|')
      const sum = sums.get(key) ?? { code: 'sector-classed', sector, dimension, kind, rows: 0, isSaid: isSaid(sector) }
      sums.set(key, { ...sum, rows: sum.rows + 1 })
    },
    notes: () =>
      [...sums.values()].sort((a, b) => (a.sector < b.sector ? -1 : a.sector > b.sector ? 1 : b.rows - a.rows)),
  }
}

const examplesShown = 3

/** A question where a sector cannot be classed, or an answer names nothing. */
export async function askSectors(
  file: ImportFile,
  table: TableSample,
  columns: WorkColumns,
  classing: Classing,
  isOurs: (row: readonly string[]) => boolean,
): Promise<FoundProblem | null> {
  for (const [key, value] of file.sample.map) {
    const isAnswer = /^(dimension|kind)\./.test(key)
    const isKnown = key.startsWith('kind.') ? kindNamed(value) !== null : dimensionNamed(value) !== null
    if (isAnswer && !isKnown)
      return fileProblem({ code: 'class-not-known', answer: value }, key, {
        code: 'say-sector',
        sector: key.slice(key.indexOf('.') + 1),
      })
  }
  const open = new Map<string, { rows: number; examples: Set<string> }>()
  for await (const { rows } of tableRows(file, table))
    for (const row of rows) {
      const work = workIn(row, columns)
      if ((work.sector === '' && work.activity === '' && work.title === '') || !isOurs(row)) continue
      if (classing.classOf(work) !== null) continue
      const sum = open.get(work.sector) ?? { rows: 0, examples: new Set() }
      sum.rows++
      const example = work.activity || work.title
      if (example !== '' && sum.examples.size < examplesShown) sum.examples.add(example)
      open.set(work.sector, sum)
    }
  const [first] = open.keys()
  if (first === undefined) return null
  const sectors = [...open].map(([sector, { rows, examples }]) => ({ sector, rows, examples: [...examples] }))
  const name = table.header[columns.sector ?? columns.activity ?? -1] ?? 'sector'
  return fileProblem({ code: 'sectors-not-classed', sectors }, name, { code: 'say-sector', sector: first })
}

export function workIn(row: readonly string[], columns: WorkColumns): Work {
  const cell = (at: number | undefined): string => (at === undefined ? '' : asMeant((row[at] ?? '').trim()))
  return {
    sector: cell(columns.sector) || cell(columns.subsector) || cell(columns.sectorCode),
    activity: cell(columns.activity),
    title: cell(columns.title),
    kind: cell(columns.kind),
    dimension: cell(columns.dimension),
  }
}
