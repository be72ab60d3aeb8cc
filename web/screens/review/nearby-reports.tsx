// What lies near a report in place and time, with how near: whether it tells the same, or is a second source, a person says.
import { getRouteApi, Link } from '@tanstack/react-router'
import type { NearbyReport } from '#api/contract/observation-reviews.ts'
import { observationKinds } from '#data/schema/observation.ts'
import { type Text, useText } from '#web/text/use-text.tsx'
import { ReviewMark } from '#web/ui/review-mark.tsx'
import style from './review.module.css'

const route = getRouteApi('/review')
const kindLabel = new Map<string, string>(observationKinds.map((k) => [k.id, k.label]))
const minutesAnHour = 60
/** From here on the hours are said, not the minutes. */
const longMinutes = 100

/** "40 m away · 2 hours after · same kind". */
export function nearness(other: NearbyReport, { review }: Text): string {
  const { near } = review
  const { distanceM, minutesLater, isSameSite, isSamePlaceName, isSameKind } = other
  const apart = Math.abs(minutesLater)
  const time = apart < longMinutes ? near.minutes(apart) : near.hours(Math.round(apart / minutesAnHour))
  return [
    distanceM === null ? near.noDistance : near.metres(distanceM),
    apart === 0 ? near.atOnce : minutesLater < 0 ? near.before(time) : near.after(time),
    ...(isSameSite ? [near.sameSite] : []),
    ...(isSamePlaceName ? [near.samePlace] : []),
    ...(isSameKind ? [near.sameKind] : []),
  ].join(' · ')
}

export function NearbyReports({ nearby }: { nearby: readonly NearbyReport[] }) {
  const text = useText()
  const { near, report } = text.review
  const search = route.useSearch()
  return (
    <section aria-labelledby="near-title">
      <h3 id="near-title">{near.title}</h3>
      {nearby.length === 0 ? <p className={style.soft}>{near.none}</p> : null}
      <ol className={style.near}>
        {nearby.map((other) => (
          <li key={other.uuid}>
            <span className={style.rowHead}>
              <Link to="/review" search={{ ...search, report: other.uuid }}>
                {kindLabel.get(other.kind) ?? other.kind}
              </Link>
              <ReviewMark state={other.review} />
              {other.maySaySame ? <span className={style.hint}>{near.maybeSame}</span> : null}
            </span>
            <span dir="auto">{other.note === '' ? report.noNote : other.note}</span>
            <small>
              {nearness(other, text)} · {other.isIndependent ? near.otherWriter : near.sameWriter}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}
