/** What one row tells of a consultation: where and when it was held, a group that came, a wish of a group, or several of these. */
import type { Attendance, RankedPriority } from '#data/schema/consultation.ts'
import type { PlanCells } from './plan-cells.ts'

export type ToldPart = {
  head: Partial<Record<'kind' | 'heldOn' | 'pcode' | 'place' | 'note', string>>
  attendance: Omit<Attendance, 'consultationId'> | null
  priority: Omit<RankedPriority, 'consultationId'> | null
}

const mostPeople = 10_000
const mostRanks = 20
const says = (cells: PlanCells, ...columns: string[]): boolean => columns.some((column) => cells.text(column) !== '')

export function readPart(cells: PlanCells): ToldPart {
  const head: ToldPart['head'] = {}
  const keep = (field: keyof ToldPart['head'], value: string | null): void => {
    if (value !== null && value !== '') head[field] = value
  }
  keep('kind', cells.code('kind'))
  keep('heldOn', cells.day('held_on'))
  if (says(cells, 'district_code', 'district')) keep('pcode', cells.district())
  keep('place', cells.text('place'))
  keep('note', cells.text('note'))
  const isAttendance = says(cells, 'sex', 'age_band', 'minority', 'people')
  const isPriority = says(cells, 'raised_by', 'rank', 'priority')
  if (!isAttendance && !isPriority && Object.keys(head).length === 0 && cells.faults.length === 0)
    cells.fault('consultation_id', { code: 'row-says-nothing' })
  return {
    head,
    attendance: isAttendance ? readAttendance(cells) : null,
    priority: isPriority ? readPriority(cells) : null,
  }
}

function readAttendance(cells: PlanCells): ToldPart['attendance'] {
  const [sex, ageBand, minority] = [cells.code('sex', true), cells.code('age_band', true), cells.code('minority', true)]
  const people = cells.count('people', 1, mostPeople)
  return sex === null || ageBand === null || minority === null || people === null
    ? null
    : ({ sex, ageBand, minority, people } as ToldPart['attendance'])
}

function readPriority(cells: PlanCells): ToldPart['priority'] {
  const [raisedBy, priority] = [cells.code('raised_by', true), cells.code('priority', true)]
  const rank = cells.count('rank', 1, mostRanks)
  return raisedBy === null || priority === null || rank === null
    ? null
    : ({ raisedBy, rank, priority } as ToldPart['priority'])
}
