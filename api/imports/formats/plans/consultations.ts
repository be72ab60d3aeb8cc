/**
 * Consultations: who came, and what each group asked for. One table, or the sheets of a workbook; all rows of one id are one
 * consultation, which is taken whole or not at all: with a row left out it would say that somebody who came was not there.
 */
import type { Row } from '#api/mirror/values.ts'
import { versionCorrections } from '../../batches/versions.ts'
import type { CellRow } from '../../reading/line-writer.ts'
import { tableRows } from '../../reading/table-rows.ts'
import {
  type FilePart,
  type FoundProblem,
  type ImportFormat,
  type Portion,
  portion,
  recognised,
  rowProblem,
  type Told,
  unlike,
} from '../format.ts'
import { decideDates } from '../incidents/incident-when.ts'
import { readPart, type ToldPart } from './consultation-parts.ts'
import { exampleId, hasCome, planCells } from './plan-cells.ts'

type Line = { line: number; cells: readonly string[]; sheet: string | null; part: ToldPart; faults: Told[] }
type Meeting = { id: string; lines: Line[]; repeated: number }

const isOurs = ({ sample: { table } }: FilePart): boolean =>
  table?.words.includes('consultation id') === true &&
  [
    ['held on', 'kind'],
    ['people', 'sex'],
    ['rank', 'priority'],
  ].some((words) => words.every((word) => table.words.includes(word)))

export const consultations: ImportFormat = {
  id: 'consultations',
  label: 'Consultations',
  sample: 'consultations.csv',
  readsParts: true,
  recognise(sample) {
    if (sample.table === null) return unlike({ code: 'no-table' })
    return isOurs({ sample } as FilePart)
      ? recognised(1)
      : unlike({ code: 'columns-lacking', columns: ['consultation_id', 'held_on', 'kind'] })
  },
  async *read(file, context) {
    const meetings = new Map<string, Meeting>()
    const seen = new Set<string>()
    for (const part of file.parts.filter(isOurs)) {
      const { table } = part.sample
      if (table === null) continue
      const dates = await decideDates({ ...file, ...part }, table, table.words.indexOf('held on'), file.sample.map)
      if ('question' in dates) return yield portion({ problems: [dates.question] })
      const sheet = file.parts.length > 1 ? part.name : null
      yield portion({
        notes: [...table.notes, ...dates.notes],
        mapping: Object.fromEntries(
          table.header.map((name, at) => [name, (table.words[at] ?? name).replaceAll(' ', '_')]),
        ),
      })
      for await (const { rows, lines, problems } of tableRows({ ...file, ...part }, table)) {
        yield portion({ read: problems.length, rejected: problems.length, problems })
        for (const [at, cells] of rows.entries()) {
          const reading = planCells(table, cells, { dates: dates.reading, sheet }, context)
          const id = reading.text('consultation_id')
          const meeting = meetings.get(id) ?? { id, lines: [], repeated: 0 }
          meetings.set(id, meeting)
          const key = [sheet, ...cells].join('\u001f')
          if (seen.has(key)) {
            meeting.repeated++
            continue
          }
          seen.add(key)
          if (id === '') reading.fault('consultation_id', { code: 'cell-missing', column: 'consultation_id' })
          if (id.startsWith(exampleId)) reading.fault('consultation_id', { code: 'row-of-example' })
          const told = readPart(reading)
          hasCome(reading, 'held_on', told.head.heldOn ?? null, context.today)
          meeting.lines.push({ line: lines[at] ?? 0, cells, sheet, part: told, faults: reading.faults })
        }
      }
    }
    const held = await context.known.consultations([...meetings.keys()])
    for (const meeting of meetings.values()) yield readMeeting(meeting, held.get(meeting.id))
  },
}

function readMeeting({ id, lines, repeated }: Meeting, before: Row | undefined): Portion {
  const head = wholeHead(id, lines)
  findTwice(lines)
  const [first] = lines
  if (before?.writtenHere === true)
    first?.faults.push({ field: 'consultation_id', reason: { code: 'written-here', id } })
  const read = lines.length + repeated
  if (head === null || lines.some(({ faults }) => faults.length > 0))
    return portion({
      ...{ read, rejected: lines.length, duplicate: repeated },
      problems: lines.map((line) =>
        refused(line, line.faults[0] ?? { field: 'consultation_id', reason: { code: 'others-refused', id } }),
      ),
    })
  const attendance = lines.flatMap(({ part }) => (part.attendance === null ? [] : [part.attendance]))
  const priorities = lines.flatMap(({ part }) => (part.priority === null ? [] : [part.priority]))
  const now = { ...head, attendance: attendanceWords(attendance), priorities: priorityWords(priorities) }
  const isKnown =
    before !== undefined && fields.every((field) => String(before[field] ?? '') === String(now[field] ?? ''))
  if (isKnown) return portion({ read, duplicate: read })
  const named = <T extends object>(rows: readonly T[]): CellRow[] => rows.map((row) => ({ consultationId: id, ...row }))
  return portion({
    ...{ read, duplicate: repeated },
    ...(before === undefined
      ? {}
      : { corrected: lines.length, corrections: versionCorrections(first?.line ?? 0, id, fields, before, now) }),
    rows: { consultation: named([head]), attendance: named(attendance), ranked_priority: named(priorities) },
  })
}

type Head = { kind: string; heldOn: string; pcode: string; note: string | null }
const fields = ['kind', 'heldOn', 'pcode', 'note', 'attendance', 'priorities'] as const
const needed = { kind: 'kind', heldOn: 'held_on', pcode: 'district_code' } as const

/** What its rows say of the whole of it; a row that says otherwise than one before is at fault. */
function wholeHead(id: string, lines: readonly Line[]): Head | null {
  const whole: ToldPart['head'] = {}
  for (const { part, faults } of lines)
    for (const [field, value] of Object.entries(part.head) as [keyof ToldPart['head'], string][]) {
      const before = whole[field]
      if (before === undefined) whole[field] = value
      else if (before !== value) faults.push({ field, reason: { code: 'told-otherwise', written: value, before } })
    }
  const [first] = lines
  const isFaulty = lines.some(({ faults }) => faults.length > 0)
  if (first !== undefined && !isFaulty && id !== '') {
    for (const field of ['kind', 'heldOn', 'pcode'] as const)
      if (whole[field] === undefined)
        first.faults.push({ field: needed[field], reason: { code: 'cell-missing', column: needed[field] } })
    if (!lines.some(({ part }) => part.attendance !== null))
      first.faults.push({ field: 'people', reason: { code: 'cell-missing', column: 'people' } })
    if (!lines.some(({ part }) => part.priority !== null))
      first.faults.push({ field: 'priority', reason: { code: 'cell-missing', column: 'priority' } })
  }
  const { kind, heldOn, pcode, place, note } = whole
  if (kind === undefined || heldOn === undefined || pcode === undefined) return null
  return { kind, heldOn, pcode, note: [place, note].filter((text) => text !== undefined).join('. ') || null }
}

/** One group is counted once; one rank holds one wish, and one wish one rank. */
function findTwice(lines: readonly Line[]): void {
  const [groups, ranks, wishes] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const isSecond = (set: Set<string>, key: string): boolean => set.size === set.add(key).size
  for (const {
    part: { attendance, priority },
    faults,
  } of lines) {
    if (attendance !== null && isSecond(groups, [attendance.sex, attendance.ageBand, attendance.minority].join('|')))
      faults.push({ field: 'people', reason: { code: 'group-twice' } })
    if (priority === null) continue
    if (isSecond(ranks, `${priority.raisedBy}|${priority.rank}`))
      faults.push({ field: 'rank', reason: { code: 'rank-twice', rank: priority.rank } })
    if (isSecond(wishes, `${priority.raisedBy}|${priority.priority}`))
      faults.push({ field: 'priority', reason: { code: 'priority-twice', priority: priority.priority } })
  }
}

const refused = ({ line, cells }: Line, what: Told): FoundProblem => rowProblem(line, 'rejected', cells, what)

/** As known-consultations.sql writes them. */
const inOrder = (rows: readonly (readonly (string | number)[])[], keys: readonly number[]): string =>
  [...rows]
    .sort((a, b) => keys.map((key) => compare(a[key], b[key])).find((order) => order !== 0) ?? 0)
    .map((row) => row.join(' '))
    .join('; ')
const compare = (a: string | number | undefined, b: string | number | undefined): number =>
  a === b || a === undefined || b === undefined ? 0 : a < b ? -1 : 1
const attendanceWords = (rows: readonly NonNullable<ToldPart['attendance']>[]): string =>
  inOrder(
    rows.map(({ people, sex, ageBand, minority }) => [people, sex, ageBand, minority]),
    [1, 2, 3],
  )
const priorityWords = (rows: readonly NonNullable<ToldPart['priority']>[]): string =>
  inOrder(
    rows.map(({ raisedBy, rank, priority }) => [raisedBy, rank, priority]),
    [0, 1],
  )
