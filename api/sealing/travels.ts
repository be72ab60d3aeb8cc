/**
 * What of an office's record goes into a sealed file: what it saw, heard, promised and brought in. What is its own affair (tokens,
 * alert rules, digests, letters) and what is had for the whole country (boundaries, population, forecasts of others) stays, as a link of the chain without a body.
 */
import type { Entry, EntryKind, RowTable } from '#api/record/entries.ts'

export const travellingKinds = [
  'import.accepted',
  'import.undone',
  'observation.submitted',
  'observation.placed',
  'observation.withdrawn',
  'observation.photographed',
  'observation.retimed',
  'observation.reviewed',
  'commitment.made',
  'commitment.moved',
  'commitment.confirmed',
  'workshop.held',
  'intervention.registered',
  'consultation.held',
  'evaluation.locked',
] as const satisfies readonly EntryKind[]
export type TravellingKind = (typeof travellingKinds)[number]
export type TravellingEntry = {
  [K in TravellingKind]: Entry<K> & { body: NonNullable<Entry<K>['body']> }
}[TravellingKind]

const kinds: ReadonlySet<string> = new Set(travellingKinds)
/** Two instances that each have their own would count every place and person twice. */
const forTheWholeCountry: readonly RowTable[] = [
  'place',
  'boundary',
  'place_succession',
  'population',
  'external_forecast',
]
/** Who writes weekly lines is for the stewards they trusted, and leaves in no file. */
const ofReporters: readonly RowTable[] = ['weekly_safety']
const staying: ReadonlySet<RowTable> = new Set([...forTheWholeCountry, ...ofReporters])

/**
 * `stayed`: batches that do not travel, as far as the record was read; undoing one stays as well. `isWhole`: whether every file the entry
 * names is still kept; of an import whose files are past their time the other instance could keep no record of its own.
 */
export function travels(
  entry: Entry,
  stayed: Set<string>,
  isWhole: (entry: Entry) => boolean,
): entry is TravellingEntry {
  if (!isTravelling(entry)) return false
  if (entry.kind === 'import.undone') return !stayed.has(entry.body.batchId)
  if (entry.kind !== 'import.accepted') return true
  const stays = entry.body.rows.some(({ table }) => staying.has(table)) || !isWhole(entry)
  if (stays) stayed.add(entry.body.batchId)
  return !stays
}

export const isTravelling = (entry: Entry): entry is TravellingEntry => entry.body !== null && kinds.has(entry.kind)
