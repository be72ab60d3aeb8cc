// Which of the calculations under way is this search: progress and Cancel must never be another question's. Pure.
import type { Filters } from '#api/contract/filters.ts'
import type { Run } from '#api/contract/runs.ts'
import { scanDraws } from './space-time-scan.ts'

const same = (told: unknown, asked: readonly string[] | undefined): boolean =>
  JSON.stringify(told ?? null) === JSON.stringify(asked === undefined ? null : [...new Set(asked)].sort())

/** The server fills in the months of a period left open and the time of a moment given as a date, and sorts lists. */
export const isRunOf = ({ calculation, about }: Run, filters: Filters, prospective: boolean): boolean =>
  calculation === 'space-time-scan' &&
  about.prospective === prospective &&
  about.draws === scanDraws &&
  (filters.from === undefined || about.from === filters.from) &&
  (filters.to === undefined || about.to === filters.to) &&
  (about.asOf ?? undefined)?.toString().slice(0, 10) === filters.asOf?.slice(0, 10) &&
  same(about.pcodes, filters.pcodes) &&
  same(about.kinds, filters.kinds) &&
  same(about.sources, filters.sources)
