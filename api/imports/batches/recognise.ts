/** Which format reads a table or layer, or why none does. */
import { type Problem, problem } from '#api/contract/problems.ts'
import type { ImportFormat, Sample } from '../formats/format.ts'
import { recogniseUnread } from '../formats/not-read.ts'
import { importFormats } from '../formats/registry.ts'

const leastScore = 0.5

export type Recognised =
  | { format: ImportFormat; score: number; refusal: null }
  | { format: null; score: number; refusal: Problem }

export function recognise(sample: Sample, asked: string | undefined): Recognised {
  if (asked !== undefined) {
    const format = importFormats.find(({ id }) => id === asked)
    if (format === undefined) {
      throw problem('request.invalid', undefined, {
        format: { code: 'format-not-known', formats: importFormats.map(({ id }) => id) },
      })
    }
    return { format, score: format.recognise(sample).score, refusal: null }
  }
  const { filename } = sample
  const tried = importFormats.map((format) => ({ format, ...format.recognise(sample) }))
  const best = tried.reduce((a, b) => (b.score > a.score ? b : a))
  const unread = recogniseUnread(sample)
  if (unread !== null && !(best.score >= leastScore && best.format.takes === unread))
    return {
      format: null,
      score: 0,
      refusal: problem('import.unrecognised', { code: 'file-not-read-yet', filename, what: unread }),
    }
  if (best.score >= leastScore) return { format: best.format, score: best.score, refusal: null }
  const refusal = problem('import.unrecognised', {
    code: 'file-of-no-kind',
    filename,
    tried: tried.flatMap(({ format, because }) => (because === null ? [] : [{ format: format.label, because }])),
  })
  return { format: null, score: -1, refusal }
}
