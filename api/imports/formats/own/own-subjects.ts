/** The rows this program writes out one by one, and how each is told again: by its id, in the columns of its export. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Row } from '#api/mirror/values.ts'
import type { RowTable } from '#api/record/entries.ts'
import { grievanceId } from '#data/schema/grievance.ts'
import { incident } from '#data/schema/incident.ts'
import { intervention } from '#data/schema/intervention.ts'
import { observationKinds, positionSources, siteStates, siteUses, timeDoubts } from '#data/schema/observation.ts'
import { pcode } from '#data/schema/place.ts'
import type { CellRow } from '../../reading/line-writer.ts'
import type { ImportContext } from '../format.ts'

/** What a column holds, by field: numbers are read, all else stays the text it is. */
const numbers = new Set([
  'lng',
  'lat',
  'geoPrecision',
  'fatalities',
  'fatalitiesLow',
  'fatalitiesHigh',
  'budgetUsd',
  'accuracyM',
])
export const isNumber = (field: string): boolean => numbers.has(field)

const ids = (list: readonly { id: string }[]) => z.enum(list.map(({ id }) => id) as [string, ...string[]])
const observation = z.object({
  uuid: z.uuid(),
  kind: ids(observationKinds),
  observedAt: z.iso.datetime({ offset: true }),
  receivedAt: z.iso.datetime({ offset: true }),
  countedOn: z.iso.date().nullish(),
  timeDoubt: z.enum(timeDoubts).nullish(),
  lng: z.number().min(-180).max(180).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  accuracyM: z.number().min(0).nullable(),
  positionSource: z.enum(positionSources),
  placeText: z.string().nullable(),
  pcode: pcode.nullable(),
  siteId: z.string().nullable(),
  siteState: ids(siteStates).nullable(),
  grievance: grievanceId.nullable(),
  note: z.string().nullable(),
  siteUse: ids(siteUses).nullish(),
  outline: z.string().nullish(),
})

export type OwnSubject = {
  table: RowTable
  id: string
  /** Words that no other table has together. */
  signs: readonly string[]
  shape: z.ZodObject
  /** What counts as having been said; null: what is known under an id stays as it is. */
  content: readonly string[] | null
  known(context: ImportContext, ids: readonly string[]): Promise<Map<string, Row>>
  toRow(told: CellRow, context: ImportContext): CellRow
}

const fieldsOf = (shape: z.ZodObject, ...without: string[]): string[] =>
  Object.keys(shape.shape).filter((field) => !without.includes(field))

const incidentShape = incident.omit({ revision: true, withdrawn: true })
const interventionShape = intervention.extend({ pcode: pcode.nullable() })

export const ownSubjects: readonly OwnSubject[] = [
  {
    ...{ table: 'incident', id: 'incidentId', shape: incidentShape },
    signs: ['incident id', 'source', 'kind as reported', 'time precision', 'geo precision', 'fatalities low'],
    content: fieldsOf(incidentShape, 'incidentId', 'source'),
    known: ({ known }, asked) => known.incidentsNow(asked),
    toRow: (told) => ({ ...told, occurredAt: told.occurredAt ?? null }),
  },
  {
    ...{ table: 'intervention', id: 'interventionId', shape: interventionShape },
    signs: ['intervention id', 'dimension', 'phase', 'starts on', 'ends on', 'budget usd'],
    content: fieldsOf(interventionShape, 'interventionId'),
    known: ({ known }, asked) => known.interventionsNow(asked),
    toRow: (told, { country }) => ({ ...told, pcode: told.pcode ?? country.pcode }),
  },
  {
    ...{ table: 'observation', id: 'uuid', shape: observation },
    signs: ['uuid', 'observed at', 'received at', 'position source', 'district reason'],
    content: null,
    known: async ({ known }, asked) => new Map([...(await known.observations(asked))].map((uuid) => [uuid, {}])),
    toRow: ({ countedOn, timeDoubt, ...told }) => ({
      ...told,
      observedAt: new Date(String(told.observedAt)).toISOString().replace(/^\+0/, ''),
      observedOn: countedOn ?? String(told.observedAt).slice(0, 10),
      timeDoubt: timeDoubt ?? null,
      utcOffsetMinutes: offsetOf(String(told.observedAt)),
      receivedAt: new Date(String(told.receivedAt)).toISOString(),
      note: told.note ?? '',
      ...{ actor: 'import of an export', photoSha256: null, seq: null },
      bodySha256: createHash('sha256').update(JSON.stringify(told)).digest('hex'),
    }),
  },
]

/** Minutes; null where the moment is told in UTC, which is no local time. */
function offsetOf(moment: string): number | null {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(moment) ?? []
  return hours === undefined ? null : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
