/**
 * Weekly safety lines of community reporters, one short message a line: `place#reporter#week#theft#assault#patrols#safety`. Which part is
 * what is a layout that the person importing may change; it is kept with the import, and taken for the next one.
 */
import type { Row } from '#api/mirror/values.ts'
import { exampleLines, type LineLayout, readLayout, usualLayout } from '#data/schema/weekly-safety.ts'
import { createVersions, versionCorrections } from '../../batches/versions.ts'
import { given } from '../../questions/question.ts'
import { decodeFile } from '../../reading/decode.ts'
import type { CellRow } from '../../reading/line-writer.ts'
import { textLines } from '../../reading/text-lines.ts'
import {
  type FoundProblem,
  fileProblem,
  type ImportFormat,
  portion,
  recognised,
  rowProblem,
  type Sample,
  unlike,
} from '../format.ts'
import { createReadLine } from './read-line.ts'

const fields = ['safety', 'counts'] as const
const contentOf = (row: CellRow | Row): string => fields.map((field) => String(row[field] ?? '')).join('\u001f')
/** Of the lines of a file, so many must have as many parts as the layout. */
const mostAlike = 0.5
const linesHeard = 200
const linesAPortion = 500
/** What the person importing says the parts of a line are. */
const key = 'layout'

const layoutAsked = ({ map }: Pick<Sample, 'map'>): string => map.get(key) ?? usualLayout

export const weeklyLines: ImportFormat = {
  id: 'weekly-lines',
  label: 'Weekly safety lines of community reporters',
  sample: 'weekly-lines.txt',
  remembersLines: true,
  recognise(sample) {
    if (sample.json !== '') return unlike({ code: 'lines-of-another-kind', layout: layoutAsked(sample) })
    const layout = readLayout(layoutAsked(sample))
    // An answer that cannot be read is told as a question about these lines, not by another format.
    if ('fault' in layout) return recognised(1)
    const lines = sample.text.split(/\r?\n/, linesHeard).filter((line) => line.trim() !== '')
    const alike = lines.filter((line) => hasParts(line, layout)).length
    return alike > 0 && alike >= mostAlike * lines.length && sample.table?.hasHeader !== true
      ? recognised(sample.map.has(key) ? 1 : 0.9)
      : unlike({ code: 'lines-of-another-kind', layout: layoutAsked(sample) })
  },
  async *read(file, context) {
    const asked = layoutAsked(file.sample)
    const layout = readLayout(asked)
    const question = {
      ...{ asks: { code: 'ask-line-layout' as const, example: exampleOf(asked) }, column: null },
      ...{ takes: 'name' as const, key, answers: [] },
      given: 'fault' in layout ? null : given(file.sample.map, [key], { [key]: usualLayout }),
    }
    if ('fault' in layout)
      return yield portion({
        questions: [question],
        problems: [fileProblem({ code: 'line-layout-unreadable', written: asked, ...layout }, key)],
      })
    if (context.places.districts.length === 0)
      return yield portion({ problems: [fileProblem({ code: 'places-before-boundaries' })] })
    yield portion({ questions: [question] })
    const read = createReadLine(layout, context)
    const versions = createVersions(contentOf)
    let waiting: { line: number; text: string }[] = []
    const settle = async () => {
      const problems: FoundProblem[] = []
      const found = waiting.flatMap(({ line, text }) => {
        const one = read(text)
        if (!('reason' in one)) return [{ line, text, row: one }]
        problems.push(rowProblem(line, 'rejected', [text], one))
        return []
      })
      const held = await context.known.weeklySafety(found.map(({ row }) => row.reportId))
      const part = { kept: [] as CellRow[], corrected: 0, duplicate: 0 }
      const corrections = found.flatMap(({ line, text, row }) => {
        const id = row.reportId
        const version = versions.tell(id, row, held)
        if (version.is === 'known') part.duplicate++
        else if (version.is === 'apart')
          problems.push(rowProblem(line, 'rejected', [text], { field: 'line', reason: { code: 'report-twice' } }))
        else part.kept.push({ ...row })
        if (version.is !== 'corrected') return []
        part.corrected++
        return versionCorrections(line, id, fields, version.before, { ...row })
      })
      const { kept, corrected, duplicate } = part
      const read_ = waiting.length
      waiting = []
      return portion({
        ...{ read: read_, rejected: problems.length, corrected, duplicate, corrections },
        rows: { weekly_safety: kept },
        problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      })
    }
    for await (const line of textLines(decodeFile(file.path, file.encoding))) {
      waiting.push(line)
      if (waiting.length === linesAPortion) yield await settle()
    }
    if (waiting.length > 0) yield await settle()
  },
}

const hasParts = (line: string, { separator, parts }: LineLayout): boolean =>
  line.includes(separator) && line.split(separator).length === parts.length

/** A line of the usual layout where that is asked about; of another only its own words say more. */
const exampleOf = (layout: string): string => (layout === usualLayout ? (exampleLines.split('\n')[0] ?? '') : layout)
