/**
 * What an incident says, as a hash and as differences. A district that follows from an exact position is no content of its own:
 * other boundaries place the same incident elsewhere, and that is no correction by its source.
 */
import type { RowCorrection } from '#api/contract/imports.ts'
import type { Row, Value } from '#api/mirror/values.ts'
import type { Incident } from '#data/schema/incident.ts'
import { hashText } from './known-ids.ts'

/** As exact_enough_for_point in macros.sql. */
const exactEnoughForPoint = 2
const between = '\u001f'

/** The fields in the order of known-incidents.sql. */
export function contentOfIncident(i: Incident): number {
  const isExact = i.lng !== null && i.geoPrecision <= exactEnoughForPoint
  return hashText(
    [
      i.kind,
      i.kindAsReported ?? '',
      i.dateStart,
      i.dateEnd,
      i.timePrecision,
      i.occurredAt ?? '',
      i.geoPrecision,
      isExact ? '' : (i.pcode ?? ''),
      isExact ? '' : (i.regionPcode ?? ''),
      i.actor ?? '',
      i.fatalities ?? '',
      i.fatalitiesLow ?? '',
      i.fatalitiesHigh ?? '',
      i.note ?? '',
      i.withdrawn ? 'withdrawn' : '',
      i.lng ?? '',
      i.lat ?? '',
    ].join(between),
    0,
  )
}

/** Of a row of known-incidents.sql: texts are joined there, numbers with decimals here, where both are written alike. */
export const contentOfKnown = ({ words, lng = null, lat = null }: Row): number =>
  hashText(`${String(words)}${between}${lng ?? ''}${between}${lat ?? ''}`, 0)

const written = (value: Value | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

/** Field by field, what an incident said and says now. */
export function incidentCorrections(line: number, before: Row, now: Incident): RowCorrection[] {
  const row = now.incidentId
  return Object.entries(now).flatMap(([field, value]) => {
    const [old, next] = [written(before[field]), written(value)]
    return old === next ? [] : [{ line, row, field, old, new: next }]
  })
}
