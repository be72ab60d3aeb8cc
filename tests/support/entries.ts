/** Drafts for tests that only care that something is written. */
import type { Draft } from '#api/record/entries.ts'
import type { Observation } from '#data/schema/observation.ts'

export const undone = (batchId: string): Draft<'import.undone'> => ({
  kind: 'import.undone',
  subject: batchId,
  actor: 'tester',
  body: { batchId },
})

export const streetReport: Observation = {
  kind: 'unlit-street',
  observedAt: '2026-03-01T21:30:00+03:00',
  position: { lng: 63.5, lat: 3.25 },
  accuracyM: 12.5,
  positionSource: 'gps',
  placeText: null,
  siteId: null,
  siteState: null,
  grievance: null,
  note: 'The lamps are broken: "since May"\nسوق',
}

export const submitted = (uuid: string, observation: Observation = streetReport): Draft<'observation.submitted'> => ({
  kind: 'observation.submitted',
  subject: uuid,
  actor: 'field-officer-7',
  body: { uuid, observation, pcode: 'XV0101', photo: null, contentSha256: 'c'.repeat(64) },
})

export const accepted = (batchId: string, rows: Draft<'import.accepted'>['body']['rows']): Draft<'import.accepted'> => {
  const count = rows.reduce((sum, r) => sum + r.count, 0)
  const counts = { read: count, accepted: count, rejected: 0, duplicate: 0 }
  const body = { batchId, format: 'demo', filename: `${batchId}.csv`, ...counts, original: null, rejects: null, rows }
  return { kind: 'import.accepted', subject: batchId, actor: 'steward', body }
}

/** A plain incident; tests say only what matters to them. */
export const incidentRow = (id: number, over: Record<string, string | number | null> = {}) => ({
  incidentId: `demo:${id}`,
  source: 'demo',
  kind: 'theft',
  kindAsReported: null,
  dateStart: '2025-06-01',
  dateEnd: '2025-06-01',
  timePrecision: 'day',
  lng: 63.1,
  lat: 3.2,
  geoPrecision: 1,
  pcode: 'XV0101',
  regionPcode: 'XV01',
  actor: null,
  fatalities: 0,
  fatalitiesLow: null,
  fatalitiesHigh: null,
  note: null,
  ...over,
})
