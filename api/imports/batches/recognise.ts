/**
 * Which format reads a table or layer: the one that recognises it best, or the one the person importing says. Where none does, or columns
 * it cannot do without are not found, that is asked, and nothing is read until it is answered.
 */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import { Problem, problem } from '#api/contract/problems.ts'
import type { ImportFormat, Sample, Tried } from '../formats/format.ts'
import { recogniseUnread } from '../formats/not-read.ts'
import { importFormats } from '../formats/registry.ts'
import { askColumns } from '../questions/columns.ts'
import { askFormat, formatKey, ofNoFormat } from '../questions/format.ts'
import { columnsOpen, withColumnsNamed } from './columns-named.ts'

const leastScore = 0.5

export type Recognised = { sample: Sample; score: number } & (
  | { format: ImportFormat; refusal: null }
  | { format: null; refusal: Problem }
)

/** A refusal that an answer lifts, so that the file is kept while nobody has answered. */
export class FileOpen extends Problem {
  constructor(
    why: Problem,
    readonly columns: readonly string[],
    readonly questions: readonly ImportQuestion[],
  ) {
    super(why)
  }
}

export function recognise(sample: Sample, asked: string | undefined): Recognised {
  const said = asked ?? sample.map.get(formatKey)
  const { filename } = sample
  if (said !== undefined && said !== ofNoFormat) {
    const format = importFormats.find(({ id }) => id === said)
    if (format === undefined) {
      throw problem('request.invalid', undefined, {
        format: { code: 'format-not-known', formats: importFormats.map(({ id }) => id) },
      })
    }
    const named = withColumnsNamed(sample, format)
    const open = columnsOpen(named, format)
    const score = format.recognise(named).score
    if (open.length === 0) return { format, sample: named, score, refusal: null }
    const refusal = problem('import.unrecognised', {
      code: 'columns-open',
      filename,
      format: format.label,
      columns: open,
    })
    return { format: null, sample: named, score, refusal: asking(refusal, named, tryAll(sample), open) }
  }
  const tried = tryAll(sample)
  const best = tried.reduce((a, b) => (b.score > a.score ? b : a))
  const unread = recogniseUnread(sample)
  if (unread !== null && !(best.score >= leastScore && best.format.takes === unread)) {
    const refusal = problem('import.unrecognised', { code: 'file-not-read-yet', filename, what: unread })
    const isSettled = said === ofNoFormat || unread === 'own-figures'
    return { format: null, sample, score: 0, refusal: isSettled ? refusal : asking(refusal, sample, tried) }
  }
  if (best.score >= leastScore && said !== ofNoFormat)
    return { format: best.format, sample: withColumnsNamed(sample, best.format), score: best.score, refusal: null }
  const refusal = problem('import.unrecognised', {
    code: 'file-of-no-kind',
    filename,
    tried: tried.flatMap(({ format, because }) => (because === null ? [] : [{ format: format.label, because }])),
  })
  return { format: null, sample, score: -1, refusal: said === ofNoFormat ? refusal : asking(refusal, sample, tried) }
}

const tryAll = (sample: Sample): Tried[] =>
  importFormats.map((format) => ({ format, ...format.recognise(withColumnsNamed(sample, format)) }))

const asking = (why: Problem, sample: Sample, tried: readonly Tried[], open: readonly string[] = []): FileOpen =>
  new FileOpen(why, sample.table?.header ?? [], [...askFormat(sample, tried), ...askColumns(sample, open)])
