// The filter as it stands in the address, and the one question no single part of it can answer: does the period end before it begins?
import type { z } from 'zod'
import { type Filters, filters } from '#api/contract/filters.ts'
import { type RawSearch, readSearch, type WithUnread } from './read-search.ts'

export type FilterSearch = z.output<typeof filters> & WithUnread
export const filterKeys = [
  'from',
  'to',
  'level',
  'pcodes',
  'kinds',
  'indicator',
  'group',
  'sources',
  'review',
  'asOf',
] as const

export function readFilter(search: RawSearch): FilterSearch {
  const read = readSearch(filters, search)
  const { from, to } = read
  if (from === undefined || to === undefined || from <= to) return read
  return { ...read, from: undefined, to: undefined, unread: { ...read.unread, from: [from], to: [to] } }
}

/** Only the filter's part of an address, without what is absent: a stable key for the cache. */
export function filtersOf(search: FilterSearch): Filters {
  const present = filterKeys.flatMap((key) => (search[key] === undefined ? [] : [[key, search[key]] as const]))
  return filters.parse(Object.fromEntries(present))
}
