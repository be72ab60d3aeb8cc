/**
 * Posts of an Ushahidi deployment, platform or v2, one a row. A post nobody published is no report yet and is not taken; one that was
 * published and never verified is taken, and how many those are is said. Who sent it (names, addresses, contacts) is never read.
 */
import { mappingOf } from '../../reading/columns.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { normaliseWord } from '../../reading/words.ts'
import { fileProblem, type ImportFile, type ImportFormat, portion, recognised, unlike } from '../format.ts'
import { hearPlaceNames } from './incident-place-names.ts'
import { type ReadRow, readIncidents } from './incident-rows.ts'
import { createReadWhen, decideDates } from './incident-when.ts'
import { createReadWhere } from './incident-where.ts'
import { codebookScale } from './precision-scale.ts'
import { createReadRow } from './row-to-incident.ts'
import { categoriesIn, createCategories } from './ushahidi-categories.ts'
import { platformWords, type UshahidiColumns, ushahidiColumns } from './ushahidi-columns.ts'

export const ushahidi: ImportFormat = {
  id: 'ushahidi',
  label: 'Posts of Ushahidi',
  asksSource: true,
  sample: 'ushahidi.csv',
  recognise({ table }) {
    if (table === null) return unlike({ code: 'no-table' })
    return ushahidiColumns(table) === null
      ? unlike({ code: 'columns-lacking', columns: platformWords.filter((word) => !table.words.includes(word)) })
      : recognised(0.98)
  },
  async *read(file, context) {
    const { table, map } = file.sample
    const columns = table === null ? null : ushahidiColumns(table)
    if (table === null || columns === null) return
    const dates = await decideDates(file, table, columns.date, map)
    if ('question' in dates) return yield portion({ problems: [dates.question] })
    const { posts, published, unverified } = await hearPosts(file, table, columns)
    const categories = createCategories(posts, map)
    yield portion({
      mapping: mappingOf(table, columns),
      questions: categories.questions(),
      notes: [
        ...table.notes.filter(({ code }) => code !== 'column-twice'),
        ...dates.notes,
        ...(unverified === 0 ? [] : [{ code: 'posts-unverified' as const, posts: unverified, of: published }]),
        ...(columns.status === undefined ? [] : [{ code: 'posts-verify-nothing' as const }]),
      ],
      problems: categories.isOpen
        ? [fileProblem({ code: 'categories-open', categories: categories.open }, table.header[columns.category ?? -1])]
        : [],
    })
    if (categories.isOpen) return
    const names = await hearPlaceNames(file, table, {}, context)
    const readWhen = createReadWhen(table, columns, dates.reading, context.today)
    const readWhere = createReadWhere(table, columns, context, names, codebookScale)
    const readRow = createReadRow(context.source, table, columns, readWhen, readWhere)
    const read: ReadRow = (row) => {
      const status = statusOf(row, columns)
      if (status !== null) {
        const at = columns.approved ?? columns.status ?? -1
        return { field: table.header[at] ?? 'status', reason: { code: 'post-not-published', written: status } }
      }
      const written = row[columns.category ?? -1] ?? ''
      const kind = categories.kindIn(written)
      if (kind === null && categoriesIn(written).length > 0)
        return {
          field: table.header[columns.category ?? -1] ?? 'category',
          reason: { code: 'post-no-incident', written },
        }
      const found = readRow(row)
      if ('reason' in found) return found
      return {
        ...found,
        incident: { ...found.incident, kind: kind ?? 'other', kindAsReported: written.trim() || null },
      }
    }
    yield* readIncidents(file, table, context, context.source, read)
  },
}

/** What stands where a post is not published; null where it is. */
function statusOf(row: readonly string[], { status, approved }: UshahidiColumns): string | null {
  const written = (row[approved ?? status ?? -1] ?? '').trim()
  const isOut = approved === undefined ? normaliseWord(written) === 'published' : /^(yes|1|true)$/i.test(written)
  return isOut ? null : written
}

async function hearPosts(file: ImportFile, table: TableSample, columns: UshahidiColumns) {
  const posts = new Map<string, number>()
  let [published, unverified] = [0, 0]
  for await (const { rows } of tableRows(file, table))
    for (const row of rows) {
      if (statusOf(row, columns) !== null) continue
      published++
      if (columns.verified !== undefined && !/^(yes|1|true)$/i.test((row[columns.verified] ?? '').trim())) unverified++
      const categories = row[columns.category ?? -1] ?? ''
      posts.set(categories, (posts.get(categories) ?? 0) + 1)
    }
  return { posts, published, unverified }
}
