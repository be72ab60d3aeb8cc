// One thing the server has, and what became of it as far as this device has heard.
import type { ObservationFate } from '#api/contract/observation-fates.ts'
import type { Sent } from '#web/field/parcel.ts'
import { observationGist, observationParcel } from '#web/field/parcels/observation-parcel.ts'
import { kindOf } from '#web/field/parcels/registry.ts'
import { formatWholeMoment } from '#web/field/when.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { TimeDoubtNote } from '#web/ui/time-doubt-note.tsx'
import { CorrectTime } from './correct-time.tsx'
import style from './outbox.module.css'

export function SentLine({ sent }: { sent: Sent }) {
  const { gist, seq, receivedAt, fate, timeDoubt } = sent
  const text = useText()
  const words = text.outbox
  const seen = sent.kind === observationParcel.id ? observationGist(gist) : null
  const observedAt = seen?.observedAt
  return (
    <li>
      <strong>{kindOf(sent)?.title(gist, text) ?? words.unreadable}</strong>{' '}
      {words.accepted(formatCount(seq), formatDate(receivedAt))}
      {observedAt === undefined ? null : <TimeDoubtNote of={{ observedAt, timeDoubt, countedOn: receivedAt }} />}
      {fate === null ? null : (
        <ul className={style.fate}>
          {saidOf(fate, words.fates).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {seen === null || (fate?.withdrawnAt ?? null) !== null ? null : (
        <CorrectTime sent={sent} seen={seen.kind} before={fate?.retimed?.observedAt ?? seen.observedAt} />
      )}
    </li>
  )
}

type Words = ReturnType<typeof useText>['outbox']['fates']
function saidOf(
  { withdrawnAt, placedAt, districtName, pcode, answeredBy, promisedSince, review = null, retimed }: ObservationFate,
  words: Words,
) {
  if (withdrawnAt !== null) return [words.withdrawn(formatDate(withdrawnAt))]
  const time =
    retimed === null ? [] : [words.retimed(formatWholeMoment(retimed.firstTold), formatWholeMoment(retimed.observedAt))]
  const checked =
    review === null
      ? [...time, words.notChecked]
      : [...time, words.reviewed[review.state](formatDate(review.decidedAt), review.reason)]
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
