/** Commitments, one a row: who promised what to whom by when, and what became of it. */
import type { Row } from '#api/mirror/values.ts'
import type { Commitment, CommitmentLinks } from '#data/schema/commitment.ts'
import { createVersions, hashOf, versionCorrections } from '../../batches/versions.ts'
import type { CellRow } from '../../reading/line-writer.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { type FoundProblem, type ImportFormat, portion, recognised, rowProblem, type Told, unlike } from '../format.ts'
import { decideDates } from '../incidents/incident-when.ts'
import { exampleId, hasCome, inOrder, type PlanCells, planCells } from './plan-cells.ts'

const needed = ['promise', 'owner', 'promised on', 'due on']
const fields = [
  ...[
    'pcode',
    'promise',
    'owner',
    'promisedOn',
    'dueOn',
    'state',
    'doneOn',
    'confirmed',
    'ownerSort',
    'raisedOn',
    'raisedBy',
  ],
  ...['priority', 'grievance', 'siteId', 'interventionId'],
] as const
const contentOf = (row: CellRow | Row): string => fields.map((field) => String(row[field] ?? '')).join('\u001f')

export const commitments: ImportFormat = {
  id: 'commitments',
  label: 'Commitments of an action plan',
  sample: 'commitments.csv',
  columns: [...needed, 'district code'],
  recognise({ table }) {
    if (table === null) return unlike({ code: 'no-table' })
    const lacking = needed.filter((word) => !table.words.includes(word))
    const isPlaced = table.words.includes('district code') || table.words.includes('district')
    return lacking.length === 0 && isPlaced
      ? recognised(1)
      : unlike({ code: 'columns-lacking', columns: [...lacking, ...(isPlaced ? [] : ['district code'])] })
  },
  async *read(file, context) {
    const { table, map } = file.sample
    if (table === null) return
    const dates = await decideDates(file, table, table.words.indexOf('promised on'), map)
    if ('question' in dates) return yield portion({ problems: [dates.question] })
    yield portion({ notes: [...table.notes, ...dates.notes], mapping: mappingOf(table) })
    const versions = createVersions(contentOf)
    for await (const { rows, lines, problems: shape } of tableRows(file, table)) {
      const told: FoundProblem[] = [...shape]
      const tell = (at: number, severity: FoundProblem['severity'], what: Told) =>
        told.push(rowProblem(lines[at] ?? 0, severity, rows[at] ?? [], what))
      const found = rows.flatMap((cells, at) => {
        const reading = planCells(table, cells, { dates: dates.reading, sheet: null }, context)
        const row = readCommitment(reading, context.today)
        const [fault] = reading.faults
        if (row !== null && fault === undefined) return [{ row, at }]
        tell(at, 'rejected', fault ?? { field: 'promise', reason: { code: 'row-says-nothing' } })
        return []
      })
      const held = await context.known.commitments(found.map(({ row }) => row.commitmentId))
      const links = await context.known.links(
        found.flatMap(({ row }) => [row.siteId ?? [], row.interventionId ?? []].flat()),
      )
      const part = { kept: [] as CellRow[], corrected: 0, duplicate: 0, rejected: 0 }
      const corrections = found.flatMap(({ row, at }) => {
        const id = row.commitmentId
        const version = versions.tell(id, row, held)
        if (version.is === 'known') {
          part.duplicate++
          return []
        }
        if (version.is === 'apart') {
          tell(at, 'rejected', { field: 'commitment_id', reason: { code: 'commitment-twice', id } })
          return []
        }
        for (const [field, link] of [
          ['site_id', row.siteId],
          ['intervention_id', row.interventionId],
        ] as const)
          if (link !== null && !links.has(link))
            tell(at, 'warning', { field, reason: { code: 'link-not-known', id: link } })
        part.kept.push({ ...row })
        if (version.is === 'new') return []
        part.corrected++
        return versionCorrections(lines[at] ?? 0, id, fields, version.before, { ...row })
      })
      yield portion({
        read: rows.length + shape.length,
        rejected: told.filter(({ severity }) => severity === 'rejected').length,
        ...{ duplicate: part.duplicate, corrected: part.corrected, corrections },
        rows: { commitment: part.kept },
        problems: told.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      })
    }
  },
}

const mappingOf = ({ header, words }: TableSample): Record<string, string> =>
  Object.fromEntries(header.map((name, at) => [name, (words[at] ?? name).replaceAll(' ', '_')]))

function readCommitment(cells: PlanCells, today: string): (Commitment & CommitmentLinks) | null {
  const own = cells.text('commitment_id')
  if (own.startsWith(exampleId)) return cells.fault('commitment_id', { code: 'row-of-example' })
  const pcode = cells.district()
  const [promise, owner] = [cells.words('promise', 300), cells.words('owner', 120)]
  const [promisedOn, dueOn] = [cells.day('promised_on', true), cells.day('due_on', true)]
  const [raisedOn, doneOn] = [cells.day('raised_on'), cells.day('done_on')]
  const state = cells.code('state') ?? 'promised'
  hasCome(cells, 'promised_on', promisedOn, today)
  hasCome(cells, 'done_on', doneOn, today)
  inOrder(cells, 'due_on', dueOn, promisedOn)
  inOrder(cells, 'promised_on', promisedOn, raisedOn)
  inOrder(cells, 'done_on', doneOn, promisedOn)
  if (state === 'done' && cells.text('done_on') === '')
    cells.fault('done_on', { code: 'cell-missing', column: 'done_on' })
  if (state !== 'done' && doneOn !== null) cells.fault('done_on', { code: 'done-without-state' })
  const confirmed = cells.code('confirmed')
  const links = {
    ownerSort: cells.code('owner_sort'),
    raisedBy: cells.code('raised_by'),
    priority: cells.code('priority'),
    grievance: cells.code('grievance'),
  } as Pick<CommitmentLinks, 'ownerSort' | 'raisedBy' | 'priority' | 'grievance'>
  if (pcode === null || promise === null || owner === null || promisedOn === null || dueOn === null) return null
  return {
    commitmentId:
      own === '' ? `promise:#${hashOf([pcode, promise, owner, promisedOn].join('\u001f').toLowerCase())}` : own,
    ...{ pcode, promise, owner, promisedOn, dueOn, state: state as Commitment['state'], doneOn },
    confirmed: confirmed === null ? null : confirmed === 'yes',
    ...{ ...links, raisedOn },
    siteId: cells.text('site_id') || null,
    interventionId: cells.text('intervention_id') || null,
  }
}
