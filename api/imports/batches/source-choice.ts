/**
 * Under which source the rows of a file are filed, where it does not say so itself. Counting the same rows twice is the wrong
 * number, so a file that brings known rows is taken as the source they came from, whatever its name; the report says so, and
 * `--map source=…` decides otherwise and is remembered for files with the same columns.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ImportSource } from '#api/contract/imports.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { sources } from '#api/queries/sources.ts'
import { type FoundProblem, fileProblem, type ImportContext } from '../formats/format.ts'
import { slug } from '../reading/words.ts'
import type { OpenedFile } from './import-file.ts'
import { type Overlap, overlapOf } from './known-overlap.ts'
import { stemOf, wholeName } from './source-name.ts'

const layoutSql = sqlFile('imports/batches/layout-sources.sql')
const filed = z.array(z.object({ source: z.string(), sourceNamed: z.boolean(), filename: z.string() }))

/** Ids that came again for other days and places: from this many, and this share of them, a file of the same name is asked about. */
const reused = { ids: 5, share: 0.8 }

export type ChosenSource = { source: ImportSource; layout: string } | { question: FoundProblem }

export async function chooseSource(
  deps: { mirror: Mirror; incoming: string },
  file: OpenedFile,
  context: ImportContext,
): Promise<ChosenSource> {
  const { filename, map, table } = file.sample
  const layout = layoutOf(file.format.id, table?.words ?? [])
  const [stem, whole] = [stemOf(filename), wholeName(filename)]
  const known = (await sources(deps.mirror, { asOf: null })).map(({ id }) => id)
  const chosen = (id: string, because: ImportSource['because'], overlap?: Overlap, other?: Overlap): ChosenSource => ({
    layout,
    source: {
      ...{ id, because, of: overlap?.of ?? 0, known: overlap?.known ?? 0, alike: overlap?.alike ?? 0 },
      fileName: stem,
      elsewhere: other === undefined ? null : { id: other.source, known: other.known },
      others: known.filter((one) => one !== id),
    },
  })
  const named = slug(map.get('source') ?? '')
  if (named !== '') return chosen(named, 'named')
  if (known.length === 0) return chosen(stem, 'file-name')

  const before = filed.parse(await deps.mirror.query(layoutSql, { layout, stem }))
  let overlaps = await overlapOf(deps, file, context, false)
  // An export may begin with what is new: where its columns are known, all of it is looked through.
  if (overlaps.length === 0 && before.length > 0) overlaps = await overlapOf(deps, file, context, true)
  const under = (id: string) => overlaps.find(({ source }) => source === id)
  const own = known.includes(whole) ? whole : stem
  const ofOwn = under(own)
  if (ofOwn !== undefined && !isReused(ofOwn)) return chosen(own, 'file-name', ofOwn)
  const [likest] = overlaps.filter(({ source }) => source !== own)
  if (likest !== undefined && likest.alike > 0 && 2 * likest.alike >= likest.known)
    return chosen(likest.source, 'same-rows', likest)
  if (ofOwn !== undefined) {
    const isSameFile = before.some((one) => one.source === own && one.filename === filename)
    if (!isSameFile && whole !== own && under(whole) === undefined) return chosen(whole, 'other-rows', undefined, ofOwn)
    const isSure = ofOwn.known < reused.ids || ofOwn.different < reused.share * ofOwn.known
    return isSameFile && isSure ? chosen(own, 'file-name', ofOwn) : { question: askAbout(own, ofOwn) }
  }
  const remembered = known.includes(own) ? undefined : before.find(({ sourceNamed }) => sourceNamed)
  if (remembered !== undefined) return chosen(remembered.source, 'same-columns')
  return chosen(own, 'file-name', undefined, likest)
}

/** Most of the ids stand for another day and another place. */
const isReused = ({ known, different }: Overlap): boolean => 2 * different > known

const layoutOf = (format: string, words: readonly string[]): string =>
  createHash('sha256')
    .update([format, ...words].join('\n'))
    .digest('hex')
    .slice(0, 16)

const askAbout = (source: string, { known, different }: Overlap): FoundProblem =>
  fileProblem({ code: 'source-open', source, different, known }, 'source', { code: 'say-source', source })
