// What was reported at a place, and when.
import type { ObservationRow } from '#api/contract/observations.ts'
import { observationKinds } from '#data/schema/observation.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { ReportMedia } from '#web/ui/report-media.tsx'
import { ReviewMark } from '#web/ui/review-mark.tsx'
import { TimeDoubtNote } from '#web/ui/time-doubt-note.tsx'

const kindLabel = new Map<string, string>(observationKinds.map((k) => [k.id, k.label]))

export function ObservationsPopup({ rows }: { rows: readonly ObservationRow[] }) {
  const { map, observationWords } = useText()
  const { told } = map.toldPlaces
  const { media } = observationWords
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.uuid}>
          <span>
            {kindLabel.get(row.kind) ?? row.kind} <ReviewMark state={row.review} />
          </span>
          {row.note === '' ? null : <span>{row.note}</span>}
          <small>
            {formatDate(row.countedOn)}
            {row.districtName === null ? '' : ` · ${row.districtName}`}
            {row.positionPrecision === 'cell' ? ` · ${told.cell}` : ''}
          </small>
          {row.siteUse === null ? null : <small>{media.usedFor(row.siteUse)}</small>}
          <TimeDoubtNote of={row} />
          <ReportMedia photos={row.photos} audio={row.audio} />
        </li>
      ))}
    </ul>
  )
}
