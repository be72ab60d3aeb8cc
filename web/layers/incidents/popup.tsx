// The incidents of one circle, newest first, each with how exactly its place is known.
import type { IncidentPoints } from '#api/contract/incidents.ts'
import { incidentKinds } from '#data/schema/incident.ts'
import { geoPrecisions } from '#data/schema/precision.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import type { PointGroup } from './cluster.ts'

/** A list longer than this is not read in a note on the map. */
const listed = 50
const kindLabel = new Map<string, string>(incidentKinds.map((k) => [k.id, k.label]))
const precisionLabel = new Map<number, string>(geoPrecisions.map((p) => [p.code, p.label]))

export function IncidentsPopup({ points, group }: { points: IncidentPoints; group: PointGroup }) {
  const { popup, toldPlaces } = useText().map
  const rows = group.members
    .map((i) => ({
      id: points.incidentId[i] ?? '',
      kind: points.kind[i] ?? '',
      date: points.date[i] ?? '',
      precision: points.geoPrecision[i] ?? 0,
      told: points.positionPrecision[i] ?? 'exact',
    }))
    .sort((a, b) => b.date.localeCompare(a.date))
  const unlisted = rows.length - listed
  return (
    <>
      {group.samePlace && rows.length > 1 && rows.every(({ told }) => told === 'exact') ? (
        <p>{popup.samePlace}</p>
      ) : null}
      <ul>
        {rows.slice(0, listed).map((row) => (
          <li key={row.id}>
            <span>{kindLabel.get(row.kind) ?? row.kind}</span>
            <small>
              {formatDate(row.date)} ·{' '}
              {row.told === 'exact' ? (precisionLabel.get(row.precision) ?? '') : toldPlaces.told[row.told]}
            </small>
          </li>
        ))}
      </ul>
      {unlisted > 0 ? <p>{(group.samePlace ? popup.moreHere : popup.more)(formatCount(unlisted))}</p> : null}
    </>
  )
}
