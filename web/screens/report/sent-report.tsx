// One report the server has, and what became of it as far as this phone has heard.
import type { ObservationFate } from '#api/contract/observation-fates.ts'
import { observationKinds } from '#data/schema/observation.ts'
import type { Sent } from '#web/field/unsent.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { TimeDoubtNote } from '#web/ui/time-doubt-note.tsx'
import style from './report.module.css'

export function SentReport({ sent }: { sent: Sent }) {
  const { kind, seq, receivedAt, fate } = sent
  const { queue, fates } = useText().report
  return (
    <li>
      <strong>{observationKinds.find((k) => k.id === kind)?.label}</strong>{' '}
      {queue.receipt(formatCount(seq), formatDate(receivedAt))}
      <TimeDoubtNote of={{ ...sent, countedOn: receivedAt }} />
      {fate === null ? null : (
        <ul className={style.fate}>
          {saidOf(fate, fates).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

type Words = ReturnType<typeof useText>['report']['fates']
function saidOf(
  { withdrawnAt, placedAt, districtName, pcode, answeredBy, promisedSince, review = null }: ObservationFate,
  words: Words,
) {
  if (withdrawnAt !== null) return [words.withdrawn(formatDate(withdrawnAt))]
  const checked =
    review === null ? [words.notChecked] : [words.reviewed[review.state](formatDate(review.decidedAt), review.reason)]
  if (review?.state === 'rejected' || review?.state === 'merged') return checked
  const district = districtName ?? pcode
  if (district === null) return [...checked, words.unplaced]
  return [
    ...checked,
    placedAt === null ? words.counts(district) : words.placed(district, formatDate(placedAt)),
    ...(answeredBy > 0 ? [words.answered(answeredBy)] : []),
    ...((promisedSince ?? 0) > 0 ? [words.promised(promisedSince ?? 0, district)] : []),
  ]
}
